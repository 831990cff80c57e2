using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Entities;

public sealed record EntityView(
    string Key,
    string Name,
    EntityKind Kind,
    string? Symbol,
    string? Basket,
    string? Note
);

public static class EntityQueries
{
    /// <summary>By kind, then key.</summary>
    public static async Task<List<EntityView>> EntitiesAsync(
        this DashboardDbContext db,
        int vintage,
        CancellationToken cancellation
    )
    {
        var entities = await db
            .EntityRevisions.AtVintage(vintage)
            .Join(
                db.Entities,
                revision => revision.ParentId,
                entity => entity.Id,
                (revision, entity) =>
                    new EntityView(
                        entity.Key,
                        revision.Name,
                        revision.Kind,
                        revision.Symbol,
                        revision.Basket,
                        revision.Note
                    )
            )
            .ToListAsync(cancellation);
        return
        [
            .. entities
                .OrderBy(entity => entity.Kind)
                .ThenBy(entity => entity.Key, StringComparer.Ordinal),
        ];
    }
}
