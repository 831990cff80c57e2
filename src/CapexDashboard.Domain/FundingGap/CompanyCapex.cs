using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>What the capex of a company in a comparison was made of.</summary>
public enum CapexStatus
{
    /// <summary>Four filed quarters, added.</summary>
    Filed,

    /// <summary>Fewer than four filed quarters: left out of the sum, never annualized.</summary>
    Incomplete,

    /// <summary>The company's newest range for the year.</summary>
    Guidance,

    /// <summary>A statement about one year.</summary>
    Claim,

    /// <summary>A statement about several years, divided by their number.</summary>
    Annualized,

    /// <summary>One quarter, times four.</summary>
    RunRate,

    /// <summary>One filed year chosen for the company, fiscal or calendar.</summary>
    Picked,

    /// <summary>No figure: left out of the sum.</summary>
    None,

    /// <summary>What others made of the company's plans for the year, picked for it.</summary>
    Estimate,
}

/// <summary>The capex of one company in a comparison, in US dollars a year.</summary>
/// <param name="Amount">Null where the company is left out of the sum.</param>
/// <param name="IsOpen">'At least': the amount is a lower bound and its high counts as if it were closed.</param>
/// <param name="Metric">The metric that was used: cash stands in where the chosen one is not reported.</param>
/// <param name="Figures">Keys of the figures behind the amount, oldest first.</param>
public sealed record CompanyCapex(
    string Entity,
    InputRange? Amount,
    bool IsOpen,
    string Metric,
    IReadOnlyList<string> Figures,
    CapexStatus Status
)
{
    public CapexMeasure Measure { get; init; } = CapexMeasures.OfMetric(Metric);

    /// <summary>What the figures are about, before anything is annualized; null where the company is left out.</summary>
    public Period? Period { get; init; }

    /// <summary>Of the figures behind it; reported where several quarters were added.</summary>
    public Basis Basis { get; init; } = Basis.Reported;

    /// <summary>It stands for the company because the reader picked it.</summary>
    public bool IsPicked { get; init; }

    /// <summary>At which other currencies were converted; empty for dollars alone.</summary>
    public IReadOnlyList<ExchangeRate> Rates { get; init; } = [];

    /// <summary>Null where the company counts.</summary>
    public LeftOut? LeftOut { get; init; }

    /// <summary>The amount that a scenario counts: the part of the capex that is for AI.</summary>
    public InputRange? Counted(Scenario scenario) => Amount?.Times(scenario.CapexAiOf(Entity));

    internal static CompanyCapex Without(
        string entity,
        string metric,
        LeftOut leftOut,
        IReadOnlyList<string>? figures = null
    ) =>
        new(
            entity,
            null,
            false,
            metric,
            figures ?? [],
            leftOut.Held > 0 ? CapexStatus.Incomplete : CapexStatus.None
        )
        {
            LeftOut = leftOut,
        };

    /// <summary>The middle of what was said stands for it; 'at least' counts as its lower bound.</summary>
    internal static InputRange Middle(Amount amount) =>
        amount.High is { } high
            ? new InputRange(amount.Low, (amount.Low + high) / 2, high)
            : InputRange.Point(amount.Low);
}
