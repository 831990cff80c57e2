using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The chart over time in a sentence: the headline of its page, and the label of its picture.</summary>
/// <param name="same">Null where only filed amounts are compared.</param>
public sealed class SeriesWords(SeriesChart chart, Comparison comparison, SameMeasures? same = null)
{
    private readonly SeriesNotes _notes = new(chart, comparison);

    // Like is compared with like: steps in which everybody counts who is drawn anywhere.
    private readonly IReadOnlyList<SeriesPeriod> _full =
    [
        .. chart.Columns.Where(column =>
            column.Drawn.Any() && column.Drawn.Count() == chart.Drawn.Count
        ),
    ];

    public string Headline =>
        Newest is { } newest
            ? $"{Capitalized(Who(newest))} {Did(newest)} {Amount(newest)} {In(newest)}{Mixed(newest)}{Before(newest)}{Depin}."
            : $"There is nothing to draw: the record holds no {(chart.IsQuarterly ? "filed quarter" : "year of four filed quarters and no guidance")} of {Everybody} from {comparison.Series.From} to {comparison.Series.To} on this measure{Then}.";

    // The record knows more now than was public on that day.
    private string Then =>
        comparison.AsOf is { } day ? $", by what was public on {Dates.Day(day)}" : "";

    /// <summary>What the picture shows, for those who do not see it.</summary>
    public string Label
    {
        get
        {
            if (Newest is not { } newest)
                return Headline;
            var oldest = _full.Count > 0 ? _full[0] : newest;
            var from = oldest == newest ? "" : $"{Amount(oldest)} {In(oldest)}, ";
            var assumed = chart.DrawsAssumption ? $"; {chart.Assumption!.Text}" : "";
            var caps = chart.MarketCaps.Count == 0 ? "" : "; beneath, DePIN market capitalization";
            return $"Capex of {Who(newest)} by {(chart.IsQuarterly ? "quarter" : "year")}: "
                + $"{from}{Amount(newest)} {In(newest)}{assumed}{caps}.";
        }
    }

    /// <summary>What is measured, for the table.</summary>
    public string Measure => _notes.Measure;

    /// <summary>What is measured, and how the picture says it.</summary>
    public string Explain => _notes.Explain;

    /// <summary>What the picture leaves out or does not say.</summary>
    public IReadOnlyList<string> Notes => _notes.All;

    // Where nobody ever stands beside all the others, whoever is newest.
    private SeriesPeriod? Newest =>
        _full.Count > 0 ? _full[^1] : chart.Columns.LastOrDefault(column => column.Drawn.Any());

    private string Everybody => Lists.And([.. chart.Companies.Select(company => company.Name)]);

    private string Depin =>
        !chart.DrawsAssumption ? ""
        : comparison.Scenario.IsArticle
            ? $"; DePIN would add {Assumed} {chart.Each} at the article’s best case"
        : $"; on these assumptions DePIN would add {Assumed} {chart.Each}";

    private string Assumed => Numbers.MoneyRange(chart.Assumption!.Low, chart.Assumption.High);

    private static string Who(SeriesPeriod column)
    {
        var companies = column.Drawn.Select(part => part.Company).ToList();
        var isTheFour = companies
            .Select(company => company.Entity)
            .ToHashSet()
            .SetEquals(EntityKeys.Hyperscalers);
        return isTheFour ? "four tech giants"
            : companies.Count > 4 ? $"{Numbers.Word(companies.Count)} companies"
            : Lists.And([.. companies.Select(company => company.Name)]);
    }

    private static string Did(SeriesPeriod column)
    {
        var would = column.Drawn.Count() == 1 ? "said it would spend" : "said they would spend";
        return IsFiled(column) ? "spent"
            : column.Drawn.All(part => part.Filed is null) ? would
            : "spent or " + would;
    }

    // What was said of a year is on measures of its own, so it is set beside what was filed, not divided by it.
    private string Before(SeriesPeriod newest)
    {
        var others = _full.Where(column => column != newest && IsFiled(column)).ToList();
        if (others.Count == 0)
            return "";
        if (!IsFiled(newest))
            return $", after {Amount(others[^1])} {In(others[^1])}{OnSameMeasures(others[^1], newest)}";
        var oldest = others[0];
        var factor = newest.Total!.Value.Low / oldest.Total!.Value.Low;
        var did = newest.Drawn.Count() == 1 ? "it did" : "they did";
        return factor switch
        {
            >= 1.05 when IsExact(newest) && IsExact(oldest) =>
                $", {Numbers.Times(factor)} what {did} {In(oldest)}",
            >= 0.95 and < 1.05 => $", about as much as {In(oldest)}",
            _ => $", after {Amount(oldest)} {In(oldest)}",
        };
    }

    private string OnSameMeasures(SeriesPeriod earlier, SeriesPeriod newest) =>
        same?.Filed(earlier.Year, newest.Year) is { } filed
        && Numbers.Money(filed) != Amount(earlier)
            ? $" ({Numbers.Money(filed)} on {(newest.Drawn.Count() == 1 ? "the measure it guides" : "the measures they guide")} by)"
            : "";

    /// <summary>in Q3 2024; in the three months to 31 August 2026 where all drawn have those; in Q2 2026 (Oracle: to 31 May 2026).</summary>
    private string In(SeriesPeriod column)
    {
        List<(string Name, DateOnly End)> others =
        [
            .. column.Drawn.SelectMany<SeriesPart, (string, DateOnly)>(part =>
                part.OtherDays is { } days ? [(part.Company.Name, days.End)] : []
            ),
        ];
        if (others.Count == 0)
            return $"in {column.Name}";
        if (
            others.Count == column.Drawn.Count()
            && others.Select(other => other.End).Distinct().ToList() is [var end]
        )
            return $"in the {(chart.IsQuarterly ? "three" : "twelve")} months to {Dates.Day(end)}";
        var to = others.Select(other => $"{other.Name}: to {Dates.Day(other.End)}");
        return $"in {column.Name} ({string.Join(", ", to)})";
    }

    // Where what was filed before on the measures of the guidance stands beside it, that says so already.
    private string Mixed(SeriesPeriod newest) =>
        newest.IsMixed ? " (measures differ)"
        : Before(newest).Contains("guide", StringComparison.Ordinal) ? ""
        : !IsFiled(newest) && newest.Measures[0] != MeasureWords.Of(comparison.Metric)
            ? $" ({newest.Measures[0]})"
        : "";

    private static bool IsFiled(SeriesPeriod column) =>
        column.Drawn.All(part => part.Filed is not null);

    private static bool IsExact(SeriesPeriod column) =>
        column.Total is { } total && total.Low == total.High && total.Low > 0;

    private static string Amount(SeriesPeriod column) =>
        Numbers.MoneyRange(column.Total!.Value.Low, column.Total.Value.High);

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
