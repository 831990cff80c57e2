using System.Globalization;
using CapexDashboard.Domain;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>What was typed into a form, read field by field; writes down what is wrong with each.</summary>
internal sealed class FormValues(
    IReadOnlyList<FormField> fields,
    IReadOnlyDictionary<string, string> values
)
{
    private readonly List<FieldProblem> _problems = [];

    public IReadOnlyList<FieldProblem> Problems => _problems;

    /// <summary>By field, how it was read.</summary>
    public Dictionary<string, string> Understood { get; } = new(StringComparer.Ordinal);

    public void Problem(string field, string reason)
    {
        if (_problems.TrueForAll(one => one.Field != field))
            _problems.Add(new FieldProblem(field, reason));
    }

    public bool IsSound(params IEnumerable<string> names) =>
        !names.Any(name => _problems.Exists(one => one.Field == name));

    /// <summary>Trimmed, lines ended alike; null where nothing was typed.</summary>
    public string? Optional(string name)
    {
        var text = values
            .GetValueOrDefault(name, "")
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Trim();
        return text.Length == 0 ? null : text;
    }

    public string Required(string name)
    {
        var text = Optional(name);
        if (text is null)
            Problem(name, "it is missing");
        return text ?? "";
    }

    public DateOnly? Day(string name)
    {
        if (Optional(name) is not { } text)
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
        Problem(name, $"'{text}' is no date such as 2026-11-26");
        return null;
    }

    public DateOnly RequiredDay(string name) =>
        Required(name).Length == 0 ? default : Day(name) ?? default;

    public T Term<T>(string name)
        where T : struct, Enum =>
        Required(name).Length == 0 ? default : OptionalTerm<T>(name) ?? default;

    public T? OptionalTerm<T>(string name)
        where T : struct, Enum
    {
        if (Optional(name) is not { } text)
            return null;
        if (Terms.TryRead<T>(text, out var term))
            return term;
        Problem(name, $"'{text}' is none of {string.Join(", ", Terms.All<T>())}");
        return null;
    }

    public int? Whole(string name)
    {
        if (Optional(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Problem(name, $"'{text}' is no whole number such as 3");
        return null;
    }

    public decimal? Number(string name)
    {
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (Optional(name) is not { } text)
            return null;
        if (decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number))
            return number;
        Problem(name, $"'{text}' is no number such as 15804000000 or 0.75");
        return null;
    }

    /// <summary>Refuses what no field takes: control characters, and more than can be read.</summary>
    public void CheckTexts()
    {
        foreach (var field in fields)
        {
            if (Optional(field.Name) is not { } text)
                continue;
            if (text.Length > FormField.MostCharacters)
                Problem(
                    field.Name,
                    $"it has {text.Length} characters, of at most {FormField.MostCharacters}"
                );
            if (
                text.Any(letter =>
                    char.IsControl(letter)
                    && (letter != '\n' || field.Input is not FieldInput.Lines)
                )
            )
                Problem(field.Name, "it holds a control character: type it anew");
        }
    }
}
