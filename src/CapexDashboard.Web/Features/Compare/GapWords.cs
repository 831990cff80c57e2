using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>
/// One answer in words: the headline, the texts of the picture, what would have to be true. Capex that is open is 'at least':
/// then so is the gap, and coverage and days are 'at most', however large DePIN's part is.
/// </summary>
public sealed class GapWords
{
    private readonly GapAnswer _answer;
    private readonly CapexWords _of;

    public GapWords(AnsweredGap reply)
    {
        (_answer, _of) = (reply.Answer, new CapexWords(reply));
        Scenario = new ScenarioWords(reply.Comparison.Scenario);
        Notes = ReadingNotes.Of(reply);
    }

    public ScenarioWords Scenario { get; }

    /// <summary>Who is left out and why, what is measured, how it was converted.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>US dollars a year, above 0: with an open end only the lower bound is known.</summary>
    public double Capex => (IsOpen ? _answer.Capex.Low : _answer.Capex.Mode) ?? 0;

    /// <summary>US dollars a year; positive where DePIN falls short.</summary>
    public double Gap => (IsOpen ? _answer.Gap.Low : _answer.Gap.Mode) ?? 0;

    /// <summary>Of a year of 365.</summary>
    public double Days => (IsOpen ? _answer.Days.High : _answer.Days.Mode) ?? 0;

    /// <summary>A fraction.</summary>
    public double Coverage => (IsOpen ? _answer.Coverage.High : _answer.Coverage.Mode) ?? 0;

    public bool IsOpen => _answer.Capex.IsOpen;

    /// <summary>The market capitalization at which the gap would close, US dollars; null where none would close it.</summary>
    public double? BreakEvenCap => BreakEven(ScenarioInput.Cap);

    /// <summary>The value of an input at which the gap closes; with an open end its known bound.</summary>
    public double? BreakEven(ScenarioInput input) => _answer.KnownBreakEven(input);

    public string CapexText =>
        Numbers.MoneyRange(_answer.Capex.Low ?? 0, IsOpen ? null : _answer.Capex.High);

    public string GapText =>
        (_answer.Gap.Low ?? 0, IsOpen ? null : _answer.Gap.High) switch
        {
            (< 0 and var low, null) => $"{Numbers.AtMost(-low)} a year to spare",
            (var low, null) => $"gap {Numbers.AtLeast(low)} a year",
            (var low, < 0 and { } high) => $"{Numbers.MoneyRange(-high, -low)} a year to spare",
            (< 0 and var low, var high) =>
                $"between {Numbers.Money(-low)} to spare and a gap of {Numbers.Money(high.Value)} a year",
            var (low, high) => $"gap {Numbers.MoneyRange(low, high)} a year",
        };

    /// <summary>In a column that says what it is; below 0 where DePIN has money to spare.</summary>
    public string GapAmount =>
        Numbers.MoneyRange(_answer.Gap.Low ?? 0, IsOpen ? null : _answer.Gap.High);

    public string DaysText => AtMost + Numbers.Days(RoundedDays) + DaysBetween;

    public string DaysNumber =>
        AtMost + (RoundedDays is > 0 and < 0.95 ? "under 1" : $"{RoundedDays:#,##0}");

    public string CoverageText =>
        IsOpen ? AtMost + Numbers.PercentAtMost(Coverage)
        : _answer.Coverage is { Low: { } low, High: { } high }
        && Numbers.Percent(low) != Numbers.Percent(high)
            ? $"{Numbers.Percent(Coverage)} ({Numbers.Percent(low)} to {Numbers.Percent(high)})"
        : Numbers.Percent(Coverage);

    public string Headline =>
        Scenario.DepinHigh == 0 ? $"{Assumed} DePIN would pay for none of {Spending}."
        // The most likely value of a range may be nothing.
        : Scenario.Depin == 0 ? $"{Assumed} DePIN would most likely pay for none of {Spending}."
        : Coverage >= 1.05 || (IsOpen && Coverage > 1 + Slack)
            ? $"{Assumed} DePIN would pay for {AtMost}{Times} {Spending}."
        : Gap <= 0 && !IsRange ? $"{Assumed} DePIN would pay for {AtMost}all of {Spending}."
        : Days >= 364.5 && !IsRange
            ? $"{Assumed} DePIN would pay for {AtMost}nearly all of {Spending}."
        : $"{Assumed} DePIN would match {DaysText} of {Spending}.";

    /// <summary>What would have to be true of DePIN’s market capitalization for the gap to close.</summary>
    public string BreakEvenSentence =>
        BreakEvenCap is { } cap ? Closes(cap)
        : Scenario.DepinHigh == 0
            ? "No market cap would close the gap: on these assumptions no token money reaches AI hardware."
        : "No market cap of DePIN within the model’s limits would close the gap.";

