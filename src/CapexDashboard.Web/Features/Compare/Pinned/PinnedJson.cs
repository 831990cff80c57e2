using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;

namespace CapexDashboard.Web.Features.Compare.Pinned;

/// <summary>The answer to the pinned scenario, and this scenario's gap less the pinned one's.</summary>
internal sealed record PinnedJson(
    BoundedJson Capex,
    BoundedJson DepinFunding,
    BoundedJson FundingGap,
    BoundedJson Coverage,
    decimal? DaysMatched,
    decimal? GapDifference
)
{
    /// <summary>Null where none is pinned.</summary>
    public static PinnedJson? Of(GapReply reply) =>
        reply.Pinned is { } pinned ? Of(pinned, reply.Answer!) : null;

    private static PinnedJson Of(GapAnswer pinned, GapAnswer answer) =>
        new(
            BoundedJson.Of(pinned.Capex, GapJson.Money),
            BoundedJson.Of(pinned.DepinFunding, GapJson.Money),
            BoundedJson.Of(pinned.Gap, GapJson.Money),
            BoundedJson.Of(pinned.Coverage, GapJson.Ratio),
            GapJson.Ratio(pinned.DaysMatched),
            GapJson.Money(answer.Gap.Mode - pinned.Gap.Mode)
        );
}
