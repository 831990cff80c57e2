using System.Buffers.Text;
using System.Text;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Figures;

/// <summary>Reads the parameters of the figures list into the filter that page, JSON and CSV share.</summary>
public sealed class FigureListQuery
{
    public const int MaxLimit = 1000;
    private const int DefaultLimit = 200;
    private const int MaxWords = 100;

    private FigureListQuery(
        ListQuery query,
        FigureFilter filter,
        int vintage,
        int limit,
        FigureCursor? cursor
    ) => (Query, Filter, Vintage, Limit, Cursor) = (query, filter, vintage, limit, cursor);

    internal ListQuery Query { get; }
    public FigureFilter Filter { get; }
    public int Vintage { get; }
    public int Limit { get; }
    public FigureCursor? Cursor { get; }

    /// <summary>What was asked, without the place in the list.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary>quarter, year, span, date; empty for all.</summary>
    public string Period => Parameters.FirstOrDefault(one => one.Key == "period").Value ?? "";

    /// <summary>For the page: a form sends what is left open as empty, and the newest come first.</summary>
    public static Task<FigureListQuery> ReadPageAsync(
        IQueryCollection parameters,
        VintageLists lists,
        CancellationToken cancellation
    )
    {
        var given = parameters
            .Where(one => one.Value is [{ Length: > 0 }, ..])
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        given.TryAdd("sort", "-period");
        given.TryAdd("limit", "100");
        var query = new ListQuery(new QueryCollection(given));
        return ReadAsync(query, lists, paged: true, cancellation);
    }

    internal static async Task<FigureListQuery> ReadAsync(
        ListQuery query,
        VintageLists lists,
        bool paged,
        CancellationToken cancellation
    )
    {
        var vintage = query.Vintage(query.Newest ?? await lists.NewestAsync(cancellation));
        var (sort, descending) = Sort(query);
        var filter = new FigureFilter(
            query.KeysOf("entity"),
            query.KeysOf("metric"),
            PeriodKinds(query),
            query.Term<Basis>("basis"),
            query.Term<Verification>("verification"),
            query.Day("from"),
            query.Day("to"),
            query.Day("asof"),
            Words(query),
            sort,
            descending
        );
        await CheckKeysAsync(query, filter, lists, vintage, cancellation);
        var limit = (paged ? query.Number("limit", 1, MaxLimit) : null) ?? DefaultLimit;
        var cursor =
            paged && query.Text("cursor") is { } text ? ReadCursor(query, filter, text) : null;
        return new FigureListQuery(query, filter, vintage, limit, cursor)
        {
            Parameters =
            [
                .. query
                    .Given.Where(one => one.Key is not ("cursor" or "limit"))
                    .Select(one =>
                        KeyValuePair.Create(one.Key.ToLowerInvariant(), one.Value.ToString())
                    ),
            ],
        };
    }

    public static string WriteCursor(FigureCursor cursor) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{cursor.Value} {cursor.Key}"));

    // 'year' is what one asks for, whether the filer's year is the calendar's or not.
    private static IReadOnlyList<PeriodKind> PeriodKinds(ListQuery query)
    {
        switch (query.Text("period")?.ToLowerInvariant())
        {
            case null:
                return [];
            case "quarter":
                return [PeriodKind.Quarter];
            case "year":
                return [PeriodKind.FiscalYear, PeriodKind.CalendarYear];
            case "span":
                return [PeriodKind.Span];
            case "date":
                return [PeriodKind.Date];
            default:
                query.Problem("period", "it is one of quarter, year, span, date");
                return [];
        }
    }

    private static string? Words(ListQuery query)
    {
        var text = query.Text("q");
        if (text is { Length: > MaxWords })
            query.Problem("q", $"it is longer than {MaxWords} letters");
        return text is { Length: <= MaxWords } ? text : null;
    }

    private static (FigureSort Sort, bool Descending) Sort(ListQuery query)
    {
        if (query.Text("sort") is not { } text)
            return (FigureSort.Period, false);
        var descending = text.StartsWith('-');
        if (Domain.Terms.TryRead<FigureSort>(text.TrimStart('-'), out var sort))
            return (sort, descending);
        query.Problem(
            "sort",
            "it is one of period, value, published, with - before it for the reverse"
        );
        return default;
    }

    private static async Task CheckKeysAsync(
        ListQuery query,
        FigureFilter filter,
        VintageLists lists,
        int vintage,
        CancellationToken cancellation
    )
    {
        if (filter.Entities.Count > 0)
        {
            var known = (await lists.EntitiesAsync(filter.Entities, vintage, cancellation)).Select(
                entity => entity.Key
            );
            foreach (var key in filter.Entities.Except(known))
                query.Problem("entity", $"there is no entity '{key}'");
        }
        if (filter.Metrics.Count > 0)
        {
            var known = (await lists.MetricsAsync(vintage, cancellation)).Select(metric =>
                metric.Key
            );
            foreach (var key in filter.Metrics.Except(known))
                query.Problem("metric", $"there is no metric '{key}'");
        }
    }

    private static FigureCursor? ReadCursor(ListQuery query, FigureFilter filter, string text)
    {
        if (Base64Url.IsValid(text))
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ');
            if (
                parts.Length == 2
                && FigureOrder.IsCursor(filter, new FigureCursor(parts[0], parts[1]))
            )
                return new FigureCursor(parts[0], parts[1]);
        }
        query.Problem(
            "cursor",
            "it is none that this list gave out; leave it out to start from the beginning"
        );
        return null;
    }
}
