using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using static CapexDashboard.Store.Packages.PackageValues;

namespace CapexDashboard.Store.Packages;

internal static class PackageCurated
{
    public static PackageTable Table { get; } =
        new(
            "curated-comparisons",
            "Comparisons to start from",
            [
                new("name", "string", "Its name in the address") { IsKey = true },
                new("title", "string", "Plain text"),
                new("comparison", "string", "The whole query of what is compared"),
                new("commentary", "string", "One paragraph of plain text"),
                new(
                    "home_position",
                    "integer",
                    "Its place on the home page; empty where it is not there"
                ),
                new("definition_version", "integer", "Of the grammar of the query"),
                new("of_vintage", "integer", "The vintage whose numbers it shows"),
                new("slug", "string", "Of the permalink that keeps them"),
                .. PackageColumns.Revision,
            ],
            (db, vintage) =>
                db
                    .CuratedComparisonRevisions.AtVintage(vintage)
                    .AsNoTracking()
                    .Include(curated => curated.Parent)
                    .OrderBy(curated => curated.Parent.Key)
                    .AsAsyncEnumerable()
                    .Select(curated =>
                        PackageTables.With(
                            curated,
                            curated.Parent.Key,
                            curated.Title,
                            curated.Comparison,
                            curated.Commentary,
                            Text(curated.HomePosition),
                            Text(curated.DefinitionVersion),
                            Text(curated.Vintage),
                            curated.Slug
                        )
                    )
        );
}
