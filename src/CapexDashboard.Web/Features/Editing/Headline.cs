using System.Globalization;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Drafts;
using CapexDashboard.Web.Features.Home;

namespace CapexDashboard.Web.Features.Editing;

/// <summary>A gap that a preview names: those of the home page, and for guidance that of the year it is about.</summary>
internal sealed record Headline(string Title, Comparison Comparison)
{
    public static IReadOnlyList<Headline> Of(Draft draft) =>
        [
            .. HomeViews.All.Select(view => new Headline(
                HomeViews.Title(view) + (view == HomeViews.Default ? " (home page)" : ""),
                HomeViews.ComparisonOf(view)
            )),
            .. draft
                .Changes.Where(change =>
                    change.Kind is RecordKind.Figure
                    && change.Values.GetValueOrDefault("metric") == MetricKeys.CapexGuidance
                )
                .Select(change => Year(change.Values.GetValueOrDefault("period", "")))
                .OfType<int>()
                .Distinct()
                .Order()
                .Select(year => new Headline(
                    string.Create(CultureInfo.InvariantCulture, $"{year} by guidance"),
                    Comparison.Default with
                    {
                        Year = CapexYear.Of(year),
                        Reading = Reading.Guidance,
                    }
                )),
        ];

    // 2026, FY2027: the year is in the period as it was typed.
    private static int? Year(string period) =>
        int.TryParse(
            string.Concat(period.SkipWhile(letter => !char.IsAsciiDigit(letter)).Take(4)),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var year
        ) && year is >= 2000 and <= 2100
            ? year
            : null;
}
