using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CapexDashboard.Store;

/// <summary>What holds for every table: names in lower case with underscores, so that psql needs no quotes, and no cascade.</summary>
internal static class TableConventions
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Snake(property.Name));
            foreach (var key in entity.GetKeys())
                key.SetName(Snake(key.GetName()!));
            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.SetConstraintName(Snake(foreignKey.GetConstraintName()!));
                // Nothing that has a history is ever deleted.
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
            }
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(Snake(index.GetDatabaseName()!));
        }
    }

    private static string Snake(string name) =>
        string.Concat(
                name.Select(
                    (letter, i) =>
                        char.IsUpper(letter) && i > 0 && char.IsLower(name[i - 1])
                            ? $"_{letter}"
                            : $"{letter}"
                )
            )
            .ToLowerInvariant();
}
