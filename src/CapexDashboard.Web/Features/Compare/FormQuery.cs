using System.Text.RegularExpressions;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>
/// What a form sends, as the grammar writes it: fields left empty are left out, ticked companies are joined, and
/// ranges may be typed as people write them (3–5, 3 - 5, 40 %, $40bn).
/// </summary>
public static partial class FormQuery
{
    /// <summary>The field that tells a form's query from an address somebody wrote.</summary>
    public const string Marker = "form";

    public static string Read(IQueryCollection form)
    {
        var parts = new List<string>();
        foreach (var (name, values) in form)
        {
            var given = values.OfType<string>().Where(value => value.Length > 0).ToList();
            if (name == Marker || given.Count == 0)
                continue;
            if (name == "entities")
                parts.Add(Part(name, string.Join('~', given)));
            else
                parts.AddRange(
                    given.Select(value =>
                        Part(name, ScenarioInputs.Named(name) is null ? value : Typed(value))
                    )
                );
        }
        return string.Join('&', parts);
    }

    /// <summary>A number or range as people type it, as the grammar writes it.</summary>
    public static string Typed(string text)
    {
        var plain = Ornaments().Replace(text.Replace(',', '.'), "");
        return Dash().Replace(plain, "..");
    }

    private static string Part(string name, string value) =>
        $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";

    [GeneratedRegex(
        @"[\s$%×]|bn|years?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Ornaments();

    [GeneratedRegex("[-–—]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dash();
}
