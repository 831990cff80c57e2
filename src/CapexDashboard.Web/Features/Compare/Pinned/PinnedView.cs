using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Pinned;

/// <summary>
/// Two scenarios side by side: the pinned one, the one that moves, and the difference. Both stand beside the same capex as read,
/// so that a difference of funding alone is known even where the capex is open.
/// </summary>
public sealed class PinnedView
{
    private readonly AnsweredGap _reply;
    private readonly PinnedGap _pinned;
    private readonly GapWords _words;
    private readonly GapWords? _other;

    private PinnedView(AnsweredGap reply, PinnedGap pinned, GapWords words)
    {
        (_reply, _pinned, _words) = (reply, pinned, words);
        _other =
            reply.OfPinned is { } other && CountedIn(pinned.Answer) > 0
                ? new GapWords(other)
                : null;
    }

    /// <summary>Null where no scenario is pinned.</summary>
    public static PinnedView? Of(AnsweredGap reply, GapWords words) =>
        reply.Pinned is { } pinned ? new PinnedView(reply, pinned, words) : null;

    public string Says =>
        _other is null
            ? "The pinned scenario counts none of the capex, so there is no gap to set beside this one."
        : Difference is not { } difference
            ? "The two count different parts of a capex that has no upper end, so the difference of their gaps is not known."
        : difference == 0
            ? Between(" a year") is { } within
                    ? $"At the most likely values both scenarios give the same gap; within their ranges this one’s is {within}."
                : "Both scenarios give the same gap."
        : $"{TheGap} is {Numbers.Money(Math.Abs(difference))} a year {(difference > 0 ? "larger" : "smaller")} than the pinned scenario’s{AtModes}: DePIN matches {_words.DaysText} instead of {_other.DaysText}.";

    /// <summary>
    /// This scenario's gap less the pinned one's, in US dollars a year at the most likely values; null where the capex is open and
    /// the two count different parts of it, or where the pinned one counts none.
    /// </summary>
    public double? Difference =>
        _other is null || (_words.IsOpen && !IsSameCapex) ? null
        : IsSameCapex ? _other.Scenario.Depin - _words.Scenario.Depin
        : _reply.Answer.Gap.Mode - _pinned.Answer.Gap.Mode;

    /// <summary>
    /// The least and the most that <see cref="Difference"/> may be: each of the two may be anywhere in its ranges, but scenarios
    /// that are equal differ by nothing. Null where the difference is not known.
    /// </summary>
    public (double Low, double High)? DifferenceRange =>
        _other is null || Difference is not { } difference ? null
        : IsSameCapex && !ScenarioInputs.All.Any(Differs) ? (0, 0)
        : IsSameCapex
            ? (
                _other.Scenario.DepinLow - _words.Scenario.DepinHigh,
                _other.Scenario.DepinHigh - _words.Scenario.DepinLow
            )
        : (_reply.Answer.Gap, _pinned.Answer.Gap)
            is ({ Low: { } low, High: { } high }, { Low: { } otherLow, High: { } otherHigh })
            ? (low - otherHigh, high - otherLow)
        : (difference, difference);

    /// <summary>The pinned scenario's funding and gap, for the picture.</summary>
    public (double Depin, string Text) Bar =>
        _other is null
            ? (0, "counts none of the capex")
            : (_other.Scenario.Depin, $"{_other.Scenario.DepinText}, {_other.GapText}");

    public IEnumerable<PinnedRow> Rows =>
        [
            new(
                "Hyperscaler capex that counts",
                _words.CapexText,
                _other?.CapexText ?? "none",
                CapexDifference
            ),
            new(
                "DePIN funding",
                _words.Scenario.DepinText,
                Pinned.DepinText,
                Numbers.Money(_words.Scenario.Depin - Pinned.Depin)
            ),
            new(
                "Gap",
                _words.GapAmount,
                _other?.GapAmount ?? "none",
                Difference is { } difference ? Numbers.Money(difference) : "not known"
            ),
            new(
                "Coverage",
                _words.CoverageText,
                _other?.CoverageText ?? "undefined",
                _other is null || _words.IsOpen
                    ? "not known"
                    : Numbers.Points(_words.Coverage - _other.Coverage)
            ),
            .. ScenarioInputs.WithProjection.Where(Differs).Select(Row),
        ];

    private ScenarioWords Pinned => new(_pinned.Scenario);

    private string CapexDifference =>
        IsSameCapex ? Numbers.Money(0)
        : _other is null || _words.IsOpen ? "not known"
        : Numbers.Money(_words.Capex - _other.Capex);

    private bool IsSameCapex =>
        _reply.Companies.All(company =>
            _reply.Comparison.Scenario.CapexAiOf(company.Entity)
            == _pinned.Scenario.CapexAiOf(company.Entity)
        );

    private string AtModes =>
        Between("") is { } range ? $", at the most likely values ({range})" : "";

    // $3.28–3.32tn larger; between $5bn smaller and $20bn larger; null where both ends read the same.
    private string? Between(string per) =>
        DifferenceRange is not var (low, high) || Numbers.Money(low) == Numbers.Money(high) ? null
        : low >= 0 ? $"{Numbers.MoneyRange(low, high)}{per} larger"
        : high <= 0 ? $"{Numbers.MoneyRange(-high, -low)}{per} smaller"
        : $"between {Numbers.Money(-low)}{per} smaller and {Numbers.Money(high)}{per} larger";

    // Beside many years it says which one is meant.
    private string TheGap =>
        _reply.Comparison.Chart
            is ComparisonChart.Series
                or ComparisonChart.Projection
                or ComparisonChart.Known
            ? $"{char.ToUpperInvariant(_words.When[0])}{_words.When[1..]} the gap"
            : "The gap";

    private static double CountedIn(GapAnswer answer) =>
        (answer.Capex.IsOpen ? answer.Capex.Low : answer.Capex.Mode) ?? 0;

    private bool Differs(ScenarioInputDefinition input) =>
        _reply.Comparison.Scenario[input.Input] != _pinned.Scenario[input.Input];

    private PinnedRow Row(ScenarioInputDefinition input) =>
        new(
            input.Title,
            InputWords.Range(input, _reply.Comparison.Scenario[input.Input]),
            InputWords.Range(input, _pinned.Scenario[input.Input]),
            ""
        );
}

/// <param name="Difference">Of the moving scenario less the pinned one, at the most likely values; empty for inputs.</param>
public sealed record PinnedRow(string Name, string Now, string Pinned, string Difference);
