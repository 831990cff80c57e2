using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Domain.Vintages;

namespace CapexDashboard.Store.Comparisons;

/// <summary>What came of a comparison: refused, or read and then answered or empty.</summary>
public abstract record GapReply(Vintage Vintage, Comparison Comparison);

/// <summary>The question cannot be answered as it stands.</summary>
/// <param name="Problems">What is wrong with it; at least one.</param>
/// <param name="Nearest">The question without what is unknown to the store.</param>
public sealed record RefusedGap(
    Vintage Vintage,
    Comparison Comparison,
    IReadOnlyList<QueryProblem> Problems,
    Comparison Nearest
) : GapReply(Vintage, Comparison);

/// <summary>A comparison whose companies were read.</summary>
/// <param name="Record">What they were read from.</param>
/// <param name="Companies">One for each of the comparison, in its order.</param>
/// <param name="Quarters">The filed quarters that count, oldest first; null where there are none in common.</param>
public abstract record ReadGap(
    CapexRecord Record,
    Comparison Comparison,
    IReadOnlyList<CompanyCapex> Companies,
    IReadOnlyList<CalendarQuarter>? Quarters
) : GapReply(Record.Vintage, Comparison)
{
    /// <summary>The year of the capex; of the newest twelve months the one they end in.</summary>
    public int Year =>
        Comparison.Year.CalendarYear
        ?? (Quarters is { } quarters ? quarters[^1].Period.End.Year : Vintage.At.Year);

    /// <summary>Those whose capex does not count, with the reason.</summary>
    public IEnumerable<CompanyCapex> LeftOut => Companies.Where(company => company.Amount is null);
}

/// <summary>The answer to a comparison, with what it was made of.</summary>
public sealed record AnsweredGap(
    CapexRecord Record,
    Comparison Comparison,
    GapAnswer Answer,
    IReadOnlyList<CalendarQuarter>? Quarters
) : ReadGap(Record, Comparison, Answer.Companies, Quarters)
{
    /// <summary>The answer to the pinned scenario beside the same capex as read; null where none is pinned.</summary>
    public PinnedGap? Pinned { get; init; }

    /// <summary>The reply as if the pinned scenario were the one that is asked about; null where none is pinned.</summary>
    public AnsweredGap? OfPinned =>
        Pinned is { } pinned
            ? this with
            {
                Answer = pinned.Answer,
                Comparison = Comparison with
                {
                    Scenario = pinned.Scenario,
                    Pinned = Comparison.Scenario,
                },
                Pinned = new(Comparison.Scenario, Answer),
            }
            : null;
}

/// <summary>A second scenario with its answer.</summary>
public sealed record PinnedGap(Scenario Scenario, GapAnswer Answer);

/// <summary>Why there is nothing to compare.</summary>
public enum EmptyReason
{
    /// <summary>Of none of the companies is an amount known.</summary>
    NothingKnown,

    /// <summary>Amounts are known, but the AI share of capex leaves nothing of them.</summary>
    NothingCounted,
}

/// <summary>No capex counts, so there is nothing to compare: no gap, no coverage, nothing to rank.</summary>
/// <param name="Filed">What each company has filed of that time, whatever the reading: the sum, or what is held of it.</param>
/// <param name="Guided">What the companies have said they would spend in that year, whatever the reading; empty for the newest twelve months.</param>
/// <param name="Nearest">The nearest comparison that has an answer.</param>
public sealed record EmptyGap(
    CapexRecord Record,
    Comparison Comparison,
    IReadOnlyList<CompanyCapex> Companies,
    IReadOnlyList<CalendarQuarter>? Quarters,
    EmptyReason Reason,
    IReadOnlyList<CompanyCapex> Filed,
    IReadOnlyList<CompanyCapex> Guided,
    Comparison Nearest
) : ReadGap(Record, Comparison, Companies, Quarters);
