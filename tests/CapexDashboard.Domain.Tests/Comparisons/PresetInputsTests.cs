using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Tests.FundingGap;

namespace CapexDashboard.Domain.Tests.Comparisons;

public sealed class PresetInputsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("years=3", "")]
    [InlineData(Scenarios.Realist, Scenarios.Realist)]
    [InlineData("capexai=75&YEARS=5.0", "years=5&capexai=75")]
    [InlineData("years=3..5", "years=3..3..5")]
    [InlineData("https://example.org/compare?haircut=50", "haircut=50")]
    public void Parse_InputsOfTheGap_AreKeptInTheirCanonicalForm(string text, string inputs)
    {
        var read = PresetInputs.Parse(text);

        read.Problems.ShouldBeEmpty();
        read.Inputs.ShouldBe(inputs);
        PresetInputs.Parse(read.Inputs).Inputs.ShouldBe(inputs);
    }

    [Theory]
    [InlineData("entities=meta&years=5", "entities", "leave it out")]
    [InlineData("year=2024&years=5", "year", "leave it out")]
    [InlineData("years=5&vintage=1", "vintage", "leave it out")]
    [InlineData("years=5&b.cap=80", "b.cap", "leave it out")]
    [InlineData("years=5&capexgrowth=50", "capexgrowth", "leave it out")]
    [InlineData("years=5&utm_source=mail", "utm_source", "leave it out")]
    [InlineData("years=5&the same", "the same", "leave it out")]
    [InlineData("years=5&capexai=oracle:50", "capexai", "one share for all companies")]
    [InlineData("years=5&haircut=lots", "haircut", "'lots' is")]
    [InlineData("years=5&haircut=101", "haircut", "100")]
    [InlineData("years=5&cap=50&cap=60", "cap", "more than once")]
    public void Parse_AnythingElse_IsToldAndLeftOut(string text, string parameter, string detail)
    {
        var (inputs, problems) = PresetInputs.Parse(text);

        var problem = problems.ShouldHaveSingleItem();
        problem.Parameter.ShouldBe(parameter);
        problem.Detail.ShouldContain(detail);
        inputs.ShouldStartWith(parameter == "cap" ? "cap=50&years=5" : "years=5");
    }
}
