using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>How the gap goes on to 2035 if the rates hold, as picture, words and table.</summary>
public sealed class ProjectionView
{
    private readonly GapWords _words;
    private readonly Scenario _scenario;

    public ProjectionView(GapReply reply, GapWords words)
    {
        (_words, _scenario) = (words, reply.Comparison.Scenario);
        Result = GapProjection.Of(_scenario, reply.Answer!.Companies, reply.Year);
    }

    public GapProjection Result { get; }

    public string Headline =>
        Result.Years is not [.., var last] ? $"A projection ends in {LastYear}."
        : Result.ClosingYear is { } year && year == Result.Years[0].Year
            ? $"On these assumptions the gap is closed in {year}; in {LastYear} there would be {Gap(last.Gap)}."
        : Result.ClosingYear is { } closing
            ? $"On these assumptions the gap would close in {closing}."
        : $"On these assumptions the gap never closes: in {LastYear} it would be {_words.AtLeast(last.Gap)} a year.";

    public string Says =>
        Result.Years is not [.., var last]
            ? $"Choose a year up to {LastYear}."
            : $"Capex grows by {Rate(ScenarioInput.CapexGrowth)} a year, fading to {Rate(ScenarioInput.LaterGrowth)} by {Value(ScenarioInput.FadeBy)}; DePIN’s market cap grows by {Rate(ScenarioInput.CapGrowth)} a year, and {Tokens}. In 8 of 10 cases the gap of {LastYear} is {_words.AtLeastMark}{Numbers.MoneyRange(last.Spread.P10, last.Spread.P90)}; it is closed then in {_words.AtMost}{Numbers.Count(last.ClosedCases)} of {Numbers.Count(GapDistribution.Cases)}. These are rates carried on, not a forecast.";

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
                    _words.AtLeast(year.Gap),
                    $"{year.Year}: gap {_words.AtLeast(year.Gap)}, in 8 of 10 cases {Numbers.MoneyRange(year.Spread.P10, year.Spread.P90)}; DePIN {Numbers.Money(year.Funding)}"
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

    private string Gap(double gap) =>
        gap < 0
            ? $"{Numbers.Money(-gap)} a year to spare"
            : $"a gap of {_words.AtLeast(gap)} a year";

    private string Rate(ScenarioInput input) => Numbers.Share(_scenario[input].Mode);

    private string Value(ScenarioInput input) => Numbers.Plain(_scenario[input].Mode);
}
