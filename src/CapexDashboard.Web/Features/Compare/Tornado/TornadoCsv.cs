using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Compare.Tornado;

/// <summary>The table of the tornado; values in dollars, fractions, years or multiples, as the unit says.</summary>
internal static class TornadoCsv
{
    private static readonly string[] Columns =
    [
        "input",
        "unit",
        "low_value",
        "gap_at_low_usd_per_year",
        "high_value",
        "gap_at_high_usd_per_year",
        "break_even_value",
        "range",
        "gap_bound",
        "break_even_low",
        "break_even_high",
    ];

    public static CsvTable Of(TornadoView view, GapAnswer answer) =>
        new(Columns, [.. view.Swings.Select(swing => Row(swing, answer))]);

    private static string[] Row(Swing swing, GapAnswer answer)
    {
        var json = SwingJson.Of(swing, answer.Capex.IsOpen);
        return
        [
            json.Input,
            Unit(swing),
            CsvAnswer.Number(json.LowValue),
            CsvAnswer.Number(json.GapAtLow),
            CsvAnswer.Number(json.HighValue),
            CsvAnswer.Number(json.GapAtHigh),
            swing.Input is { } input
                ? CsvAnswer.Number(
                    GapJson.InUnitOf(ScenarioInputs.Of(input), answer.BreakEvens[input].Mode)
                )
                : "",
            json.Range,
            answer.Capex.IsOpen ? "at-least" : "",
            BreakEvenEnd(swing, answer, bounded => bounded.Low),
            BreakEvenEnd(swing, answer, bounded => bounded.High),
        ];
    }

    private static string BreakEvenEnd(Swing swing, GapAnswer answer, Func<Bounded, double?> end) =>
        swing.Input is { } input
            ? CsvAnswer.Number(
                GapJson.InUnitOf(ScenarioInputs.Of(input), end(answer.BreakEvens[input]))
            )
            : "";

    private static string Unit(Swing swing) =>
        swing.Input is not { } input
            ? "usd_per_year"
            : ScenarioInputs.Of(input).Unit switch
            {
                InputUnit.Money => "usd",
                InputUnit.Share => "fraction",
                InputUnit.Years => "years",
                _ => "multiple",
            };
}
