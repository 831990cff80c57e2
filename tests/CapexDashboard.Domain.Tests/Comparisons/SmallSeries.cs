using System.Globalization;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Tests.Comparisons;

/// <summary>Figures made by hand, and the series they give. Meta guides, everybody files.</summary>
internal static class SmallSeries
{
    public static IReadOnlyList<SeriesColumn> Of(string query, IReadOnlyList<Figure> figures)
    {
        var parse = Comparison.Parse(query + "&chart=series");
        parse.Problems.ShouldBeEmpty();
        return CapexSeries.Of(parse.Comparison, figures, []);
    }

    public static string Name(SeriesColumn column) =>
        column.Quarter is { } number
            ? new CalendarQuarter(column.Year, number).ToString()
            : column.Year.ToString(CultureInfo.InvariantCulture);

    public static decimal? Low(SeriesColumn column, string entity) =>
        column.Filed.Single(company => company.Entity == entity).Amount?.Low;

    public static Figure WithLeases(Figure figure) =>
        figure with
        {
            Key = figure.Key + "-leases",
            Metric = MetricKeys.CapexWithLeases,
        };

    public static Figure Guidance(string key, int year, string givenOn, decimal low, decimal high)
    {
        var day = DateOnly.Parse(givenOn, CultureInfo.InvariantCulture);
        return Filed("meta", Period.CalendarYear(year), low) with
        {
            Key = key,
            Metric = MetricKeys.CapexGuidance,
            Basis = Basis.Guidance,
            GivenOn = day,
            PublishedOn = day,
            Amount = new Amount(low, high),
        };
    }

    public static List<Figure> Quarters(string entity, string first, params decimal[] amounts)
    {
        var start = new CalendarQuarter(
            int.Parse(first[..4], CultureInfo.InvariantCulture),
            first[5] - '0'
        );
        return [.. amounts.Select((amount, i) => Filed(entity, start.Plus(i).Period, amount))];
    }

    public static Figure Filed(string entity, Period period, decimal amount) =>
        new(
            $"{entity}-{period.Start:yyyy-MM-dd}",
            entity,
            MetricKeys.CapexCash,
            period,
            "as filed",
            null,
            Amount.Point(amount),
            "USD",
            Basis.Reported,
            Verification.Verified,
            period.End
        );
}
