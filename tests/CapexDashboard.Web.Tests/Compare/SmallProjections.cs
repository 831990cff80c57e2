using System.Globalization;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Web.Features.Compare.Projection;

namespace CapexDashboard.Web.Tests.Compare;

/// <summary>Projections of figures made by hand, in round numbers: Amazon and Meta, in $bn.</summary>
internal static class SmallProjections
{
    private const decimal Billion = 1_000_000_000;

    private static readonly Dictionary<string, string> Names = new()
    {
        ["amazon"] = "Amazon",
        ["meta"] = "Meta",
    };

    /// <summary>Meta's 100bn in 2025, and nothing of 2026 yet.</summary>
    public static ProjectionView Meta2025(string query) =>
        Of("entities=meta&year=2025&" + query, Years("meta", 2024, 80, 100));

    public static ProjectionView Of(string query, params IEnumerable<Figure>[] figures)
    {
        var parse = Comparison.Parse("chart=projection&" + query);
        parse.Problems.ShouldBeEmpty();
        var answer = ProjectionAnswer.Of(
            parse.Comparison,
            CapexHistory.Of(parse.Comparison, [.. figures.SelectMany(all => all)], [])
        );
        return new ProjectionView(parse.Comparison, answer, Names);
    }

    /// <summary>Four equal quarters in each year.</summary>
    public static IEnumerable<Figure> Years(string entity, int first, params decimal[] billions) =>
        billions.SelectMany(
            (amount, i) => Quarters(entity, first + i, [.. Enumerable.Repeat(amount / 4, 4)])
        );

    public static IEnumerable<Figure> Quarters(
        string entity,
        int year,
        params decimal[] billions
    ) =>
        billions.Select(
            (amount, i) =>
                new Figure(
                    $"{entity}-{year}q{i + 1}",
                    entity,
                    "capex-cash",
                    new CalendarQuarter(year, i + 1).Period,
                    "as filed",
                    null,
                    Amount.Point(amount * Billion),
                    "USD",
                    Basis.Reported,
                    Verification.Verified,
                    new CalendarQuarter(year, i + 1).Period.End
                )
        );

    public static IEnumerable<Figure> Guided(
        string entity,
        string day,
        string measure,
        decimal low,
        decimal? high
    )
    {
        var said = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        yield return new Figure(
            $"{entity}-said-{day}",
            entity,
            "capex-guidance",
            Period.CalendarYear(2026),
            measure,
            said,
            new Amount(low * Billion, high * Billion),
            "USD",
            Basis.Guidance,
            Verification.Verified,
            said
        );
    }
}
