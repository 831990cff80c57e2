using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Comparisons;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>
/// What companies filed for an earlier year, each on the measure of what it guided for a later one: guidance with finance leases is
/// compared with filings that count them too.
/// </summary>
public sealed class SameMeasures(CapexRecord record, Comparison comparison)
{
    /// <summary>US dollars; null where the measures are the same anyway, or an amount on them is not held.</summary>
    public double? Filed(int earlier, int guidedYear)
    {
        var column = SeriesCharts
            .Columns(record, comparison)
            .FirstOrDefault(one => one.Year == guidedYear && one.Quarter is null);
        if (column is null)
            return null;
        var drawn = column
            .Filed.Zip(column.Guided, (filed, guided) => filed.Amount is null ? guided : filed)
            .Where(company => company.Amount is not null)
            .ToList();
        var sums = drawn.Select(company => Sum(company, earlier)).ToList();
        return
            drawn.Any(company => MetricOf(company.Measure) != comparison.Metric)
            && sums.All(sum => sum is not null)
            ? (double?)sums.Sum()
            : null;
    }

    private decimal? Sum(CompanyCapex company, int year)
    {
        var metric = MetricOf(company.Measure);
        var quarters = new CalendarQuarter(year, 4).FourToHere;
        var filed = FiledQuarters.Of(
            record
                .Figures(comparison)
                .Where(figure => figure.Entity == company.Entity && figure.FeedsViews),
            metric,
            quarters
        );
        return filed.Metric == metric
            ? filed.Sum(company.Entity, quarters, record.Rates(comparison.AsOf)).Amount?.Mode
            : null;
    }

    // Where nobody says what is guided, the chosen measure has to do.
    private string MetricOf(CapexMeasure measure) =>
        measure switch
        {
            CapexMeasure.Cash => MetricKeys.CapexCash,
            CapexMeasure.CashNet => MetricKeys.CapexCashNet,
            CapexMeasure.WithLeases => MetricKeys.CapexWithLeases,
            _ => comparison.Metric,
        };
}
