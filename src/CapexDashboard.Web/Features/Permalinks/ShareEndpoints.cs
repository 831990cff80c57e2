using System.Globalization;
using System.Text.Json;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>Makes permalinks for programs and for the explorer's script, and for its form where no script runs.</summary>
internal static class ShareEndpoints
{
    // Longer than every comparison that can be written without repeating.
    public const int MostCharacters = 8_000;
    private const int MostBytes = 64_000;

    public static void MapSharing(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(DashboardUrls.ApiComparisons, AnswerAsync)
            .Describe<SharedJson>(
                "share",
                "Share a comparison",
                "Makes a permalink of a comparison at the newest vintage: `{\"comparison\":\"year=2025&years=3..5\"}`. The same comparison always gets the same link: 201 where it was made just now, 200 where it existed.",
                [],
                new("comparison", "The query of a comparison.", "year=2025&years=3..5")
            )
            .Produces<SharedJson>(StatusCodes.Status201Created);
        routes.MapPost(DashboardUrls.Share, AnswerFormAsync).DisableAntiforgery();
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        PermalinkSharing sharing,
        ShareLimit limit,
        CancellationToken cancellation
    )
    {
        if (await ReadJsonAsync(context.Request, cancellation) is not { } query)
            return ApiProblem.BadQuery([
                new(
                    "comparison",
                    $"send a JSON object with a text of at most {MostCharacters} characters, such as {{\"comparison\":\"year=2025\"}}"
                ),
            ]);
        var parse = Comparison.Parse(query);
        if (parse.Refused is { Count: > 0 } problems)
            return ApiProblem.BadQuery(problems);
        var (shared, wait) = await ShareAsync(
            context,
            parse.Comparison,
            sharing,
            limit,
            cancellation
        );
        if (shared is null)
            return TooMany(context, parse.Comparison, wait);
        if (shared.Problems.Count > 0)
            return ApiProblem.BadQuery(shared.Problems);
        var url = DashboardUrls.PermalinkOf(shared.Slug);
        var answer = new SharedJson(
            shared.Slug,
            DashboardUrls.Absolute(context.Request, url),
            shared.Vintage
        );
        return shared.IsNew ? Results.Created(url, answer) : Results.Ok(answer);
    }

    private static async Task<IResult> AnswerFormAsync(
        HttpContext context,
        PermalinkSharing sharing,
        ShareLimit limit,
        CancellationToken cancellation
    )
    {
        var query = await ReadFormAsync(context.Request, cancellation) ?? "";
        var parse = Comparison.Parse(query);
        // The explorer's page says what is wrong and leads to the nearest that can be opened.
        if (parse.Problems.Count > 0)
            return SeeOther(context, DashboardUrls.CompareAsWritten(query));
        var (shared, wait) = await ShareAsync(
            context,
            parse.Comparison,
            sharing,
            limit,
            cancellation
        );
        if (shared is null)
        {
            RetryAfter(context, wait);
            return new RazorComponentResult<ShareLimitDocument>(
                new { LongAddress = DashboardUrls.CompareOf(parse.Comparison) }
            )
            {
                StatusCode = StatusCodes.Status429TooManyRequests,
            };
        }
        return SeeOther(
            context,
            shared.Problems.Count > 0
                ? DashboardUrls.CompareOf(parse.Comparison)
                : DashboardUrls.PermalinkOf(shared.Slug)
        );
    }

    // What exists already is told to everybody, as often as they like.
    private static async Task<(Shared? Shared, TimeSpan Wait)> ShareAsync(
        HttpContext context,
        Comparison comparison,
        PermalinkSharing sharing,
        ShareLimit limit,
        CancellationToken cancellation
    )
    {
        var (slug, vintage, exists) = await sharing.LookAsync(comparison, cancellation);
        if (exists)
            return (new Shared(slug, vintage, IsNew: false, []), default);
        return limit.TryTake(context.Connection.RemoteIpAddress, out var wait)
            ? (await sharing.ShareAsync(comparison, cancellation), default)
            : (null, wait);
    }

    private static IResult TooMany(HttpContext context, Comparison comparison, TimeSpan wait)
    {
        RetryAfter(context, wait);
        var address = DashboardUrls.Absolute(context.Request, DashboardUrls.CompareOf(comparison));
        return Results.Problem(
            title: "Too many new links at once",
            detail: "This address has shared many comparisons within a short time. The long address works at once and always: "
                + address,
            statusCode: StatusCodes.Status429TooManyRequests,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["url"] = address,
            }
        );
    }

    private static void RetryAfter(HttpContext context, TimeSpan wait) =>
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds))
            .ToString("0", CultureInfo.InvariantCulture);

    private static IResult SeeOther(HttpContext context, string address)
    {
        context.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<string?> ReadJsonAsync(
        HttpRequest request,
        CancellationToken cancellation
    )
    {
        if (!request.HasJsonContentType() || request.ContentLength > MostBytes)
            return null;
        try
        {
            var body = await request.ReadFromJsonAsync<ShareJson>(cancellation);
            return body?.Comparison is { Length: <= MostCharacters } query ? query : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<string?> ReadFormAsync(
        HttpRequest request,
        CancellationToken cancellation
    )
    {
        if (!request.HasFormContentType || request.ContentLength is null or > MostBytes)
            return null;
        var form = await request.ReadFormAsync(cancellation);
        return form["comparison"] is [{ Length: <= MostCharacters } query] ? query : null;
    }

    private sealed record ShareJson(string? Comparison);

    private sealed record SharedJson(string Slug, string Url, int Vintage);
}
