using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Known;

/// <summary>The gap as it was known from month to month, as picture, words and table.</summary>
public sealed class KnownView
{
    private readonly CapexRecord _record;
    private readonly GapWords _words;
    private readonly Comparison _comparison;

    public KnownView(GapReply reply, CapexRecord record, GapWords words)
    {
        (_record, _words, _comparison) = (record, words, reply.Comparison);
        Months = [.. KnownMonth.ByMonth(reply, record)];
    }

    public IReadOnlyList<KnownMonth> Months { get; }

    /// <summary>What any of the months was made of.</summary>
    public IEnumerable<FigureView> Figures =>
        _record
            .KnownByMonth(_comparison)
            .SelectMany(known => known.Answer?.Companies ?? [])
            .SelectMany(_record.Parts);

    /// <summary>The months in which the answer was another than in the month before.</summary>
    public IReadOnlyList<KnownMonth> Changes =>
        [
            .. Months.Where(
                (month, i) =>
                    month.Gap is not null
                    && (
                        i == 0
                        || Months[i - 1].Gap != month.Gap
                        || Months[i - 1].Count != month.Count
                    )
            ),
        ];

    public string Headline =>
        Whole switch
        {
            [] => "Nothing was known of this gap.",
            [var only] =>
                $"Since {Dates.Month(only.Day)} this gap is known as {Numbers.Money(only.Gap!.Value)} a year.",
            [var first, .., var last] =>
                $"In {Dates.Month(first.Day)} this gap was known as {Numbers.Money(first.Gap!.Value)} a year, since {Dates.Month(last.Day)} as {Numbers.Money(last.Gap!.Value)}.",
        };

    public string Says =>
        Changes.Count == 0
            ? "No source that counts here was public."
            : $"By what was public on the first of each month, with the same assumptions: it changed {(Changes.Count == 2 ? "once" : $"{Changes.Count - 1} times")}. {Few}";

    public KnownChart Chart =>
        new(
            [
                .. Months.Select(month => new KnownPoint(
                    month.Day,
                    month.Capex,
                    Title(month),
                    month.Behind
                )),
            ],
            _words.Depin,
            Since,
            Months is [.., { Capex: { } capex }] ? Numbers.Money(capex) : "",
            $"DePIN {Numbers.Money(_words.Depin)}"
        );

    // Sums of fewer companies than are known now would make the gap look as if it had grown.
    private IReadOnlyList<KnownMonth> Whole =>
        [.. Changes.Where(month => month.Count == Changes[^1].Count)];

    // Before the article was public nobody assumed anything.
    private int? Since =>
        _record.Assumed is { } assumed
        && Months.ToList().FindIndex(month => month.Day >= assumed.Source.PublishedOn)
            is >= 0
                and var first
            ? first
            : null;

    private string Few =>
        Months.Any(month => month.Gap is not null && month.Count < month.Of)
            ? "In some months not all of the companies were known: they are left out of those sums."
            : "";

    private static string Title(KnownMonth month) =>
        month.Gap is { } gap
            ? $"{Dates.Day(month.Day)}: capex {Numbers.Money(month.Capex!.Value)} of {month.Count} of {month.Of}, gap {Numbers.Money(gap)}"
            : $"{Dates.Day(month.Day)}: nothing known";
}

/// <summary>What was known on a day; with an open end the capex is its lower bound.</summary>
/// <param name="Capex">Null where nobody's was known, as is <paramref name="Gap"/>.</param>
/// <param name="Count">How many of the <paramref name="Of"/> companies it is made of.</param>
/// <param name="Behind">Where its parts are: the gap as it was known then.</param>
public sealed record KnownMonth(
    DateOnly Day,
    double? Capex,
    double? Gap,
    int Count,
    int Of,
    string? Behind = null
)
{
    /// <summary>From month to month, oldest first.</summary>
    internal static IEnumerable<KnownMonth> ByMonth(GapReply reply, CapexRecord record) =>
        record
            .KnownByMonth(reply.Comparison)
            .Select(known => From(known, known.Comparison.AsOf!.Value));

    private static KnownMonth From(GapReply reply, DateOnly day)
    {
        var companies = reply.Answer?.Companies ?? [];
        var count = companies.Count(company => company.Amount is not null);
        if (count == 0)
            return new(day, null, null, 0, reply.Comparison.Entities.Count);
        var capex = (
            reply.Answer!.Capex.IsOpen ? reply.Answer.Capex.Low : reply.Answer.Capex.Mode
        )!.Value;
        return new(
            day,
            capex,
            capex - reply.Answer.DepinFunding.Mode!.Value,
            count,
            reply.Comparison.Entities.Count,
            DashboardUrls.BehindCapexOf(reply.Comparison)
        );
    }
}
