using CapexDashboard.Domain;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Home;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Features.Compare;

namespace CapexDashboard.Web.Features.Home;

/// <summary>One reading of the spending, by its numbers.</summary>
/// <param name="View">As the home page's address names it.</param>
/// <param name="Gap">Where all of the answer is.</param>
internal sealed record HomeViewJson(
    string View,
    string Title,
    string Gap,
    BoundedJson Capex,
    BoundedJson DepinFunding,
    BoundedJson? FundingGap,
    BoundedJson? Coverage,
    decimal? DaysMatched,
    BoundedJson? Days,
    IReadOnlyList<string> Notes
);

/// <summary>The home page as JSON.</summary>
/// <param name="Verdicts">How many claims of the article got which verdict.</param>
/// <param name="ReachesTo">Until when filings, market caps and network revenue reach.</param>
internal sealed record HomeJson(
    int Vintage,
    IReadOnlyList<HomeViewJson> Views,
    IReadOnlyDictionary<string, int> Verdicts,
    ReachesTo ReachesTo
);

internal static class HomeEndpoint
{
    public static void MapHome(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiHome, AnswerAsync)
            .Describe<HomeJson>(
                "home",
                "Home",
                "What the home page says: the funding gap by four readings of the capital spending, the verdicts on the article's claims, and until when the data reach.",
                ApiParameters.AsKnown
            );

    private static Task<IResult> AnswerAsync(
        HttpRequest request,
        HomeQuery home,
        VintageLists lists,
        CancellationToken cancellation
    ) =>
        OneAnswer.OfAsync(
            request,
            lists,
            async known =>
            {
                var asked = HomeViews.All.Select(view =>
                    HomeViews.ComparisonOf(view) with
                    {
                        Vintage = known.Vintage,
                        AsOf = known.AsOf,
                    }
                );
                var data = await home.AskAsync([.. asked], cancellation);
                return new HomeJson(
                    known.Vintage,
                    [.. HomeViews.All.Select(view => Of(view, data))],
                    data.Verdicts.ToDictionary(one => Terms.Write(one.Key), one => one.Value),
                    data.ReachesTo
                );
            },
            _ => "",
            cancellation
        );

    private static HomeViewJson Of(HomeView view, HomeData data)
    {
        var reply = data.Replies[(int)view];
        var answer = (reply as AnsweredGap)?.Answer;
        return new(
            HomeViews.Write(view),
            HomeViews.Title(view),
            DashboardUrls.GapOf(reply.Comparison),
            BoundedJson.Of(answer?.Capex ?? new(null, null, null), GapJson.Money),
            BoundedJson.Of(FundingGapModel.FundingOf(reply.Comparison.Scenario), GapJson.Money),
            answer is null ? null : BoundedJson.Of(answer.Gap, GapJson.Money),
            answer is null ? null : BoundedJson.Of(answer.Coverage, GapJson.Ratio),
            GapJson.Ratio(answer?.DaysMatched),
            answer is null ? null : BoundedJson.Of(answer.Days, GapJson.Ratio),
            ReadingNotes.Of(reply)
        );
    }
}
