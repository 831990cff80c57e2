using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Known;

/// <summary>The gap as it was known from month to month, as picture, words and table.</summary>
public sealed class KnownView
{
    private readonly ReadGap _reply;
    private readonly ScenarioWords _scenario;
    private readonly KnownMonthWords _words;

    public KnownView(ReadGap reply)
    {
        (_reply, _scenario) = (reply, new ScenarioWords(reply.Comparison.Scenario));
        _words = new KnownMonthWords(reply.Record.Names, IsNewest);
        Months = KnownMonth.ByMonth(reply);
        Changes =
        [
            .. Months.Where(
                (month, i) => month.Capex is not null && (i == 0 || !month.IsAsIn(Months[i - 1]))
            ),
        ];
        Notes = new KnownNotes(Months, reply).All;
    }

    public IReadOnlyList<KnownMonth> Months { get; }

    /// <summary>The months in which the answer was another than in the month before.</summary>
    public IReadOnlyList<KnownMonth> Changes { get; }

    /// <summary>In some month there was capex that counts: without it nothing is to be set beside DePIN.</summary>
    public bool IsAnyCounted => Months.Any(month => month.Capex > 0);

    /// <summary>Who is missing until when, and what each amount measures.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Each month has the newest twelve months of its own.</summary>
    public bool IsNewest => _reply.Comparison.Year.CalendarYear is null;

    /// <summary>What any of the months was made of.</summary>
    public IEnumerable<FigureView> Figures =>
        Months.SelectMany(month => month.Companies).SelectMany(_reply.Record.Parts);

    public string Headline => KnownHeadline.Of(Changes, IsNewest);

    public string Says =>
        Changes.Count == 0
            ? "No source that counts here was public."
            : string.Join(" ", new[] { How, Often }.Where(sentence => sentence.Length > 0));

    public KnownChart Chart =>
        new(
            [
                .. Months.Select(month => new KnownPoint(
                    month.Day,
                    month.CapexLow,
                    _words.Title(month),
                    month.Behind,
                    StyleOf(month)
                )
                {
                    High = month.CapexHigh,
                }),
            ],
            _scenario.Depin,
            Since,
            Months is [.., { Capex: not null } last] ? KnownMonthWords.Capex(last) : "",
            $"DePIN {_scenario.DepinText}"
        );

    /// <summary>What a month adds up, in the table.</summary>
    public string Measures(KnownMonth month) => _words.Measures(month);

    private string How =>
        IsNewest
            ? "By the filings that were public on the first of each month, with the same assumptions: each month has the newest twelve months then known, so a step compares two different years."
            : $"By what was public on the first of each month, with the same assumptions: until a company had filed the whole year, what {(_reply.Comparison.Reading is Reading.Article ? "the article said of it" : "it had guided")}; from then on, what it filed.";

    private string Often =>
        Changes.Count switch
        {
            1 => "",
            2 => "It changed once.",
            3 => "It changed twice.",
            var count => $"It changed {Numbers.Count(count - 1)} times.",
        };

    // Before the article was public nobody assumed anything.
    private int? Since =>
        _reply.Record.Assumed is { } assumed
        && Months.ToList().FindIndex(month => month.Day >= assumed.Source.PublishedOn)
            is >= 0
                and var first
            ? first
            : null;

    private static BarStyle StyleOf(KnownMonth month) =>
        month.Count < month.Of ? BarStyle.Dashed
        : month.Expected > 0 ? BarStyle.Hatched
        : BarStyle.Solid;
}
