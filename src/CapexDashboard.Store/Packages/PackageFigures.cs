using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using static CapexDashboard.Store.Packages.PackageValues;

namespace CapexDashboard.Store.Packages;

internal static class PackageFigures
{
    public static PackageTable Table { get; } =
        new(
            "figures",
            "The figures: identified by entity, metric, period, definition and the day given",
            [
                new("key", "string", "Readable and for ever") { IsKey = true },
                new("entity", "string", "Key in entities"),
                new("metric", "string", "Key in metrics, which has the unit"),
                new(
                    "period_kind",
                    "string",
                    "quarter, fiscal-year, calendar-year, span, date; never add across kinds"
                ),
                new("period_start", "date", "First day, inclusive"),
                new("period_end", "date", "Last day, inclusive"),
                new(
                    "definition",
                    "string",
                    "Whose count or which measure; part of what the figure is"
                ),
                new("given_on", "date", "For guidance and forecasts: the day it was said"),
                new(
                    "low",
                    "number",
                    "In full units, dollars and not millions; equal to high for a single number"
                ),
                new("high", "number", "Empty: at least low"),
                new("currency", "string", "ISO 4217 code where the unit is money"),
                PackageColumns.Basis,
                PackageColumns.Verification,
                new("source", "string", "Key in sources"),
                new("published_on", "date", "The day the source became public"),
                new("found_at", "string", "Where the copy that was read is kept"),
                new("quote", "string", "Words of the source"),
                new("note", "string", "How it was derived, caveats"),
                new(
                    "derived_from",
                    "string",
                    "Keys of the figures that it was worked out from, joined by a space"
                )
                {
                    IfMissing = "",
                },
                .. PackageColumns.Revision,
            ],
            (db, vintage) =>
                db
                    .FigureRevisions.AtVintage(vintage)
                    .AsNoTracking()
                    .Include(figure => figure.Entity)
                    .Include(figure => figure.Metric)
                    .Include(figure => figure.Source)
                    .OrderBy(figure => figure.Key)
                    .AsAsyncEnumerable()
                    .Select(Row)
        );

    private static string[] Row(FigureRevision figure) =>
        PackageTables.With(
            figure,
            figure.Key,
            figure.Entity.Key,
            figure.Metric.Key,
            Text(figure.PeriodKind),
            Text(figure.PeriodStart),
            Text(figure.PeriodEnd),
            figure.Definition,
            Text(figure.GivenOn),
            Text(figure.Low),
            Text(figure.High),
            figure.Currency ?? "",
            Text(figure.Basis),
            Text(figure.Verification),
            figure.Source.Key,
            Text(figure.PublishedOn),
            figure.FoundAt ?? "",
            figure.Quote ?? "",
            figure.Note ?? "",
            figure.DerivedFrom ?? ""
        );
}
