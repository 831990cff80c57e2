using System.Text.RegularExpressions;

namespace CapexDashboard.Domain;

/// <summary>
/// The readable names of entities, metrics, figures, sources and claims (<c>microsoft-capex-cash-2024q4</c>):
/// lower-case letters and digits in groups joined by single hyphens, at most 100 characters. They never change.
/// </summary>
public static partial class Keys
{
    public const int MaxLength = 100;
    public const string Pattern = "^" + Groups + "$";
    private const string Groups = "[a-z0-9]+(-[a-z0-9]+)*";

    public static bool IsKey(string? text) =>
        text is { Length: > 0 and <= MaxLength } && Shape().IsMatch(text);

    [GeneratedRegex(
        "^" + Groups + @"\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Shape();
}
