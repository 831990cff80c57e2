using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Projections;

public enum YearKind
{
    /// <summary>Every company has filed all four quarters.</summary>
    Filed,

    /// <summary>Filed quarters so far, and what the companies said of the whole.</summary>
    Running,

    /// <summary>Carried on.</summary>
    Projected,
}

/// <summary>One year of a projection.</summary>
/// <param name="Gap">Null before the new tokens begin: nothing is assumed yet.</param>
public sealed record ProjectedYear(
    int Year,
    YearKind Kind,
    ProjectedCapex Capex,
    ProjectedGap? Gap
);

/// <summary>The capex that counts in a year, in US dollars.</summary>
/// <param name="Low">With everything at the end that makes it least.</param>
/// <param name="High">As <paramref name="Low"/>, the most; null where it is open.</param>
/// <param name="IsOpen">'At least', and so are the percentiles.</param>
/// <param name="Spread">Over the cases of the <see cref="SobolSet"/>, which are not smoothed here.</param>
public sealed record ProjectedCapex(
    double AtModes,
    double Low,
    double? High,
    bool IsOpen,
    Percentiles Spread
);

/// <summary>What the new tokens do in a year, in US dollars; 'at least' where the year's capex is.</summary>
/// <param name="Funding">DePIN's, at the modes.</param>
/// <param name="Low">With the capex least and the funding most.</param>
/// <param name="High">As <paramref name="Low"/>, the most; null where it is open.</param>
/// <param name="Spread">Of the gap over the cases of the <see cref="SobolSet"/>.</param>
/// <param name="ClosedCases">In how many of them the gap is closed; 'at most' where the capex is open.</param>
public sealed record ProjectedGap(
    double Funding,
    double AtModes,
    double Low,
    double? High,
    Percentiles Spread,
    int ClosedCases
);
