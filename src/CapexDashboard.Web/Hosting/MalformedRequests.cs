using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Features.Accounts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CapexDashboard.Web.Hosting;

/// <summary>
/// Refuses what nobody could read before a page or the store is asked: text that no database stores, forms that are cut off, too
/// large or of no known kind. A 4xx in words, and one line in the log.
/// </summary>
internal sealed partial class MalformedRequests(
    RequestDelegate next,
    ILogger<MalformedRequests> logger
)
{
    private const string NoSuchText =
        "it holds a character that cannot be stored (NUL, or half of a surrogate pair)";

    public async Task InvokeAsync(HttpContext context)
    {
        var refusal = OfAddress(context.Request) ?? await OfFormAsync(context.Request);
        if (refusal is null)
            refusal = await TryAsync(context);
        if (refusal is not { } refused || context.Response.HasStarted)
            return;
        Refused(
            context.Request.Method,
            AccountPaths.Loggable(context.Request.Path),
            refused.Status,
            refused.Why
        );
        await context.AnswerInsteadAsync(Answer(context.Request, refused));
    }

    // What a page finds out only while it reads.
    private async Task<Refusal?> TryAsync(HttpContext context)
    {
        try
        {
            await next(context);
            return null;
        }
        catch (BadHttpRequestException exception)
        {
            return Refusal.Of(exception);
        }
    }

    private static Refusal? OfAddress(HttpRequest request)
    {
        if (!IsText(request.Path.Value))
            return new(StatusCodes.Status400BadRequest, "the address: " + NoSuchText);
        foreach (var (name, values) in request.Query)
        {
            if (!IsText(name) || !values.All(IsText))
                return new(StatusCodes.Status400BadRequest, $"{Shown(name)}: {NoSuchText}")
                {
                    Problem = new(name, NoSuchText),
                };
        }
        return null;
    }

    // Read here once for all pages; whoever asks for it later has the same.
    private static async Task<Refusal?> OfFormAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return null;
        if (request.GetTypedHeaders().ContentType is { Charset.Length: > 0, Encoding: null })
            return new(
                StatusCodes.Status400BadRequest,
                "the form is in an encoding that nobody knows here; send it in UTF-8"
            );
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return
                form.FirstOrDefault(one => !IsText(one.Key) || !one.Value.All(IsText))
                    is { Key: { } field }
                ? new(StatusCodes.Status400BadRequest, $"the field '{Shown(field)}': {NoSuchText}")
                : null;
        }
        catch (BadHttpRequestException exception)
        {
            return Refusal.Of(exception);
        }
        // Too many fields or too long ones, a multipart form without parts, an encoding that nobody knows, or the end too early.
        catch (Exception exception)
            when (exception is InvalidDataException or IOException or ArgumentException)
        {
            return new(
                StatusCodes.Status400BadRequest,
                "the form cannot be read: it is cut off, too large, or not of the kind that it says it is"
            );
        }
    }

    private static IResult Answer(HttpRequest request, Refusal refusal) =>
        ApiPaths.IsOpen(request.Path) || Path.HasExtension(request.Path.Value)
            ? refusal.Problem is { } problem
                ? ApiProblem.BadQuery([problem])
                : ApiProblem.Malformed(refusal.Status, refusal.Why)
            : new RazorComponentResult<RefusalDocument>(
                new
                {
                    Title = "This request cannot be read.",
                    Lead = $"What was sent is not well formed: {refusal.Why}. Nothing was changed.",
                    Address = DashboardUrls.Home,
                    Link = "To the funding gap",
                }
            )
            {
                StatusCode = refusal.Status,
            };

    private static bool IsText(string? text)
    {
        for (var i = 0; i < (text?.Length ?? 0); i++)
        {
            var letter = text![i];
            if (letter == '\0' || (char.IsSurrogate(letter) && !IsPair(text, ref i)))
                return false;
        }
        return true;
    }

    private static bool IsPair(string text, ref int i) =>
        i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i]);

    // As much as tells which field it is, without what cannot be shown.
    private static string Shown(string field) =>
        string.Concat(field.Where(char.IsAsciiLetterOrDigit).Take(40));

    [LoggerMessage(LogLevel.Information, "{Method} {Path}: {Status}, malformed: {Why}")]
    private partial void Refused(string method, string path, int status, string why);

    private readonly record struct Refusal(int Status, string Why)
    {
        /// <summary>Where one parameter alone is to blame.</summary>
        public QueryProblem? Problem { get; init; }

        public static Refusal Of(BadHttpRequestException exception) =>
            new(
                exception.StatusCode,
                exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? "it is too large"
                    : "it is cut off or not well formed"
            );
    }
}

internal static class MalformedRequestHosting
{
    // Nobody types a megabyte into a field, or a thousand fields into a form.
    private const int MostOfField = 256 * 1024;
    private const int MostFields = 500;
    private const long MostOfBody = 4 * 1024 * 1024;

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = MostOfBody);
        builder.Services.Configure<FormOptions>(options =>
        {
            options.ValueLengthLimit = MostOfField;
            options.ValueCountLimit = MostFields;
            options.MultipartBodyLengthLimit = MostOfBody;
        });
    }

    public static void UseMalformedRequests(this WebApplication app) =>
        app.UseMiddleware<MalformedRequests>();
}
