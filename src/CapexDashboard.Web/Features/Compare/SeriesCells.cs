using System.Text.Encodings.Web;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;
using Microsoft.AspNetCore.Components;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>
/// The cells of the table over time, each amount leading to what it was made of. As text, not as components: a circuit
/// keeps every part of a component twice.
/// </summary>
internal static class SeriesCells
{
    // What was said of a year that is filed by now stands behind what came.
    public static MarkupString Of(SeriesPart part) =>
        new(
            (part.Filed, part.Guidance) switch
            {
                ({ } came, null) => Linked(came, part.Href) + Covers(part),
                ({ } came, { } said) =>
                    $"{Linked(came, part.Href)}{Covers(part)} (guided {Linked(said.Amount, said.Href)}, {Measure(said)})",
                (null, { } said) =>
                    $"{Linked(said.Amount, said.Href)} (guided{On(said)}, {Measure(said)}{SoFar(part)})",
                _ => "–",
            }
        );

    public static string Billions(SeriesAmount amount) => Numbers.Billions(amount.Low, amount.High);

    private static string Linked(SeriesAmount amount, string? href) =>
        href is null
            ? Billions(amount)
            : $"""<a href="{HtmlEncoder.Default.Encode(href)}">{Billions(amount)}</a>""";

    private static string Covers(SeriesPart part) =>
        part.OtherDays is { } days ? $" ({SeriesTitles.Days(days)})" : "";

    private static string Measure(SeriesGuidance said) =>
        HtmlEncoder.Default.Encode(MeasureWords.OfDefinition(said.Measure));

    private static string SoFar(SeriesPart part) =>
        part.FiledSoFar is { } some ? $"; {Billions(some)} filed so far" : "";

    private static string On(SeriesGuidance said) =>
        said.On is { } day ? " " + Dates.ShortDay(day) : "";
}
