using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Method;

/// <summary>One input of the model: how a comparison names it, and what is known of it.</summary>
/// <param name="Default">The article's, in the unit that queries speak of, as are the ends of what is allowed.</param>
/// <param name="Evidence">The range that evidence or our judgement gives it; null where there is none.</param>
internal sealed record InputJson(
    string Name,
    string Title,
    string Meaning,
    string Unit,
    decimal Default,
    decimal Min,
    decimal Max,
    EvidenceJson? Evidence
);

/// <param name="Rests">What it rests on; without figures all of it is an assumption.</param>
internal sealed record EvidenceJson(
    decimal Low,
    decimal Mode,
    decimal High,
    string Rests,
    IReadOnlyList<string> Figures
);

/// <summary>The inputs as JSON.</summary>
internal sealed record InputListJson(IReadOnlyList<InputJson> Inputs);

internal static class InputEndpoint
{
    public static void MapInputs(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiInputs, Answer)
            .Describe<InputListJson>(
                "inputs",
                "Inputs of the model",
                "Every assumption that a comparison can set, in the units of its query ($bn, %, years), with the range that evidence gives it.",
                []
            );

    private static IResult Answer(HttpRequest request)
    {
        var query = new ListQuery(request.Query);
        return query.Problems.Count > 0
            ? ApiProblem.BadQuery(query.Problems)
            : Results.Ok(new InputListJson([.. ScenarioInputs.All.Select(Of)]));
    }

    /// <summary>How a query writes an input of the kind.</summary>
    public static string UnitOf(ScenarioInputDefinition input) =>
        input.Unit switch
        {
            InputUnit.Money => "billions of US dollars",
            InputUnit.Share => "percent",
            InputUnit.Multiple => "times",
            InputUnit.Years => "years",
            _ => "calendar year",
        };

    private static InputJson Of(ScenarioInputDefinition input)
    {
        var evidence = Evidence.All.FirstOrDefault(one => one.Input == input.Input);
        return new(
            input.Name,
            input.Title,
            input.Meaning,
            UnitOf(input),
            input.Default / input.UrlUnit,
            input.Min / input.UrlUnit,
            input.Max / input.UrlUnit,
            evidence is null
                ? null
                : new(
                    evidence.Range.Low / input.UrlUnit,
                    evidence.Range.Mode / input.UrlUnit,
                    evidence.Range.High / input.UrlUnit,
                    evidence.Rests,
                    evidence.Figures
                )
        );
    }
}
