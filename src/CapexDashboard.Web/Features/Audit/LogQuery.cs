using System.Globalization;
using CapexDashboard.Store.Audit;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Audit;

/// <summary>Which lines of the log an address asks for; the page and its CSV share it.</summary>
internal sealed class LogQuery
{
    private const int MostWords = 200;
    private static readonly string[] Names = ["by", "action", "q", "from", "to"];

    public required ListQuery Query { get; init; }
    public required AuditFilter Filter { get; init; }
    public required long? Before { get; init; }

    /// <summary>What was asked, without the place in the log.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary>A form sends what is left open as empty.</summary>
    public static LogQuery Read(IQueryCollection parameters)
    {
        var given = parameters
            .Where(one => one.Value is [{ Length: > 0 }, ..])
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        var query = new ListQuery(new QueryCollection(given));
        return new LogQuery
        {
            Query = query,
            Filter = new AuditFilter(
                Words(query, "by"),
                Words(query, "action"),
                Words(query, "q"),
                query.Day("from"),
                query.Day("to")
            ),
            Before = Line(query),
            Parameters =
            [
                .. Names
                    .Where(given.ContainsKey)
                    .Select(name => KeyValuePair.Create(name, given[name].ToString())),
            ],
        };
    }

    private static string? Words(ListQuery query, string name)
    {
        var text = query.Text(name);
        if (text is { Length: > MostWords })
            query.Problem(name, $"it is longer than {MostWords} letters");
        // PostgreSQL knows no text with a zero in it.
        if (text?.Any(char.IsControl) is true)
            query.Problem(name, "it holds characters that cannot be seen");
        return text;
    }

    private static long? Line(ListQuery query)
    {
        if (query.Text("before") is not { } text)
            return null;
        if (
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && line > 0
        )
            return line;
        query.Problem("before", "it is the number of a line");
        return null;
    }
}
