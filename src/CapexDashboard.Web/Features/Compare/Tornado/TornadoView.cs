using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Tornado;

/// <summary>What matters most: the swing of each input as picture, words and table.</summary>
public sealed class TornadoView
{
    private readonly GapReply _reply;
    private readonly GapWords _words;

    public TornadoView(GapReply reply, GapWords words)
    {
        (_reply, _words) = (reply, words);
        Swings = Swing.Of(reply.Comparison.Scenario, reply.Answer!.Companies);
    }

    public IReadOnlyList<Swing> Swings { get; }

    public string Headline
    {
        get
        {
            var first = Swings[0];
            return first.Size == 0
                ? "None of the assumptions moves the gap."
                : $"What matters most is the {InSentence(first)}: from {LowText(first)} to {HighText(first)} it moves the gap by {Numbers.Money(first.Size)} a year.";
        }
    }

    public string Says =>
        Swings[0].Size == 0
            ? _words.BreakEvenSentence
            : $"Then come the {InSentence(Swings[1])} ({Numbers.Money(Swings[1].Size)}) and the {InSentence(Swings[2])} ({Numbers.Money(Swings[2].Size)}), each moved alone. {_words.BreakEvenSentence}";

    public TornadoChart Chart =>
        new(
            _words.Gap,
            _words.GapText,
            [
                .. Swings.Select(swing => new TornadoRow(
                    NameOf(swing),
                    Title(swing),
                    swing.GapAtLow,
                    swing.GapAtHigh,
                    LowText(swing),
                    HighText(swing),
                    swing.IsOwn,
                    $"{Title(swing)}: {LowText(swing)} gives {_words.AtLeast(swing.GapAtLow)}, {HighText(swing)} gives {_words.AtLeast(swing.GapAtHigh)}"
                )),
            ]
        );

    public static string Title(Swing swing) =>
        swing.Input is { } input ? ScenarioInputs.Of(input).Title : "Hyperscaler capex, as given";

    public static string LowText(Swing swing) => Text(swing, swing.Low);

    public static string HighText(Swing swing) => Text(swing, swing.High);

    /// <summary>The value at which the gap closes; – where none within its domain does.</summary>
    public string BreakEven(Swing swing) =>
        swing.Input is { } input && _reply.Answer!.BreakEven[input] is { } closes
            ? InputWords.BreakEven(ScenarioInputs.Of(input), closes)
            : "–";

    public static string? NameOf(Swing swing) =>
        swing.Input is { } input ? ScenarioInputs.Of(input).Name : null;

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
