using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CapexDashboard.Web.Api;

/// <summary>One column of a list: of its CSV, and what it can be sorted by.</summary>
/// <param name="Name">As the CSV writes it: period_end.</param>
internal sealed record ListColumn<T>(string Name, Func<T, object?> Value)
{
    /// <summary>The property of the JSON that says the same: periodEnd.</summary>
    public string Field { get; init; } = JsonNamingPolicy.CamelCase.ConvertName(Pascal(Name));

    /// <summary>Written only where it is asked for by name: the others are promised in their order.</summary>
    public bool IsExtra { get; init; }

    public bool Is(string name) => Same(name, Name) || Same(name, Field);

    public string Text(T row) => CsvAnswer.Cell(Value(row));

    private static bool Same(string one, string other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string Pascal(string name) =>
        string.Concat(
            name.Split('_')
                .Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..])
        );
}

/// <summary>Which columns of a list were asked for; all where nobody chose.</summary>
internal sealed record ChosenColumns<T>(IReadOnlyList<ListColumn<T>> Columns, bool IsAll)
{
    /// <summary>The items as they are, or of each the fields that were chosen.</summary>
    public object Items(IReadOnlyList<T> items, JsonSerializerOptions options) =>
        IsAll ? items : items.Select(item => Item(item, options)).ToList();

    public JsonObject Item(T item, JsonSerializerOptions options)
    {
        var whole = JsonSerializer.SerializeToNode(item, options)!.AsObject();
        if (IsAll)
            return whole;
        var chosen = new JsonObject();
        foreach (var field in Columns.Select(column => column.Field).Distinct())
        {
            var value = whole[field];
            whole.Remove(field);
            chosen[field] = value;
        }
        return chosen;
    }

    public CsvTable Table(IReadOnlyList<T> items) =>
        new(
            [.. Columns.Select(column => column.Name)],
            [.. items.Select(item => Columns.Select(column => column.Text(item)).ToArray())]
        );
}

/// <summary>A list that can be had as JSON and as CSV, its fields chosen and its rows sorted.</summary>
/// <param name="Name">As the answer, the address and the file name it.</param>
internal sealed record ListShape<T>(string Name, params IReadOnlyList<ListColumn<T>> Columns)
{
    private const string FieldsName = "fields";

    public IEnumerable<string> Fields => Columns.Select(column => column.Field).Distinct();

    /// <summary>Of <c>fields=key~low</c>; in the order in which they are named.</summary>
    public ChosenColumns<T> Choose(ListQuery query)
    {
        if (query.Text(FieldsName) is not { } text)
            return new([.. Columns.Where(column => !column.IsExtra)], IsAll: true);
        var chosen = new List<ListColumn<T>>();
        foreach (var name in text.Split('~', ','))
        {
            var named = Columns.Where(column => column.Is(name)).ToList();
            if (named.Count == 0)
                query.Problem(
                    FieldsName,
                    $"'{name}' is none of {string.Join(", ", Fields)}; join several with ~"
                );
            chosen.AddRange(named.Except(chosen));
        }
        return new(chosen, IsAll: false);
    }

    /// <summary>Of <c>sort=name</c> or <c>sort=-name</c>; as they come where nobody asks. What is absent comes last.</summary>
    public Func<IEnumerable<T>, IReadOnlyList<T>> Order(ListQuery query)
    {
        if (query.Text("sort") is not { } text)
            return rows => [.. rows];
        var descending = text.StartsWith('-');
        if (Columns.FirstOrDefault(column => column.Is(text.TrimStart('-'))) is not { } by)
        {
            query.Problem(
                "sort",
                $"it is one of {string.Join(", ", Fields)}, with - before it for the reverse"
            );
            return rows => [.. rows];
        }
        return rows =>
        {
            var known = rows.OrderBy(row => by.Value(row) is null);
            return
            [
                .. descending
                    ? known.ThenByDescending(by.Value, ColumnOrder.Instance)
                    : known.ThenBy(by.Value, ColumnOrder.Instance),
            ];
        };
    }
}

/// <summary>The values of one column; words by their letters, not by the language of the machine.</summary>
internal sealed class ColumnOrder : IComparer<object?>
{
    public static readonly ColumnOrder Instance = new();

    public int Compare(object? x, object? y) =>
        x is string one && y is string other
            ? string.CompareOrdinal(one, other)
            : Comparer<object?>.Default.Compare(x, y);
}
