using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Pinned;

/// <summary>Two scenarios side by side: the pinned one, the one that moves, and the difference.</summary>
public sealed class PinnedView(GapReply reply, GapWords words, GapWords pinned)
{
    public string Says =>
        Difference == 0
            ? "Both scenarios give the same gap."
            : $"The gap is {Numbers.Money(Math.Abs(Difference))} a year {(Difference > 0 ? "larger" : "smaller")} than the pinned scenario’s: DePIN matches {words.DaysText} instead of {pinned.DaysText}.";

    /// <summary>This scenario's gap less the pinned one's, in US dollars a year.</summary>
    public double Difference => words.Gap - pinned.Gap;

    public IEnumerable<PinnedRow> Rows =>
        [
            Money("Hyperscaler capex that counts", words.Capex, pinned.Capex),
            Money("DePIN funding", words.Depin, pinned.Depin),
            Money("Gap", words.Gap, pinned.Gap),
            new(
                "Coverage",
                Coverage(words),
                Coverage(pinned),
                words.Capex > 0 && pinned.Capex > 0
                    ? Numbers.Percent((words.Depin / words.Capex) - (pinned.Depin / pinned.Capex))
                    : "–"
            ),
            .. ScenarioInputs.WithProjection.Where(Differs).Select(Row),
        ];

    private static string Coverage(GapWords of) =>
        of.Capex > 0 ? Numbers.Percent(of.Depin / of.Capex) : "undefined";

    private static PinnedRow Money(string name, double now, double then) =>
        new(name, Numbers.Money(now), Numbers.Money(then), Numbers.Money(now - then));

    private bool Differs(ScenarioInputDefinition input) =>
        reply.Comparison.Scenario[input.Input] != reply.Comparison.Pinned![input.Input];

    private PinnedRow Row(ScenarioInputDefinition input) =>
        new(
            input.Title,
            InputWords.Range(input, reply.Comparison.Scenario[input.Input]),
            InputWords.Range(input, reply.Comparison.Pinned![input.Input]),
            ""
        );
}

/// <param name="Difference">Of the moving scenario less the pinned one; empty for inputs.</param>
public sealed record PinnedRow(string Name, string Now, string Pinned, string Difference);
