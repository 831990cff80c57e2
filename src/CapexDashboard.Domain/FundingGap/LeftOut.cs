using CapexDashboard.Domain.Figures;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>Why the capex of a company does not count.</summary>
public enum LeftOutReason
{
    /// <summary>Some of the year's four quarters are not filed.</summary>
    QuartersMissing,

    /// <summary>The company has given no range for that calendar year.</summary>
    NoGuidance,

    /// <summary>The article says nothing of the company's spending in that year.</summary>
    NotInArticle,

    /// <summary>The company has filed quarters, but there are no four in a row that all chosen companies have.</summary>
    NoCommonTwelveMonths,

    /// <summary>No quarters are held, only a whole fiscal year.</summary>
    OnlyFiscalYear,

    /// <summary>Nothing at all is held for the year.</summary>
    NoFigure,

    /// <summary>It is in another currency, and no stored rate is right for it.</summary>
    OtherCurrency,
}

/// <summary>Why a company is left out of the sum, with what is known of it all the same.</summary>
/// <param name="Held">Of the quarters that would be needed.</param>
/// <param name="Needed">0 where no quarters are asked for.</param>
/// <param name="Filed">The quarters that are held, added up, in US dollars; null where there are none.</param>
/// <param name="Offer">Key of a figure that can be picked instead; null for none.</param>
/// <param name="Currency">The other currency.</param>
public sealed record LeftOut(
    LeftOutReason Reason,
    int Held = 0,
    int Needed = 0,
    Amount? Filed = null,
    string? Offer = null,
    string? Currency = null
);
