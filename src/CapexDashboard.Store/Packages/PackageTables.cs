using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using static CapexDashboard.Store.Packages.PackageValues;

namespace CapexDashboard.Store.Packages;

/// <summary>The tables of a data package. What is added to the data set is added here.</summary>
internal static class PackageTables
{
    public static PackageTable Vintages { get; } =
        new(
            "vintages",
            "What was published when, up to the vintage of this package",
            [
                new("number", "integer", "1 for the first") { IsKey = true },
                new("publication", "string", "Identifies the publication"),
                new("published_at", "datetime", "When it was published, UTC"),
                new("by", "string", "Who published it"),
                new("message", "string", "What it brought"),
                new("added", "integer", "How many figures it added"),
                new("corrected", "integer", "How many figures it corrected"),
                new("retired", "integer", "How many figures it retired"),
            ],
            (db, vintage) =>
                db
                    .Vintages.AsNoTracking()
                    .Where(one => one.Number <= vintage)
                    .OrderBy(one => one.Number)
                    .AsAsyncEnumerable()
                    .Select(Row)
        );

    public static PackageTable Entities { get; } =
        new(
            "entities",
            "Whom the figures are about",
            [
                new("key", "string", "Identifies the entity") { IsKey = true },
                new("name", "string", "As shown"),
                new(
                    "kind",
                    "string",
                    "hyperscaler, cloud, supplier, customer, ai-lab, depin-network, sector, market, currency"
                ),
                new("symbol", "string", "Ticker or token symbol"),
                new("basket", "string", "For networks: core or broad"),
                new("service", "string", "For networks: what they mainly sell"),
                new("note", "string", "Remarks"),
                .. PackageColumns.Revision,
            ],
            (db, vintage) =>
                (
                    from state in db.EntityRevisions.AtVintage(vintage).AsNoTracking()
                    join parent in db.Entities on state.ParentId equals parent.Id
                    orderby parent.Key
                    select new { parent.Key, State = state }
                )
                    .AsAsyncEnumerable()
                    .Select(one =>
                        With(
                            one.State,
                            one.Key,
                            one.State.Name,
                            Text(one.State.Kind),
                            one.State.Symbol ?? "",
                            one.State.Basket ?? "",
                            Text(one.State.Service),
                            one.State.Note ?? ""
                        )
                    )
        );

    public static PackageTable Metrics { get; } =
        new(
            "metrics",
            "What is measured",
            [
                new("key", "string", "Identifies the metric") { IsKey = true },
                new("name", "string", "As shown"),
                new(
                    "unit",
                    "string",
                    "What low and high of its figures are in; money in the currency's full unit"
                ),
                new("nature", "string", "flow (over a period) or stock (at a date)"),
                new("definition", "string", "What exactly is measured"),
                .. PackageColumns.Revision,
            ],
            (db, vintage) =>
                (
                    from state in db.MetricRevisions.AtVintage(vintage).AsNoTracking()
                    join parent in db.Metrics on state.ParentId equals parent.Id
                    orderby parent.Key
                    select new { parent.Key, State = state }
                )
                    .AsAsyncEnumerable()
                    .Select(one =>
                        With(
                            one.State,
                            one.Key,
                            one.State.Name,
                            Text(one.State.Unit),
                            Text(one.State.Nature),
                            one.State.Definition
                        )
                    )
        );

    public static PackageTable Sources { get; } =
        new(
            "sources",
            "The documents that carry the numbers; each keeps its own terms of use",
            [
                new("key", "string", "Identifies the source") { IsKey = true },
                new("title", "string", "Of the document"),
                new("publisher", "string", "Of the document"),
                new(
                    "kind",
                    "string",
                    "filing, earnings-release, article, research, market-data, own-calculation"
                ),
                new(
                    "published_on",
                    "date",
                    "The day it became public; dated by month or year: its last day"
                ),
                new(
                    "published_precision",
                    "string",
                    "day, month or year: how exactly published_on is known"
                ),
                new("accessed_on", "date", "The day it was read"),
                new("url", "string", "Public address"),
                new("note", "string", "Remarks"),
                .. PackageColumns.Revision,
            ],
            (db, vintage) =>
                (
                    from state in db.SourceRevisions.AtVintage(vintage).AsNoTracking()
                    join parent in db.Sources on state.ParentId equals parent.Id
                    orderby parent.Key
                    select new { parent.Key, State = state }
                )
                    .AsAsyncEnumerable()
                    .Select(one =>
                        With(
                            one.State,
                            one.Key,
                            one.State.Title,
                            one.State.Publisher,
                            Text(one.State.Kind),
                            Text(one.State.PublishedOn),
                            Text(one.State.PublishedPrecision),
                            Text(one.State.AccessedOn),
                            one.State.Url,
                            one.State.Note ?? ""
                        )
                    )
        );

    /// <summary>In the order of loading: each after those it refers to.</summary>
    public static IReadOnlyList<PackageTable> All { get; } =
    [
        Vintages,
        Entities,
        Metrics,
        Sources,
        PackageFigures.Table,
        PackageClaims.Claims,
        PackageClaims.Checks,
        PackageCurated.Table,
        PackagePresets.Table,
    ];

    /// <summary>The values of a row, and what all revisions have.</summary>
    public static string[] With(Revision state, params string[] values) =>
        [
            .. values,
            Text(state.Number),
            Text(state.FromVintage),
            Text(state.At),
            state.By,
            state.Why,
            state.Origin,
        ];

    private static string[] Row(StoredVintage one) =>
        [
            Text(one.Number),
            one.PublicationId.ToString(),
            Text(one.At),
            one.By,
            one.Message,
            Text(one.Added),
            Text(one.Corrected),
            Text(one.Retired),
        ];
}
