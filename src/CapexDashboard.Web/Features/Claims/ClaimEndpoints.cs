using CapexDashboard.Domain.Claims;
using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Claims;

/// <summary>The claims as JSON.</summary>
internal sealed record ClaimListJson(int Vintage, IReadOnlyList<ClaimView> Claims);

internal static class ClaimEndpoints
{
    private static readonly ListShape<ClaimView> Shape = new(
        "claims",
        new("key", claim => claim.Key),
        new("position", claim => claim.Position),
        new("section", claim => claim.Section),
        new("subject", claim => claim.Subject),
        new("statement", claim => claim.Statement),
        new("low", claim => claim.Low),
        new("high", claim => claim.High),
        new("unit", claim => claim.Unit),
        new("currency", claim => claim.Currency),
        new("period_start", claim => claim.PeriodStart),
        new("period_end", claim => claim.PeriodEnd),
        new("basis", claim => claim.Basis),
        new("quote", claim => claim.Quote),
        new("note", claim => claim.Note),
        new("verification", claim => claim.Verification),
        new("source", claim => claim.Source),
        new("figure", claim => claim.Figure),
        new("verdict", claim => claim.Verdict),
        new("tolerance", claim => claim.Tolerance),
        new("reason", claim => claim.Reason),
        new("checked_against", claim => claim.CheckedAgainst),
        new("verdict_verification", claim => claim.VerdictVerification),
        new("verdict_source", claim => claim.VerdictSource),
        // A table has room for how many there are; what they say stands in the JSON.
        new("checks", claim => claim.Checks.Count),
        new("our_reading", claim => claim.OurReading ? "true" : "false")
    );

    public static void MapClaims(this IEndpointRouteBuilder api) =>
        api.MapList(DashboardUrls.ApiClaims, ListAsync)
            .Describe<ClaimListJson>(
                "claims",
                "Claims",
                "What the article says, quoted, each with one verdict; the checks behind and beside it stand in the JSON, the CSV counts them.",
                [
                    .. ApiParameters.OfList(Shape),
                    ApiParameter.Choice<Verdict>(
                        "verdict",
                        "Only those with one verdict.",
                        "holds"
                    ),
                ]
            );

    private static Task<IResult> ListAsync(
        HttpRequest request,
        VintageLists lists,
        CancellationToken cancellation
    ) =>
        ListAnswer.OfAsync(
            request,
            lists,
            Shape,
            async known => await lists.ClaimsAsync(known.Vintage, known.AsOf, cancellation),
            cancellation,
            query =>
                query.Term<Verdict>("verdict") is { } verdict
                    ? claim => claim.Verdict == verdict
                    : _ => true
        );
}
