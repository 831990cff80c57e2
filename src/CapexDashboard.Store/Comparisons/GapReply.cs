using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Domain.Vintages;

namespace CapexDashboard.Store.Comparisons;

/// <summary>The answer to one comparison with what it was made of, or what is wrong with the question.</summary>
/// <param name="Answer">Null where there are problems.</param>
/// <param name="Quarters">The filed quarters that count, oldest first; null where there are none in common.</param>
public sealed record GapReply(
    Vintage Vintage,
    Comparison Comparison,
    GapAnswer? Answer,
    IReadOnlyList<CalendarQuarter>? Quarters,
    IReadOnlyList<QueryProblem> Problems
)
{
    /// <summary>Where there are problems: the question without what is unknown to the store.</summary>
    public Comparison Nearest { get; init; } = Comparison;
}
