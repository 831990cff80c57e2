using CapexDashboard.Domain.Claims;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Figures;

namespace CapexDashboard.Store.Home;

/// <summary>Everything the home page shows, of one vintage.</summary>
/// <param name="Replies">The answers to the comparisons that were asked for, in their order.</param>
/// <param name="Race">Filed cash capex, oldest quarter first: the quarters that all its companies have.</param>
/// <param name="MisplacedClaim">A claim that holds for another period than it says; null if there is none.</param>
public sealed record HomeData(
    Vintage Vintage,
    IReadOnlyList<GapReply> Replies,
    GapContext Context,
    IReadOnlyList<RaceQuarter> Race,
    ObservedTokenMoney Observed,
    IReadOnlyDictionary<Verdict, int> Verdicts,
    ClaimView? MisplacedClaim
);

/// <summary>What the companies filed for one quarter, in US dollars, by entity key.</summary>
public sealed record RaceQuarter(
    CalendarQuarter Quarter,
    IReadOnlyDictionary<string, Figure> Capex
);

/// <summary>What token money was seen to do, the newest figure of each kind for the whole sector; null if none is stored.</summary>
public sealed record ObservedTokenMoney(
    FigureView? Issuance,
    FigureView? CapitalRaised,
    FigureView? Revenue
);
