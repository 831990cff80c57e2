using System.Text.RegularExpressions;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using Microsoft.AspNetCore.WebUtilities;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>
/// What the form sends, with a circuit or without: fields left empty are left out, ticked companies are joined, and
/// ranges may be typed as people write them (3–5, 3 - 5, 40 %, $40bn).
/// </summary>
public static partial class FormQuery
{
    /// <summary>The field that tells a form's query from an address somebody wrote.</summary>
    public const string Marker = "form";

    /// <summary>The button that takes one input back to the article's value: its value names the input.</summary>
    public const string Reset = "reset";

    private const string Entities = "entities";

    public static bool IsForm(IQueryCollection query) => query.ContainsKey(Marker);

    public static ComparisonParse Parse(string query)
    {
        var form = new QueryCollection(QueryHelpers.ParseQuery(query));
        var parse = Comparison.Parse(Read(form));
        // An address without companies means the four; a form in which none is ticked means a mistake.
        return form.ContainsKey(Entities)
            ? parse
            : parse with
            {
                Problems = [new(Entities, "choose at least one company"), .. parse.Problems],
            };
    }

    public static string Read(IQueryCollection form)
    {
        var parts = new List<string>();
        foreach (var (name, values) in form)
        {
            var given = values.OfType<string>().Where(value => value.Length > 0).ToList();
            if (name is Marker or Reset || given.Count == 0 || form[Reset].Contains(name))
                continue;
            if (name == Entities)
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
        return Dash().Replace(plain.Replace('−', '-'), "${digit}..");
    }

    private static string Part(string name, string value) =>
        $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";

    [GeneratedRegex(
        @"[\s$%×]|bn|years?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Ornaments();

    // Between two numbers; before the first it is a minus.
    [GeneratedRegex(
        "(?<digit>[0-9])[-–—]",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Dash();
}
