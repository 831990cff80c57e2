using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>The picture of a projection.</summary>
internal sealed class ProjectionCharts
{
    private readonly Comparison _comparison;
    private readonly ProjectionAnswer.Projected _answer;
    private readonly Dictionary<int, BackTestRow> _saidBefore;
    private readonly bool _isAll;

    private ProjectionCharts(Comparison comparison, ProjectionAnswer.Projected answer)
    {
        (_comparison, _answer, _isAll) = (comparison, answer, comparison.CountsAllCapex());
        // The method is tested on all of the capex: beside a part of it its amounts would be out of place.
        _saidBefore = comparison.CountsAllCapex()
            ? answer
                .BackTest.Rows.Where(row => row.Year == row.AskedAt + 1)
                .ToDictionary(row => row.Year)
            : [];
    }

    public static ProjectionChart Of(
        Comparison comparison,
        ProjectionAnswer answer,
        IReadOnlyDictionary<string, string> names
    )
    {
        var who =
            comparison.Entities.Count == 1
                ? names[comparison.Entities[0]]
                : $"{Numbers.Word(comparison.Entities.Count)} companies";
        return new ProjectionChart(
            $"{(comparison.CountsAllCapex() ? "Capital spending" : "AI share of the capital spending")} of {who}, $bn a year",
            answer is ProjectionAnswer.Projected projected
                ? new ProjectionCharts(comparison, projected).Columns()
                : [],
            $"{AiShareOf(comparison)}filed",
            $"{AiShareOf(comparison)}guided for the rest of {answer.History.Running.Year}"
        );
    }

    private List<ProjectionColumn> Columns() =>
        [
            .. _answer.Result.Years.Select(year => new ProjectionColumn(
                year.Year,
                Capex(year),
                year.Gap?.Funding,
                _saidBefore.GetValueOrDefault(year.Year)?.Said,
                Label(year),
                Title(year),
                year.Kind is YearKind.Filed ? Behind(year.Year) : null
            )),
        ];

    private ColumnCapex Capex(ProjectedYear year)
    {
        var spread = year.Capex.Spread;
        switch (year.Kind)
        {
            case YearKind.Projected:
                return new ColumnCapex.Carried(
                    spread.P10,
                    spread.P25,
                    year.Capex.AtModes,
                    spread.P75,
                    spread.P90
                );
            case YearKind.Running:
                var filed = Filed(range => range.Mode);
                // What has no upper end is drawn to its lower one.
                var top = year.Capex.IsOpen ? year.Capex.Low : year.Capex.AtModes;
                return new ColumnCapex.Known(filed, Math.Max(top - filed, 0));
            default:
                return new ColumnCapex.Known(year.Capex.AtModes, 0);
        }
    }

    // What of the running year is filed, as far as it is counted.
    private double Filed(Func<InputRange, decimal> end) =>
        (double)
            _answer.History.Running.Companies.Sum(company =>
                company.Filed * end(_comparison.Scenario.CapexAiOf(company.Entity))
            );

    /// <summary>$20bn filed so far; AI share of what is filed so far $10–20bn.</summary>
    private string FiledSoFar
    {
        get
        {
            var amount = Numbers.MoneyRange(Filed(range => range.Low), Filed(range => range.High));
            return _isAll ? $"{amount} filed so far" : $"AI share of what is filed so far {amount}";
        }
    }

    private string? Label(ProjectedYear year) =>
        year.Kind switch
        {
            YearKind.Running when year.Capex.IsOpen => Amount(year),
            YearKind.Running => $"{Range(year.Capex)} {(_isAll ? "" : "of what is ")}guided",
            YearKind.Filed when year.Year == _answer.History.Filed[^1].Year => Amount(year),
            YearKind.Projected when year.Year == GapProjection.LastYear => Amount(year),
            _ => null,
        };

    // A known year by its range, one carried on by its most likely value: the fan has the rest.
    private static string Amount(ProjectedYear year) =>
        year.Kind is not YearKind.Projected ? Range(year.Capex)
        : year.Capex.IsOpen ? Numbers.AtLeast(year.Capex.AtModes)
        : Numbers.Money(year.Capex.AtModes);

    private string Title(ProjectedYear year)
    {
        var capex = year.Kind switch
        {
            YearKind.Filed => $"{year.Year}, {AiShareOf(_comparison)}filed: {Amount(year)}",
            YearKind.Running
                when _answer.History.Running.Companies.All(one => one.Guided is null) =>
                $"{year.Year}: {FiledSoFar}",
            YearKind.Running =>
                $"{year.Year}: {FiledSoFar}, {Range(year.Capex)} with {(_isAll ? "" : "that of ")}what is guided",
            _ => $"{year.Year}, carried on: {Amount(year)}, {Spread(year.Capex)}",
        };
        return capex + Depin(year) + Said(year.Year);
    }

    private static string Range(ProjectedCapex capex) => Numbers.MoneyRange(capex.Low, capex.High);

    // Of what is itself 'at least', P10 is a lower bound for nine cases of ten.
    private static string Spread(ProjectedCapex capex) =>
        capex.IsOpen
            ? $"in 9 of 10 cases {Numbers.AtLeast(capex.Spread.P10)}"
            : $"in 8 of 10 cases {Numbers.MoneyRange(capex.Spread.P10, capex.Spread.P90)}";

    private static string Depin(ProjectedYear year) =>
        year.Gap is { } gap
            ? $"; DePIN, assumed, {Numbers.Money(gap.Funding)}; gap {Size(year, gap)}{Around(year, gap)}"
            : "";

    private static string Size(ProjectedYear year, ProjectedGap gap) =>
        !year.Capex.IsOpen
            ? Numbers.Money(gap.AtModes)
            : Numbers.AtLeast(year.Kind is YearKind.Projected ? gap.AtModes : gap.Low);

    // Of a year carried on the picture has the fan.
    private static string Around(ProjectedYear year, ProjectedGap gap) =>
        year.Kind is not YearKind.Projected
        && gap.High is { } high
        && Numbers.Money(gap.Low) != Numbers.Money(high)
            ? $" ({Numbers.MoneyRange(gap.Low, high)})"
            : "";

    private string Said(int year) =>
        _saidBefore.TryGetValue(year, out var row)
            ? $"; said the year before {Numbers.Money(row.Said)}"
            : "";

    private string Behind(int year) =>
        DashboardUrls.BehindCapexOf(
            _comparison with
            {
                Reading = Reading.Filings,
                Year = CapexYear.Of(year),
                Picks = Comparison.Default.Picks,
            }
        );

    // Before 'filed' or 'guided'; nothing where all of it counts.
    private static string AiShareOf(Comparison comparison) =>
        comparison.CountsAllCapex() ? "" : "AI share of what was ";
}
