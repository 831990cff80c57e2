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

    /// <summary>What operators sell of them.</summary>
    public double SoldTokens =>
        NewTokens * Mode(ScenarioInput.Operators) * Mode(ScenarioInput.Sold);

    public string HorizonWords => $"{Numbers.Word(Mode(ScenarioInput.Years))} {YearsUnit}";

    public string DepinNote =>
        $"{Numbers.Money(NewTokens)} over {Mode(ScenarioInput.Years):0.##} {YearsUnit}";

    public bool IsArticle => scenario.IsArticle;

    /// <summary>Whose market capitalization it is.</summary>
    public string WhoseCap =>
        scenario[ScenarioInput.Cap] == Scenario.Article[ScenarioInput.Cap]
            ? "the article’s"
            : "the assumed one";

    private string YearsUnit => Mode(ScenarioInput.Years) == 1 ? "year" : "years";

    private double Mode(ScenarioInput input) => (double)scenario[input].Mode;
}