    private string Closes(double cap)
    {
        var at = $"a DePIN market cap of {AtLeast(cap)}{Between(cap)}";
        if (Gap <= 0 && IsOpen)
            return $"Whether the gap is closed is not known: it can close only at {at}.";
        if (Gap <= 0)
            return $"{(_answer.Gap.High > 0 ? "At the most likely values the gap" : "The gap")} stays closed down to {at}.";
        return cap < 1.005 * Scenario.Cap && !IsOpen && Between(cap).Length == 0
            ? $"The gap closes at {at}, just above {Scenario.WhoseCap}."
            : $"The gap would close only at {at}, {Numbers.TimesOf(cap / Scenario.Cap)} {Scenario.WhoseCap}: that means selling {AtLeast(Scenario.SoldTokens * cap / Scenario.Cap)} of tokens in {Scenario.HorizonWords}{AtModes}.";
    }

    // Where no range is told of what follows from several.
    private string AtModes =>
        Scenario.IsRange || (!IsOpen && _answer.Capex.Low != _answer.Capex.High)
            ? ", at the most likely values"
            : "";

    // What a division leaves beside a whole number.
    private const double Slack = 1e-9;

    public string When => _of.When;

    /// <summary>The same for a table in which picked figures may be of another time.</summary>
    public string WhenRead => _of.WhenRead;
    public string CapexNote => _of.CapexNote;

    /// <summary>All whose capex counts are hyperscalers.</summary>
    public bool OfHyperscalers => _of.OfHyperscalers;
    public string CompanyNames => _of.CompanyNames;
    public string Spending => _of.Spending;

    /// <summary>How long an observed amount a year would have paid for this capex.</summary>
    public string DaysOf(FigureView observed) =>
        AtMost + Numbers.Days((double)observed.Low / Capex * 365);

    public string AtLeast(double dollars) =>
        IsOpen ? Numbers.AtLeast(dollars) : Numbers.Money(dollars);

    /// <summary>none of the 32,768 cases; 16,384 of 32,768 cases; with an open end at most.</summary>
    public static string CasesText(int closed, bool isOpen)
    {
        var all = $"{Numbers.Count(GapDistribution.Cases)} cases";
        return closed == 0
            ? $"none of the {all}"
            : $"{(isOpen ? "at most " : "")}{Numbers.Count(closed)} of {all}";
    }

    /// <summary>With an open end the gap is 'at least'.</summary>
    public string AtLeastMark => IsOpen ? "at least " : "";

    /// <summary>With an open end coverage is 'at most'.</summary>
    public string AtMost => IsOpen ? "at most " : "";

    /// <summary>The days of capex that coverages match, without 'at most'.</summary>
    public string DaysRange(double low, double high) =>
        Numbers.DaysRange(Rounded(365 * low), Rounded(365 * high));

    private string Assumed =>
        !Scenario.IsArticle ? "On these assumptions"
        : Gap <= 0 ? "At the article’s best case,"
        : "Even at the article’s best case,";

    // Where ranges make more and less of it, no single word is right.
    private bool IsRange => DaysBetween.Length > 0;

    private string Times =>
        IsOpen
            ? Numbers.Times(
                Coverage < 10 ? Math.Ceiling(Coverage * 10) / 10 : Math.Ceiling(Coverage)
            )
        : _answer.Coverage is { Low: { } least, High: null }
            // Next to a capex that may be nothing there is no upper end.
            ? $"{Numbers.Times(Coverage)} (at least {Numbers.Times(Math.Floor(least * 10) / 10)})"
        : _answer.Coverage is not { Low: { } low, High: { } high } ? Numbers.Times(Coverage)
        : Numbers.Times(Coverage)
            + (
                Numbers.Times(low) == Numbers.Times(high)
                    ? ""
                    : $" ({Numbers.TimesRange(low, high)})"
            );

    // Where ranges make another number of it.
    private string DaysBetween =>
        IsOpen || _answer.Days.Low is not { } low ? ""
        // The capex that counts may be next to nothing.
        : _answer.Days.High is not { } high ? $" (at least {Numbers.Days(low)})"
        : Numbers.Days(low) == Numbers.Days(high) ? ""
        : $" ({WithoutUnit(Numbers.DaysRange(low, high))})";

    // 85 days (85 to 86), but 2 days (4 hours to 15 days).
    private static string WithoutUnit(string range) =>
        range.EndsWith(" days", StringComparison.Ordinal)
        && range.All(letter => !"hu".Contains(letter))
            ? range[..^" days".Length]
            : range;

    private string Between(double cap) =>
        IsOpen || _answer.BreakEvens[ScenarioInput.Cap] is not { High: { } high } range ? ""
        // Next to a capex that may be nothing any market cap closes the gap.
        : range.Low is not { } low ? $" (at most {Numbers.Money(high)})"
        : Numbers.Money(low) == Numbers.Money(cap) && Numbers.Money(high) == Numbers.Money(cap) ? ""
        : $" ({Numbers.MoneyRange(low, high)})";

    private double RoundedDays => Rounded(Days);

    // 'At most' stays true only if it is rounded up.
    private double Rounded(double days) =>
        !IsOpen ? days
        : days >= 0.95 ? Math.Ceiling(days)
        : Math.Ceiling(days * 24) / 24;
}
