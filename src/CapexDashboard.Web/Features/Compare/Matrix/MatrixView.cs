using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Matrix;

/// <summary>Coverage by horizon and multiple as words and table: a table is the picture.</summary>
public sealed class MatrixView(AnsweredGap reply, GapWords words)
{
    private readonly Scenario _scenario = reply.Comparison.Scenario;

    // With an open end the capex counts as its lower bound.
    public CoverageMatrix Matrix { get; } =
        CoverageMatrix.Of(reply.Comparison.Scenario, words.Capex);

    /// <summary>Coverage is 'at most'.</summary>
    public bool IsOpen => words.IsOpen;

    public string Says
    {
        get
        {
            var all = Matrix.Coverage.SelectMany(row => row).ToList();
            var closed = all.Count(coverage => coverage >= 1);
            return closed == 0
                ? $"{With}, and none of these {all.Count} combinations closes the gap: the most that any of them covers is {Covered(all.Max())}."
                : $"{With}; the gap is closed in {words.AtMost}{closed} of these {all.Count} combinations; the one that needs the fewest tokens a year is {Fewest}.";
        }
    }

    public string Caption =>
        $"Coverage{(words.AtMost.Length > 0 ? ", at most" : "")}: DePIN funding as a share of {(words.OfHyperscalers ? "hyperscaler capex" : "capex")} {words.WhenRead}, by horizon and by new token value as a multiple of market capitalization";

    public MatrixChart Chart =>
        new(
            "New token value as a multiple of market capitalization; rows: over how long",
            [.. Matrix.Multiples.Select(Multiple)],
            [.. Matrix.Years.Zip(Matrix.Coverage, Row)]
        );

    private MatrixRow Row(decimal years, IReadOnlyList<double> coverage) =>
        new(
            Years(years),
            [
                .. Matrix.Multiples.Zip(
                    coverage,
                    (multiple, one) => new MatrixCell(Text(one), one, IsOwn(years, multiple))
                ),
            ]
        );

    /// <summary>7.1 %; ≤ 7.2 % with an open end, rounded up.</summary>
    public string Text(double coverage) =>
        IsOpen ? "≤ " + Numbers.PercentAtMost(coverage) : Numbers.Percent(coverage);

    public bool IsOwn(decimal years, decimal multiple) =>
        years == OwnYears && multiple == OwnMultiple;

    public static string Years(decimal years) =>
        Numbers.Plain(years) + (years == 1 ? " year" : " years");

    public static string Multiple(decimal multiple) => Numbers.Plain(multiple) + "\u00A0×";

    private string With =>
        $"With new tokens worth {Multiple(OwnMultiple)} the market cap over {Years(OwnYears)} DePIN covers {Covered(Own)}{AtModes}";

    private string Covered(double coverage) =>
        IsOpen ? words.AtMost + Numbers.PercentAtMost(coverage) : Numbers.Percent(coverage);

    // The cells are points: of ranges they take the middle of all else.
    private string AtModes =>
        words.Scenario.IsRange
        || reply.Answer.Capex is { Low: var low, High: var high, IsOpen: false } && low != high
            ? " with everything else at its most likely value"
            : "";

    private decimal OwnYears => _scenario[ScenarioInput.Years].Mode;

    private decimal OwnMultiple => _scenario[ScenarioInput.Multiple].Mode;

    private double Own => words.Scenario.Depin / words.Capex;

    // The fewest tokens a year that close the gap.
    private string Fewest
    {
        get
        {
            var (years, multiple) = Matrix
                .Years.SelectMany(
                    (years, i) =>
                        Matrix
                            .Multiples.Where((_, j) => Matrix.Coverage[i][j] >= 1)
                            .Select(multiple => (years, multiple))
                )
                .MinBy(one => one.multiple / one.years);
            return $"{Multiple(multiple)} over {Years(years)}";
        }
    }
}
