using System.Collections.Frozen;
using System.Text;

namespace CapexDashboard.Domain;

/// <summary>
/// How the closed lists of the domain (kinds, bases, verdicts …) are written in URLs, CSV, JSON and the database:
/// lower case with hyphens, <c>FiscalYear</c> as <c>fiscal-year</c>.
/// </summary>
public static class Terms
{
    public static string Write<T>(T value)
        where T : struct, Enum => List<T>.Written[value];

    /// <summary>The same of a term whose list is known only when it is written.</summary>
    public static string Write(Enum value) => Hyphenate(value.ToString());

    /// <summary>False where <paramref name="text"/> is none of the terms; upper and lower case are the same.</summary>
    public static bool TryRead<T>(string? text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text is not null && List<T>.Read.TryGetValue(text, out value);
    }

    /// <summary>All terms of a list in the order of their declaration, for error messages and constraints.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => List<T>.Ordered;

    private static class List<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Written = Enum.GetValues<T>()
            .ToFrozenDictionary(value => value, value => Hyphenate(value.ToString()));
        public static readonly FrozenDictionary<string, T> Read = Written.ToFrozenDictionary(
            pair => pair.Value,
            pair => pair.Key,
            StringComparer.OrdinalIgnoreCase
        );
        public static readonly string[] Ordered =
        [
            .. Enum.GetValues<T>().Select(value => Written[value]),
        ];
    }

    private static string Hyphenate(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}
