using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using static CapexDashboard.Store.Packages.PackageValues;

namespace CapexDashboard.Store.Packages;

internal static class PackagePresets
{
    public static PackageTable Table { get; } =
        new(
            "presets",
            "Sets of assumptions that the explorer offers",
            [
                new("key", "string", "Identifies the preset") { IsKey = true },
                new("title", "string", "As shown"),
                new(
                    "inputs",
                    "string",
                    "The inputs that differ from the article's, as an address writes them"
                ),
                new("change", "string", "What it changes, in words"),
                new("position", "integer", "Its place among the others"),
                .. PackageColumns.Revision,
            ],
            (db, vintage) =>
                db
                    .PresetRevisions.AtVintage(vintage)
                    .AsNoTracking()
                    .Include(preset => preset.Parent)
                    .OrderBy(preset => preset.Parent.Key)
                    .AsAsyncEnumerable()
                    .Select(preset =>
                        PackageTables.With(
                            preset,
                            preset.Parent.Key,
                            preset.Title,
                            preset.Inputs,
                            preset.Change,
                            Text(preset.Position)
                        )
                    )
        );
}
