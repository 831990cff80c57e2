using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;

namespace CapexDashboard.Web.Features.Compare.Pinned;

/// <summary>The answer to the pinned scenario, and this scenario's gap less the pinned one's.</summary>
/// <param name="GapDifference">At the most likely values; null where it is not known.</param>
internal sealed record PinnedJson(
    BoundedJson Capex,
    BoundedJson DepinFunding,
    BoundedJson FundingGap,
    BoundedJson Coverage,
    decimal? DaysMatched,
    BoundedJson Days,
    decimal? GapDifference
)
{
    /// <summary>Null where none is pinned.</summary>
    public static PinnedJson? Of(AnsweredGap reply) =>
        reply.Pinned is { } pinned
            ? new(
                BoundedJson.Of(pinned.Answer.Capex, GapJson.Money),
                BoundedJson.Of(pinned.Answer.DepinFunding, GapJson.Money),
                BoundedJson.Of(pinned.Answer.Gap, GapJson.Money),
                BoundedJson.Of(pinned.Answer.Coverage, GapJson.Ratio),
                GapJson.Ratio(pinned.Answer.DaysMatched),
                BoundedJson.Of(pinned.Answer.Days, GapJson.Ratio),
                GapJson.Money(PinnedView.Of(reply, new GapWords(reply))?.Difference)
            )
            : null;
}
