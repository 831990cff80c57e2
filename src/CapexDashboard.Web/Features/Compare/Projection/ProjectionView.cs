using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>How the gap goes on to 2035 if the rates hold, as picture, words and table.</summary>
public sealed class ProjectionView
{
    private readonly ScenarioWords _words;
    private readonly Scenario _scenario;

    public ProjectionView(ReadGap reply)
    {
        _scenario = reply.Comparison.Scenario;
        _words = new ScenarioWords(_scenario);
        Result = GapProjection.Of(_scenario, reply.Companies, reply.Year);
        Notes = ReadingNotes.Of(reply);
    }

    public IReadOnlyList<string> Notes { get; }

    public GapProjection Result { get; }

    public string Headline =>
        Result.Years is not [.., var last] ? $"A projection ends in {LastYear}."
        : Result.ClosingYear is { } year && year == Result.Years[0].Year
            ? $"On these assumptions the gap is closed in {year}; in {LastYear} there would be {Gap(last.Gap)}."
        : Result.ClosingYear is { } closing
            ? $"On these assumptions the gap would close in {closing}."
        : $"On these assumptions the gap never closes: in {LastYear} it would be {Numbers.Money(last.Gap)} a year.";

    public string Says =>
        Result.Years is not [.., var last]
            ? $"Choose a year up to {LastYear}."
            : $"Capex grows by {Rate(ScenarioInput.CapexGrowth)} a year, fading to {Rate(ScenarioInput.LaterGrowth)} by {Value(ScenarioInput.FadeBy)}; DePIN’s market cap grows by {Rate(ScenarioInput.CapGrowth)} a year, and {Tokens}. In 8 of 10 cases the gap of {LastYear} is {""}{Numbers.MoneyRange(last.Spread.P10, last.Spread.P90)}; it is closed then in {""}{Numbers.Count(last.ClosedCases)} of {Numbers.Count(GapDistribution.Cases)}. These are rates carried on, not a forecast.";

    public ProjectionChart Chart =>
        new(
            [
                .. Result.Years.Select(year => new ProjectionColumn(
                    year.Year,
                    year.Spread.P10,
                    year.Spread.P25,
                    year.Gap,
                    year.Spread.P75,
                    year.Spread.P90,
                    year.Funding,
                    Numbers.Money(year.Gap),
                    $"{year.Year}: gap {Numbers.Money(year.Gap)}, in 8 of 10 cases {Numbers.MoneyRange(year.Spread.P10, year.Spread.P90)}; DePIN {Numbers.Money(year.Funding)}"
                )),
            ],
            "DePIN funding"
        );

    private const int LastYear = GapProjection.LastYear;

    private string Tokens =>
        _scenario[ScenarioInput.Reissue].Mode switch
        {
            0 => $"new tokens end after {_words.HorizonWords}",
            1 => "new tokens are issued for ever",
            var share =>
                $"after {_words.HorizonWords} {Numbers.Share(share)} of a year’s new tokens goes on",
        };

    private static string Gap(double gap) =>
        gap < 0
            ? $"{Numbers.Money(-gap)} a year to spare"
            : $"a gap of {Numbers.Money(gap)} a year";

    private string Rate(ScenarioInput input) => Numbers.Share(_scenario[input].Mode);

    private string Value(ScenarioInput input) => Numbers.Plain(_scenario[input].Mode);
}
