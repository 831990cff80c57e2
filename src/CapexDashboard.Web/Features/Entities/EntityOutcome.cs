using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Entities;

/// <summary>What a company filed for a period that it had said something about, in one measure.</summary>
internal sealed record EntityOutcome(string Measure, double Dollars)
{
    public RowsBar Row(string paint) =>
        new($"filed, {Measure}", Dollars, Dollars, Numbers.Money(Dollars), paint, Href: null);

    public string Words => $"{Numbers.Money(Dollars)} {Measure}";

    /// <summary>In the measure that was guided; in both where that was not said. Empty before all of it is filed.</summary>
    public static IReadOnlyList<EntityOutcome> Of(
        IReadOnlyList<FigureView> said,
        IReadOnlyList<FigureView> filed
    )
    {
        var measure = said[^1].Definition;
        (string Metric, string Name)[] measures = measure switch
        {
            _ when measure.Contains("not stated", StringComparison.Ordinal) =>
            [
                (MetricKeys.CapexCash, "cash"),
                (MetricKeys.CapexWithLeases, "with finance leases"),
            ],
            _ when measure.Contains("lease", StringComparison.Ordinal) =>
            [
                (MetricKeys.CapexWithLeases, "with finance leases"),
            ],
            _ => [(MetricKeys.CapexCash, "cash")],
        };
        return
        [
            .. measures
                .Select(one => (one.Name, Sum: Sum(said[^1], filed, one.Metric)))
                .Where(one => one.Sum is not null)
                .Select(one => new EntityOutcome(one.Name, one.Sum!.Value)),
        ];
    }

    // Four quarters within the period; a quarter for a quarter.
    private static double? Sum(FigureView guidance, IReadOnlyList<FigureView> filed, string metric)
    {
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
}
