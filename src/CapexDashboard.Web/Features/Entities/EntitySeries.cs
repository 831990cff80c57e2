using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Figures;
using CapexDashboard.Web.Formatting;
using CapexDashboard.Web.Layout;

namespace CapexDashboard.Web.Features.Entities;

/// <summary>
/// Figures that make one picture: a measure from period to period, or what was said of one period from day to day with what
/// came of it as the last bar.
/// </summary>
/// <param name="Name">Of the picture, within the page.</param>
/// <param name="Lay">The picture in a width.</param>
/// <param name="Came">What was filed for the period that guidance was about; null where that is not known, or there is no guidance.</param>
internal sealed record EntitySeries(
    string Name,
    string Title,
    IReadOnlyList<FigureView> Figures,
    Func<double, Scene> Lay,
    string? Came
)
{
    // Two columns are a pair, not a course.
    private const int Least = 3;

    public static IEnumerable<EntitySeries> Of(
        EntityView entity,
        IReadOnlyList<FigureView> figures,
        IReadOnlyList<FigureView> filed,
        AsKnown known
    )
    {
        // Amounts for different places and spans are no course.
        if (figures.Any(figure => figure.Metric == MetricKeys.AnnouncedInvestment))
            yield break;
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
            if (isGuidance)
            {
                var came = EntityOutcome.Of(series, filed);
                if (series.Count > 1 || came.Count > 0)
                    yield return Guidance(name, series, came, paint, known);
            }
            else if (!isGuidance && series.Count >= Least)
                yield return Course(name, series, paint, known);
        }
    }

    private static EntitySeries Course(
        string name,
        List<FigureView> series,
        string paint,
        AsKnown known
    )
    {
        var chart = new NeighboursChart(
            [.. series.Select(figure => Column(figure, known))],
            paint,
            series.Count - 1
        );
        return new(
            name,
            TitleOf(series[0]),
            series,
            width => NeighboursScene.Lay(chart, width),
            Came: null
        );
    }

    private static EntitySeries Guidance(
        string name,
        List<FigureView> said,
        IReadOnlyList<EntityOutcome> came,
        string paint,
        AsKnown known
    )
    {
        var period = FigureWords.Period(said[0]);
        var chart = new RowsChart([
            .. said.Select(figure => new RowsBar(
                $"said {Dates.ShortDay(figure.GivenOn!.Value)}",
                (double)figure.Low,
                (double?)figure.High,
                FigureWords.Amount(figure),
                Paints.Muted,
                DashboardUrls.FigureOf(figure.Key, known)
            )),
            .. came.Select(one => one.Row(paint)),
        ]);
        return new(
            name,
            $"What was said of {period}{(came.Count == 0 ? "" : ", and what came")}",
            said,
            width => RowsScene.Lay(chart, width),
            came.Count == 0
                ? null
                : $"Filed for {period}: {Lists.And([.. came.Select(one => one.Words)])}."
        );
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

    private static NeighbourColumn Column(FigureView figure, AsKnown known) =>
        new(
            (double)figure.Low,
            (double)(figure.High ?? figure.Low),
            FigureWords.Period(figure),
            FigureWords.Amount(figure),
            DashboardUrls.FigureOf(figure.Key, known)
        );
}
