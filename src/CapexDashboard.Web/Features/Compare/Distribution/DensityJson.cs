using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Web.Features.Compare.Distribution;

/// <summary>How many cases have a gap in each of equally wide steps, from <c>from</c> on, in US dollars.</summary>
/// <param name="Beyond">Cases outside of them.</param>
internal sealed record DensityJson(
    decimal? From,
    decimal? Width,
    IReadOnlyList<int> Counts,
    int Beyond
)
{
    /// <summary>Null where the comparison asks for no distribution.</summary>
    public static DensityJson? Of(ExplorerView view, GapDistribution distribution) =>
        view.Distribution is null
            ? null
            : new(
                GapJson.Money(distribution.Density.From),
                GapJson.Money(distribution.Density.Width),
                distribution.Density.Counts,
                distribution.Density.Beyond
            );
}
