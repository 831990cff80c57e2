using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Figures;

namespace CapexDashboard.Web.Features.Figures;

/// <summary>Where a figure is used: the comparisons that are made of it, and the inputs whose range rests on it.</summary>
internal static class FigureUses
{
    public static IEnumerable<(string Text, string Address)> Of(FigureView figure)
    {
        if (ComparisonOf(figure) is { } comparison)
        {
            yield return (
                $"the funding gap of {comparison.Year}",
                DashboardUrls.CompareOf(comparison)
            );
            if (MetricKeys.Filed.Contains(figure.Metric))
                yield return (
                    "capital spending over time",
                    DashboardUrls.CompareOf(comparison.In(ComparisonChart.Series))
                );
        }
        foreach (var evidence in Evidence.All.Where(one => one.Figures.Contains(figure.Key)))
            yield return (
                $"the evidence for “{ScenarioInputs.Of(evidence.Input).Title}”",
                DashboardUrls.MethodInputs
            );
    }

    private static Comparison? ComparisonOf(FigureView figure)
    {
        var year = Comparison.Default with
        {
            Entities = EntityKeys.Hyperscalers.Contains(figure.Entity)
                ? Comparison.Default.Entities
                : [figure.Entity],
            Year = CapexYear.Of(figure.PeriodEnd.Year),
        };
        return (figure.Metric, figure.PeriodKind) switch
        {
            // What was said later may have taken its place.
            (MetricKeys.CapexGuidance, PeriodKind.CalendarYear) => year with
            {
                Reading = Reading.Guidance,
                AsOf = figure.Source.PublishedOn,
            },
            // The article says some things in two ways.
            (MetricKeys.CapexClaimed, _) => year with
            {
                Reading = Reading.Article,
                Year = CapexYear.Of(figure.PeriodStart.Year),
                Picks = year.Picks.Add(figure.Entity, figure.Key),
            },
            (var metric, PeriodKind.Quarter) when MetricKeys.Filed.Contains(metric) => year with
            {
                Metric = metric,
            },
            _ => null,
        };
    }
}
