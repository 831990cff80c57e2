using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Figures;

/// <summary>
/// One observation. Its identity is entity, metric, period, definition and, for guidance, the day it was given; the key
/// is the readable name of that identity.
/// </summary>
/// <param name="Definition">Whose count or which measure: 'as filed', 'Messari, narrow list'.</param>
/// <param name="GivenOn">For statements about the future: the day they were made; null otherwise.</param>
/// <param name="Currency">ISO code of a money figure; null otherwise.</param>
/// <param name="PublishedOn">The day on which the source made it public: what 'as of' goes by.</param>
public sealed record Figure(
    string Key,
    string Entity,
    string Metric,
    Period Period,
    string Definition,
    DateOnly? GivenOn,
    Amount Amount,
    string? Currency,
    Basis Basis,
    Verification Verification,
    DateOnly PublishedOn
)
{
    /// <summary>Null for what is no money.</summary>
    public Money? Money => Currency is { } currency ? new Money(Amount, currency) : null;

    /// <summary>Disputed figures never feed a default view.</summary>
    public bool FeedsViews => Verification is not Verification.Disputed;

    /// <summary>
    /// The day by whose exchange rate it is converted: when it was said, announced (an announced investment begins with its
    /// announcement) or measured. Null for what was paid or earned over a period: no single day's rate is right for it.
    /// </summary>
    public DateOnly? RateDay =>
        GivenOn is { } said ? said
        : Metric == MetricKeys.AnnouncedInvestment || Period.Kind is PeriodKind.Date ? Period.Start
        : null;
}
