using System.Globalization;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Vintages;

/// <summary>A vintage as the API tells it, with how many figures it added, corrected and retired.</summary>
internal sealed record VintageJson(
    int Number,
    DateTimeOffset At,
    string By,
    string Message,
    int Added,
    int Corrected,
    int Retired
)
{
    public static VintageJson Of(VintageSummary summary) =>
        new(
            summary.Vintage.Number,
            summary.Vintage.At,
            summary.Vintage.By,
            summary.Vintage.Message,
            summary.Added,
            summary.Corrected,
            summary.Retired
        );
}

/// <summary>The vintages as JSON, newest first.</summary>
internal sealed record VintageListJson(int Vintage, IReadOnlyList<VintageJson> Vintages);

/// <param name="Changes">By key, as many as its page shows; <c>changes</c> has all.</param>
internal sealed record VintageDetailJson(VintageJson Vintage, IReadOnlyList<ChangeJson> Changes);

internal static class VintageEndpoints
{
    private const int MostChanges = 200;

    private static readonly ListShape<VintageJson> Shape = new(
        "vintages",
        new("number", vintage => vintage.Number),
        new("at", vintage => vintage.At),
        new("by", vintage => vintage.By),
        new("message", vintage => vintage.Message),
        new("added", vintage => vintage.Added),
        new("corrected", vintage => vintage.Corrected),
        new("retired", vintage => vintage.Retired)
    );

    public static void MapVintages(this IEndpointRouteBuilder api)
    {
        api.MapList(DashboardUrls.ApiVintages, ListAsync)
            .Describe<VintageListJson>(
                "vintages",
                "Vintages",
                "What was published when, newest first: each publication makes the next numbered state of the whole data set.",
                [.. ApiParameters.OfList(Shape)]
            );
        api.MapGet(DashboardUrls.ApiVintages + "/{number}", FindAsync)
            .Describe<VintageDetailJson>(
                "vintage",
                "One vintage",
                $"A vintage with the first {MostChanges} figures that it changed, by key; {DashboardUrls.ApiChanges} has all.",
                [ApiParameter.InPath("number", "The number of a vintage.", "1")]
            );
    }

    private static Task<IResult> ListAsync(
        HttpRequest request,
        VintageLists lists,
        VintageQuery vintages,
        CancellationToken cancellation
    ) =>
        ListAnswer.OfAsync(
            request,
            lists,
            Shape,
            async known =>
                (IReadOnlyList<VintageJson>)
                    [
                        .. (await vintages.ListAsync(cancellation))
                            .Where(one => one.Vintage.Number <= known.Vintage)
                            .Select(VintageJson.Of),
                    ],
            cancellation
        );

    private static async Task<IResult> FindAsync(
        string number,
        HttpRequest request,
        VintageQuery vintages,
        CancellationToken cancellation
    )
    {
        var query = new ListQuery(request.Query);
        if (query.Problems.Count > 0)
            return ApiProblem.BadQuery(query.Problems);
        var detail = int.TryParse(
            number,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var asked
        )
            ? await vintages.FindAsync(asked, MostChanges, cancellation)
            : null;
        return detail is null
            ? ApiProblem.NotFound(
                $"There is no vintage '{number}'; {DashboardUrls.ApiVintages} lists all."
            )
            : Results.Ok(
                new VintageDetailJson(
                    VintageJson.Of(detail.Summary),
                    [
                        .. detail.Changes.Select(change =>
                            ChangeJson.Of(change, asked, detail.Summary.Vintage.At)
                        ),
                    ]
                )
            );
    }
}
