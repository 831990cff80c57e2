using System.Globalization;
using CapexDashboard.Domain;
using CapexDashboard.Domain.Comparisons;

namespace CapexDashboard.Web.Api;

/// <summary>
/// The parameters of a list, read one by one; what is wrong is written down, and what nobody asked for is refused.
/// </summary>
internal sealed class ListQuery(IQueryCollection query)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<QueryProblem> _problems = [];

    /// <summary>As they were sent.</summary>
    public IQueryCollection Given => query;

    public static ListQuery Of(HttpRequest request) =>
        new(request.Query) { Newest = CacheHeaders.NewestOf(request.HttpContext) };

    /// <summary>The newest vintage, where the request knows it.</summary>
    public int? Newest { get; init; }

    /// <summary>What is wrong with those that were read; pages ignore the others.</summary>
    public IReadOnlyList<QueryProblem> Mistakes => _problems;

    /// <summary>To be asked when every parameter has been read.</summary>
    public IReadOnlyList<QueryProblem> Problems =>
        [
            .. _problems,
            .. query
                .Keys.Where(name => !_known.Contains(name))
                .Select(name => new QueryProblem(
                    name,
                    $"there is no such parameter here; there are {string.Join(", ", _known.Order(StringComparer.Ordinal))}"
                )),
        ];

    public void Problem(string name, string detail) =>
        _problems.Add(new QueryProblem(name, detail));

    public string? Text(string name)
    {
        _known.Add(name);
        if (!query.TryGetValue(name, out var values))
            return null;
        if (values is [{ Length: > 0 } value])
            return value.Trim();
        Problem(
            name,
            values.Count > 1 ? "it is given more than once; join values with ~" : "it has no value"
        );
        return null;
    }

    /// <summary>Keys joined by ~; empty where the parameter is absent.</summary>
    public IReadOnlyList<string> KeysOf(string name)
    {
        var keys = Text(name)?.ToLowerInvariant().Split('~') ?? [];
        if (keys.FirstOrDefault(key => !Keys.IsKey(key)) is not { } bad)
            return keys;
        Problem(name, $"'{bad}' is no key");
        return [];
    }

    public T? Term<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return null;
        if (Terms.TryRead<T>(text, out var term))
            return term;
        Problem(name, $"it is one of {string.Join(", ", Terms.All<T>())}");
        return null;
    }

    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            return day;
        Problem(name, "it is a date written yyyy-mm-dd");
        return null;
    }

    public int? Number(string name, int from, int to)
    {
        if (Text(name) is not { } text)
            return null;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= from
            && number <= to
        )
            return number;
        Problem(
            name,
            string.Create(CultureInfo.InvariantCulture, $"it is a whole number from {from} to {to}")
        );
        return null;
    }

    /// <summary>The vintage asked for, or the newest.</summary>
    public int Vintage(int newest) => Number("vintage", 1, newest) ?? newest;
}
