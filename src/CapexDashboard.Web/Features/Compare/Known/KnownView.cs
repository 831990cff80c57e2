using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Known;

/// <summary>The gap as it was known from month to month, as picture, words and table.</summary>
public sealed class KnownView(ReadGap reply)
{
    private readonly ScenarioWords _scenario = new(reply.Comparison.Scenario);

    public IReadOnlyList<KnownMonth> Months { get; } = KnownMonth.ByMonth(reply);

    /// <summary>What any of the months was made of.</summary>
    public IEnumerable<FigureView> Figures =>
        Months.SelectMany(month => month.Companies).SelectMany(reply.Record.Parts);

    /// <summary>The months in which the answer was another than in the month before.</summary>
    public IReadOnlyList<KnownMonth> Changes =>
        [
            .. Months.Where(
                (month, i) => month.Gap is not null && (i == 0 || Differ(Months[i - 1], month))
            ),
        ];

    /// <summary>The sentence says which amounts count when; there is no one sum that somebody is left out of.</summary>
    public IReadOnlyList<string> Notes { get; } = [];

    public string Headline =>
        Whole switch
        {
            [] when Changes.Count == 0 => "Nothing was known of this gap.",
            [] =>
                $"This gap was never known of all {Numbers.Word(Months[^1].Of)} companies at once.",
            [var only] => $"Since {Dates.Month(only.Day)} this gap is {Verb(only)} {Amount(only)}.",
            [var first, .., var last] =>
                $"In {Dates.Month(first.Day)} this gap was {Verb(first)} {Amount(first)}; since {Dates.Month(last.Day)} it is {Verb(last)} {Amount(last)}.",
        };

    public string Says =>
        Changes.Count == 0
            ? "No source that counts here was public."
            : string.Join(" ", new[] { How, Often, Few }.Where(sentence => sentence.Length > 0));

    public KnownChart Chart =>
        new(
            [
                .. Months.Select(month => new KnownPoint(
                    month.Day,
                    month.Capex,
                    Title(month),
                    month.Behind,
                    StyleOf(month)
                )),
            ],
            _scenario.Depin,
            Since,
            Months is [.., { Capex: not null } last] ? CapexText(last) : "",
            $"DePIN {Numbers.Money(_scenario.Depin)}"
        );

    public static string CapexText(KnownMonth month) =>
        month.Capex is { } capex ? (month.IsOpen ? "at least " : "") + Numbers.Money(capex) : "–";

    /// <summary>$201.7bn a year; at least $115bn a year; $3bn a year to spare.</summary>
    private static string Amount(KnownMonth month) =>
        (month.Gap, month.IsOpen) switch
        {
            (< 0 and { } gap, true) => $"at most {Numbers.Money(-gap)} a year to spare",
            (< 0 and { } gap, false) => $"{Numbers.Money(-gap)} a year to spare",
            ({ } gap, true) => $"at least {Numbers.Money(gap)} a year",
            ({ } gap, false) => $"{Numbers.Money(gap)} a year",
            _ => "not known",
        };

    // Sums of fewer companies would make the gap look as if it had fallen, or grown.
    private IReadOnlyList<KnownMonth> Whole => [.. Changes.Where(month => month.Count == month.Of)];

    private static string Verb(KnownMonth month) =>
        month.Expected > 0 ? "expected to be" : "known as";

    private string How =>
        reply.Comparison.Year.CalendarYear is null
            ? "By the filings that were public on the first of each month, with the same assumptions."
            : $"By what was public on the first of each month, with the same assumptions: until a company had filed the whole year what {(reply.Comparison.Reading is Reading.Article ? "the article said of it" : "it had guided")} (hatched), from then on what it filed (solid).";

    private string Often =>
        Changes.Count switch
        {
            1 => "",
            2 => "It changed once.",
            var count => $"It changed {Numbers.Count(count - 1)} times.",
        };

    private string Few =>
        Months.Any(month => month.Gap is not null && month.Count < month.Of)
            ? "Outlined months hold fewer companies, since nothing was known yet of the others: the step up that follows is no growth of the gap."
            : "";

    // Before the article was public nobody assumed anything.
    private int? Since =>
        reply.Record.Assumed is { } assumed
        && Months.ToList().FindIndex(month => month.Day >= assumed.Source.PublishedOn)
            is >= 0
                and var first
            ? first
            : null;

    private static bool Differ(KnownMonth one, KnownMonth other) =>
        one.Gap != other.Gap || one.Count != other.Count || one.Expected != other.Expected;

    private static BarStyle StyleOf(KnownMonth month) =>
        month.Count < month.Of ? BarStyle.Dashed
        : month.Expected > 0 ? BarStyle.Hatched
        : BarStyle.Solid;

    private string Title(KnownMonth month) =>
        month.Gap is null
            ? $"{Dates.Day(month.Day)}: nothing known"
            : $"{Dates.Day(month.Day)}: capex {CapexText(month)} of {month.Count} of {month.Of} companies{Expectations(month)}{Without(month)}, gap {Amount(month)}";

    private static string Expectations(KnownMonth month) =>
        month.Expected > 0 ? $" ({month.Expected} of them expected, not filed)" : "";

    private string Without(KnownMonth month) =>
        month.Count == month.Of
            ? ""
            : $", without {Lists.And([.. Paints.Sorted(month.Missing).Select(entity => reply.Record.Names[entity])])}";
}
