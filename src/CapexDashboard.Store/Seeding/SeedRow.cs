using System.Globalization;
using CapexDashboard.Domain;

namespace CapexDashboard.Store.Seeding;

/// <summary>One line of a seed file; reads its columns and writes down what is wrong with each.</summary>
internal sealed class SeedRow(
    string file,
    int line,
    Dictionary<string, string> values,
    List<SeedProblem> problems
)
{
    private readonly HashSet<string> _wrong = [];

    public string Place => $"{file}, line {line}";

    /// <summary>Nothing was wrong with these columns so far.</summary>
    public bool IsSound(params IEnumerable<string> columns) => !_wrong.Overlaps(columns);

    public bool IsWrong => _wrong.Count > 0;

    public void Problem(string column, string reason)
    {
        _wrong.Add(column);
        problems.Add(new SeedProblem(file, line, column, reason));
    }

    /// <summary>For a column that the file does not have.</summary>
    public void Default(string column, string? text) => values.TryAdd(column, text ?? "");

    public bool Has(string column) => values.ContainsKey(column);

    public string? Optional(string column) => values[column] is { Length: > 0 } text ? text : null;

    public string Required(string column)
    {
        var text = values[column];
        if (text.Length == 0)
            Problem(column, "it is missing");
        return text;
    }

    public string Key(string column)
    {
        var text = Required(column);
        if (text.Length > 0 && !Keys.IsKey(text))
            Problem(
                column,
                $"'{text}' is no key: lower-case letters and digits joined by hyphens, at most 100"
            );
        return text;
    }

    public DateOnly Day(string column) =>
        Required(column).Length == 0 ? default : OptionalDay(column) ?? default;

    public DateOnly? OptionalDay(string column)
    {
        if (Optional(column) is not { } text)
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
        Problem(column, $"'{text}' is no date written yyyy-mm-dd");
        return null;
    }

    public decimal Number(string column) =>
        Required(column).Length == 0 ? default : OptionalNumber(column) ?? default;

    public decimal? OptionalNumber(string column)
    {
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (Optional(column) is not { } text)
            return null;
        if (decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number))
            return number;
        Problem(column, $"'{text}' is no number in full units such as 15804000000 or 0.75");
        return null;
    }

    public int Whole(string column)
    {
        var number = Number(column);
        if (number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue)
            return (int)number;
        Problem(column, $"'{values[column]}' is no whole number such as 35");
        return default;
    }

    public T Term<T>(string column)
        where T : struct, Enum =>
        Required(column).Length == 0 ? default : OptionalTerm<T>(column) ?? default;

    public T? OptionalTerm<T>(string column)
        where T : struct, Enum
    {
        if (Optional(column) is not { } text)
            return null;
        if (Terms.TryRead<T>(text, out var term))
            return term;
        Problem(column, $"'{text}' is none of {string.Join(", ", Terms.All<T>())}");
        return null;
    }

    /// <summary>What another file of the seed calls by this key; null, and a problem, if there is no such thing.</summary>
    public T? Reference<T>(string column, IReadOnlyDictionary<string, T> known, string what)
        where T : class
    {
        var key = Required(column);
        if (key.Length == 0)
            return null;
        if (!known.TryGetValue(key, out var found))
            Problem(column, $"there is no {what} '{key}'");
        return found;
    }
}
