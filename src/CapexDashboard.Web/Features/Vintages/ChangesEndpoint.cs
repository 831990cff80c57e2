using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CapexDashboard.Domain;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Layout;

namespace CapexDashboard.Web.Features.Vintages;

/// <summary>What a vintage did to a figure.</summary>
internal enum ChangeKind
{
    Added,
    Corrected,
    Retired,
}

/// <summary>A change as the API tells it.</summary>
/// <param name="Before">As it stood; null where it was added.</param>
/// <param name="After">As it stands since; null where it was retired.</param>
internal sealed record ChangeJson(
    int Vintage,
    DateTimeOffset At,
    ChangeKind Change,
    string Key,
    FigureView? Before,
    FigureView? After
)
{
    public static ChangeJson Of(PublishedChange published) =>
        Of(published.Change, published.Vintage, published.At);

    public static ChangeJson Of(VintageChange change, int vintage, DateTimeOffset at) =>
        new(
            vintage,
            at,
            (change.Before, change.After) switch
            {
                (null, _) => ChangeKind.Added,
                (_, null) => ChangeKind.Retired,
                _ => ChangeKind.Corrected,
            },
            change.Figure.Key,
            change.Before,
            change.After
        );
}

/// <param name="Since">As asked; ask next time with <paramref name="Vintage"/>.</param>
/// <param name="Next">The address of the next page; null on the last.</param>
internal sealed record ChangeListJson(
    int Since,
    int Vintage,
    string? Next,
    IReadOnlyList<ChangeJson> Changes
);

/// <summary>What became of the figures after a vintage that somebody knows.</summary>
internal static class ChangesEndpoint
{
    private const int DefaultLimit = 200;
    private const int MaxLimit = 1000;

    private static readonly ListShape<ChangeJson> Shape = new(
        "changes",
        [
            new("vintage", change => change.Vintage),
            new("at", change => change.At),
            new("change", change => change.Change),
            new("key", change => change.Key),
            new("low_before", change => change.Before?.Low) { Field = "before" },
            new("high_before", change => change.Before?.High) { Field = "before" },
            .. FigureColumns().Where(column => column.Name is not ("key" or "vintage")),
        ]
    );

    public static void MapChanges(this IEndpointRouteBuilder api) =>
        api.MapList(DashboardUrls.ApiChanges, AnswerAsync)
            .Describe<ChangeListJson>(
                "changes",
                "Changes",
                "Which figures were added, corrected and retired after a vintage, by vintage and key. Ask again with `since` set to the `vintage` of the answer, or listen to `/events`.",
                [
                    new("since", "The vintage that you know; 0 for everything.", "0")
                    {
                        IsRequired = true,
                        Range = (0, int.MaxValue),
                    },
                    ApiParameters.Limit(MaxLimit),
                    ApiParameters.Cursor,
                    ApiParameters.Fields(Shape, "vintage~change~key"),
                    .. ApiParameters.AsKnown,
                ]
            );

    private static async Task<IResult> AnswerAsync(
        HttpRequest request,
        ChangesQuery changes,
        VintageLists lists,
        CancellationToken cancellation
    )
    {
        var query = ListQuery.Of(request);
        var (known, _) = await AsKnown.ReadAsync(query, lists, cancellation);
        var since = query.Number("since", 0, known.Vintage);
        if (since is null && query.Mistakes.All(problem => problem.Parameter != "since"))
            query.Problem("since", "say which vintage you know, 0 for none, such as since=0");
        var limit = query.Number("limit", 1, MaxLimit) ?? DefaultLimit;
        var cursor = query.Text("cursor") is { } text ? ReadCursor(query, text) : null;
        var columns = Shape.Choose(query);
        if (query.Problems.Count > 0)
            return ApiProblem.BadQuery(query.Problems);
        var page = await changes.AskAsync(
            since!.Value,
            known.Vintage,
            known.AsOf,
            limit,
            cursor,
            cancellation
        );
        List<ChangeJson> rows = [.. page.Changes.Select(ChangeJson.Of)];
        var next = page.Next is { } place
            ? DashboardUrls.NextPage(request, WriteCursor(place))
            : null;
        if (ListAnswer.IsCsv(request))
        {
            if (next is not null)
                request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
            return ListAnswer.Csv(Shape, columns, rows, known.Vintage);
        }
        return Results.Ok(
            new
            {
                since = since.Value,
                vintage = known.Vintage,
                next,
                changes = columns.Items(rows, ListAnswer.JsonOptions(request.HttpContext)),
            }
        );
    }

    private static IEnumerable<ListColumn<ChangeJson>> FigureColumns() =>
        Figures.FigureColumns.Shape.Columns.Select(column => new ListColumn<ChangeJson>(
            column.Name,
            change => column.Value((change.After ?? change.Before)!)
        )
        {
            Field = "after",
        });

    private static string WriteCursor(ChangeCursor cursor) =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{cursor.Vintage} {cursor.Key}")
            )
        );

    private static ChangeCursor? ReadCursor(ListQuery query, string text)
    {
        if (Base64Url.IsValid(text))
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ');
            if (
                parts.Length == 2
                && int.TryParse(
                    parts[0],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var vintage
                )
                && Keys.IsKey(parts[1])
            )
                return new ChangeCursor(vintage, parts[1]);
        }
        query.Problem(
            "cursor",
            "it is none that this list gave out; leave it out to start from the beginning"
        );
        return null;
    }
}
