using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Tornado;

/// <summary>What matters most: the swing of each input as picture, words and table.</summary>
public sealed class TornadoView
{
    private readonly GapWords _words;
    private readonly double _center;
    private readonly bool _isRange;

    public TornadoView(AnsweredGap reply, GapWords words)
    {
        _words = words;
        Swings = Swing.Of(reply.Comparison.Scenario, reply.Answer.Companies);
        _center = Swing.Center(reply.Comparison.Scenario, reply.Answer.Companies);
        _isRange =
            words.Scenario.IsRange
            || reply.Answer.Capex is { IsOpen: false, Low: var low, High: var high } && low != high;
    }

    public IReadOnlyList<Swing> Swings { get; }

    public string Headline
    {
        get
        {
            var first = Swings[0];
            return first.Size == 0
                ? "None of the assumptions moves the gap."
                : $"What matters most is the {InSentence(first)}: from {LowText(first)} to {HighText(first)} it moves the gap by {Size(first)} a year.";
        }
    }

    public string Says =>
        Swings[0].Size == 0 ? _words.BreakEvenSentence
        : Swings[1].Size == 0 || Swings[2].Size == 0 ? _words.BreakEvenSentence
        : $"Then come the {InSentence(Swings[1])} ({Size(Swings[1])}) and the {InSentence(Swings[2])} ({Size(Swings[2])}), each moved alone{AtModes}. {_words.BreakEvenSentence}";

    // More capex than is known moves the gap by more.
    private string Size(Swing swing) =>
        IsOpen && swing.Input is ScenarioInput.CapexAi
            ? Numbers.AtLeast(swing.Size)
            : Numbers.Money(swing.Size);

    private string AtModes => _isRange ? ", everything else at its most likely value" : "";

    /// <summary>What the mark beside a title means; empty where there is none.</summary>
    public IReadOnlyList<string> Notes =>
        AnyExtended
            ?
            [
                "A range marked * was extended to this scenario’s own value, which the evidence does not reach.",
            ]
            : [];

    public TornadoChart Chart =>
        new(
            _center,
            Gap(_center),
            [
                .. Swings.Select(swing => new TornadoRow(
                    NameOf(swing),
                    Marked(swing),
                    swing.GapAtLow,
                    swing.GapAtHigh,
                    LowText(swing),
                    HighText(swing),
                    swing.IsOwn,
                    $"{Title(swing)}: {LowText(swing)} gives {Gap(swing.GapAtLow)}, {HighText(swing)} gives {Gap(swing.GapAtHigh)}{Reach(swing)}"
                )),
            ]
        );

    public static string Title(Swing swing) =>
        swing.Input is { } input ? ScenarioInputs.Of(input).Title : "Hyperscaler capex, as given";

    /// <summary>With a mark where the range was extended.</summary>
    public static string Marked(Swing swing) => Title(swing) + (swing.IsExtended ? " *" : "");

    public static string LowText(Swing swing) => Text(swing, swing.Low);

    public static string HighText(Swing swing) => Text(swing, swing.High);

    /// <summary>The value at which the gap closes; – where none within its domain does.</summary>
    public string BreakEven(Swing swing) =>
        swing.Input is { } input && _words.BreakEven(input) is { } closes
            ? InputWords.Bound(input, _words.IsOpen)
                + InputWords.BreakEven(ScenarioInputs.Of(input), closes)
            : "–";

    /// <summary>Gaps are 'at least'.</summary>
    public bool IsOpen => _words.IsOpen;

    /// <summary>Some ranges of the evidence do not reach the scenario's own value.</summary>
    public bool AnyExtended => Swings.Any(swing => swing.IsExtended);

    public static string? NameOf(Swing swing) =>
        swing.Input is { } input ? ScenarioInputs.Of(input).Name : null;

    private string Gap(double gap) =>
        gap < 0
            ? $"{(IsOpen ? Numbers.AtMost(-gap) : Numbers.Money(-gap))} a year to spare"
            : $"gap {_words.AtLeast(gap)} a year";

    private static string Reach(Swing swing) =>
        swing.IsExtended ? " (the evidence does not reach this scenario’s value)" : "";

    private static string InSentence(Swing swing)
    {
        var title = Title(swing);
        return
            title.StartsWith("AI ", StringComparison.Ordinal)
            || title.StartsWith("DePIN ", StringComparison.Ordinal)
            ? title
            : char.ToLowerInvariant(title[0]) + title[1..];
    }

    private static string Text(Swing swing, double value) =>
        swing.Input is { } input
            ? InputWords.Value(ScenarioInputs.Of(input), (decimal)value)
            : Numbers.Money(value);
}
