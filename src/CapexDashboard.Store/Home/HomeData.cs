using CapexDashboard.Domain.Claims;
using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Comparisons;

namespace CapexDashboard.Store.Home;

/// <summary>Everything the home page shows, of one vintage and by what was public on one day.</summary>
/// <param name="Replies">The answers to the comparisons that were asked for, in their order.</param>
/// <param name="Observed">What token money was seen to do, as far as it was public.</param>
/// <param name="Verdicts">Empty before the article was public.</param>
/// <param name="ReachesTo">Until when the data behind it reach.</param>
/// <param name="MisplacedClaim">A claim that holds for another period than it says; null if there is none.</param>
public sealed record HomeData(
    CapexRecord Record,
    IReadOnlyList<ReadGap> Replies,
    ObservedTokenMoney Observed,
    IReadOnlyDictionary<Verdict, int> Verdicts,
    ClaimView? MisplacedClaim,
    ReachesTo ReachesTo
)
{
    public Vintage Vintage => Record.Vintage;
}
