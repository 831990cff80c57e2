using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Figures;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Entities;

/// <summary>
/// Figures that make one picture: a measure from period to period, or what was said of one period from day to day with what
/// came of it as the last column.
/// </summary>
/// <param name="Name">Of the picture, within the page.</param>
/// <param name="Came">What was filed for the period that guidance was about; null where that is not known, or there is no guidance.</param>
internal sealed record EntitySeries(
    string Name,
    string Title,
    IReadOnlyList<FigureView> Figures,
    NeighboursChart Chart,
    string? Came
)
{
    // Two columns are a pair, not a course.
    private const int Least = 3;

    public static IEnumerable<EntitySeries> Of(
        EntityView entity,
        IReadOnlyList<FigureView> figures,
        IReadOnlyList<FigureView> filed
    )
    {
        var paint = Paints.Of(entity.Key) is var own && own == Paints.Muted ? Paints.Ink : own;
        var isGuidance = figures.Any(figure => figure.Metric == MetricKeys.CapexGuidance);
        var groups = isGuidance
            ? figures.GroupBy(figure => (figure.PeriodKind, Of: FigureWords.Period(figure)))
            : figures.GroupBy(figure => (figure.PeriodKind, Of: figure.Definition));
        foreach (var (group, i) in groups.Select((group, i) => (group, i)))
        {
            List<FigureView> series =
            [
                .. group.OrderBy(figure => figure.GivenOn).ThenBy(figure => figure.PeriodEnd),
            ];
            // A hyphen would tell the stylesheet the width that a picture is for.
            var name = series[0].Metric.Replace("-", "", StringComparison.Ordinal) + i;
            if (isGuidance && series.Count > 1)
                yield return Guidance(name, series, filed, paint);
            else if (!isGuidance && series.Count >= Least)
                yield return new(
                    name,
                    TitleOf(series[0]),
                    series,
                    new([.. series.Select(Column)], paint, series.Count - 1),
                    Came: null
                );
        }
    }

    private static EntitySeries Guidance(
        string name,
        List<FigureView> said,
        IReadOnlyList<FigureView> filed,
        string paint
    )
    {
        List<NeighbourColumn> columns = [.. said.Select(Column)];
        var sum = Filed(said[^1], filed);
        if (sum is { } came)
            columns.Add(new(came, came, "filed", Numbers.Money(came)));
        var period = FigureWords.Period(said[0]);
        return new(
            name,
            $"What was said of {period}{(sum is null ? "" : ", and what came")}",
            said,
            new(columns, paint, columns.Count - 1),
            sum is { } all ? $"Filed for {period}: {Numbers.Money(all)}." : null
        );
    }

    // Four quarters of the measure that was guided, within the period; a quarter for a quarter.
    private static double? Filed(FigureView guidance, IReadOnlyList<FigureView> filed)
    {
        var metric = guidance.Definition.Contains("lease", StringComparison.OrdinalIgnoreCase)
            ? MetricKeys.CapexWithLeases
            : MetricKeys.CapexCash;
        var quarters = filed
            .Where(figure =>
                figure.Metric == metric
                && figure.PeriodStart >= guidance.PeriodStart
                && figure.PeriodEnd <= guidance.PeriodEnd
            )
            .ToList();
        return quarters.Count == (guidance.PeriodKind is PeriodKind.Quarter ? 1 : 4)
            ? (double)quarters.Sum(figure => figure.Low)
            : null;
    }

    private static string TitleOf(FigureView figure) =>
        figure.PeriodKind switch
        {
            PeriodKind.Quarter => $"By quarter, {figure.Definition}",
            PeriodKind.FiscalYear => $"By fiscal year, {figure.Definition}",
            PeriodKind.CalendarYear => $"By year, {figure.Definition}",
            PeriodKind.Date => $"By day, {figure.Definition}",
            _ => $"By span, {figure.Definition}",
        };

    private static NeighbourColumn Column(FigureView figure) =>
        new(
            (double)figure.Low,
            (double)(figure.High ?? figure.Low),
            figure.GivenOn is { } day ? Dates.ShortDay(day) : FigureWords.Period(figure),
            FigureWords.Amount(figure)
        );
}
