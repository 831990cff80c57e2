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
    /// <summary>The answer to the pinned scenario beside the same capex as read; null where none is pinned.</summary>
    public GapAnswer? Pinned { get; init; }

    /// <summary>The reply as if the pinned scenario were the one that is asked about.</summary>
    /// <exception cref="InvalidOperationException">None is pinned.</exception>
    public GapReply OfPinned() =>
        Comparison.Pinned is { } scenario
            ? this with
            {
                Answer = Pinned,
                Comparison = Comparison with { Scenario = scenario, Pinned = Comparison.Scenario },
                Pinned = Answer,
            }
            : throw new InvalidOperationException("no scenario is pinned");

    /// <summary>The year of the capex; of the newest twelve months the one they end in.</summary>
    public int Year =>
        Comparison.Year.CalendarYear
        ?? (Quarters is { } quarters ? quarters[^1].Period.End.Year : Vintage.At.Year);

    /// <summary>Where there are problems: the question without what is unknown to the store.</summary>
    public Comparison Nearest { get; init; } = Comparison;
}
