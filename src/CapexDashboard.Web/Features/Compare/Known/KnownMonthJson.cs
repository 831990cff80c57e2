using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Comparisons;

namespace CapexDashboard.Web.Features.Compare.Known;

/// <summary>What was known on a day, in US dollars a year; nulls where nobody's capex was.</summary>
/// <param name="Companies">How many of them the capex is the sum of.</param>
internal sealed record KnownMonthJson(
    DateOnly AsOf,
    int Companies,
    decimal? Capex,
    decimal? FundingGap
)
{
    /// <summary>Null where the comparison does not ask how it was known.</summary>
    public static IReadOnlyList<KnownMonthJson>? Of(GapReply reply, CapexRecord record) =>
        reply.Comparison.Chart is ComparisonChart.Known
            ? [.. KnownMonth.ByMonth(reply, record).Select(Of)]
            : null;

    private static KnownMonthJson Of(KnownMonth month) =>
        new(month.Day, month.Count, GapJson.Money(month.Capex), GapJson.Money(month.Gap));
}
