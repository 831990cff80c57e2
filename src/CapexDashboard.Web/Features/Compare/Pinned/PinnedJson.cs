using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;

namespace CapexDashboard.Web.Features.Compare.Pinned;

/// <summary>The answer to the pinned scenario, and this scenario's gap less the pinned one's.</summary>
/// <param name="GapDifference">At the most likely values; null where it is not known.</param>
/// <param name="GapDifferenceRange">The same with its ends.</param>
internal sealed record PinnedJson(
    BoundedJson Capex,
    BoundedJson DepinFunding,
    BoundedJson FundingGap,
    BoundedJson Coverage,
    decimal? DaysMatched,
    BoundedJson Days,
    decimal? GapDifference,
    BoundedJson? GapDifferenceRange
)
{
    /// <summary>Null where none is pinned.</summary>
    public static PinnedJson? Of(AnsweredGap reply)
    {
        if (reply.Pinned is not { Answer: var pinned })
            return null;
        var view = PinnedView.Of(reply, new GapWords(reply));
        return new(
            BoundedJson.Of(pinned.Capex, GapJson.Money),
            BoundedJson.Of(pinned.DepinFunding, GapJson.Money),
            BoundedJson.Of(pinned.Gap, GapJson.Money),
            BoundedJson.Of(pinned.Coverage, GapJson.Ratio),
            GapJson.Ratio(pinned.DaysMatched),
            BoundedJson.Of(pinned.Days, GapJson.Ratio),
            GapJson.Money(view?.Difference),
            view?.DifferenceRange is var (low, high)
                ? new(
                    GapJson.Money(view.Difference),
                    GapJson.Money(low),
                    GapJson.Money(high),
                    Open: false
                )
                : null
        );
    }
}
