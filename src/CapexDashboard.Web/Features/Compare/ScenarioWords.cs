using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>What a scenario assumes of DePIN, in words; no capex is needed for it.</summary>
public sealed class ScenarioWords(Scenario scenario)
{
    private readonly Bounded _funding = FundingGapModel.FundingOf(scenario);

    /// <summary>US dollars a year at the most likely values.</summary>
    public double Depin => _funding.Mode ?? 0;
    public double DepinLow => _funding.Low ?? 0;
    public double DepinHigh => _funding.High ?? 0;

    /// <summary>DePIN's funding as text: $16–26.7bn where the assumptions are ranges.</summary>
    public string DepinText => Numbers.MoneyRange(DepinLow, DepinHigh);

    public double Cap => Mode(ScenarioInput.Cap);

    /// <summary>The new tokens that the scenario assumes over its horizon, at the most likely values.</summary>
    public double NewTokens => Cap * Mode(ScenarioInput.Multiple);

    /// <summary>The same as text: $48–80bn where the assumptions are ranges.</summary>
    public string NewTokensText => Text(funding => funding.NewTokens);

    /// <summary>The new tokens of a year, US dollars.</summary>
    public string NewTokensPerYear => Text(funding => funding.NewTokens / funding.Years);

    /// <summary>What buyers of tokens would have to absorb on a day of a year of 365.</summary>
    public string DemandPerDay => Text(funding => funding.InvestorDemand / 365);

    /// <summary>What operators sell of them.</summary>
    public double SoldTokens =>
        NewTokens * Mode(ScenarioInput.Operators) * Mode(ScenarioInput.Sold);

    /// <summary>three years; 3 to 5 years.</summary>
    public string HorizonWords =>
        Years is { IsPoint: true }
            ? $"{Numbers.Word(Mode(ScenarioInput.Years))} {YearsUnit}"
            : HorizonRange;

    public string DepinNote =>
        $"{NewTokensText} over {(Years.IsPoint ? $"{Numbers.Plain(Years.Mode)} {YearsUnit}" : HorizonRange)}";

    /// <summary>Some assumption about DePIN is a range.</summary>
    public bool IsRange => ScenarioInputs.All.Any(input => !scenario[input.Input].IsPoint);

    public bool IsArticle => scenario.IsArticle;

    /// <summary>Whose market capitalization it is.</summary>
    public string WhoseCap =>
        scenario[ScenarioInput.Cap] == Scenario.Article[ScenarioInput.Cap]
            ? "the article’s"
            : "the assumed one";

    private InputRange Years => scenario[ScenarioInput.Years];

    private string HorizonRange => $"{Numbers.FromTo(Years.Low, Years.High)} years";

    private string Text(Func<DepinFunding, double> part)
    {
        var range = FundingGapModel.RangeOf(scenario, part);
        return Numbers.MoneyRange(range.Low ?? 0, range.High ?? 0);
    }

    private string YearsUnit => Mode(ScenarioInput.Years) == 1 ? "year" : "years";

    private double Mode(ScenarioInput input) => (double)scenario[input].Mode;
}
