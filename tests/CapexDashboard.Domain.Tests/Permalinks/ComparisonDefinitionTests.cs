using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Permalinks;
using CapexDashboard.Domain.Tests.Comparisons;
using CsCheck;

namespace CapexDashboard.Domain.Tests.Permalinks;

public sealed class ComparisonDefinitionTests
{
    [Fact]
    public void Read_AnyWholeQuery_IsTheComparisonWithoutItsVintage() =>
        RandomComparisons.Any.Sample(comparison =>
        {
            var parse = ComparisonDefinition.Read(
                comparison.ToWholeQuery(),
                ComparisonDefinition.Version
            );
            parse.Problems.ShouldBeEmpty();
            parse.Comparison.ShouldBe(comparison with { Vintage = null });
        });

    [Fact]
    public void ToWholeQuery_OfTheDefault_WritesEveryDefault() =>
        Comparison
            .Default.ToWholeQuery()
            .ShouldBe(
                "entities=alphabet~amazon~meta~microsoft&year=2024&reading=filings&metric=capex-cash"
                    + "&cap=40&multiple=2&years=3&operators=100&sold=100&ai=100&haircut=0&hosted=0&opex=0&premium=0"
                    + "&capexai=100&chart=gap"
            );

    [Fact]
    public void ToWholeQuery_OfAProjection_SaysWhatItStartsFrom() =>
        Comparison
            .Parse("chart=projection")
            .Comparison.ToWholeQuery()
            .ShouldEndWith(
                "&capexgrowth=29.8..32.6..35.5&latergrowth=0..8..16&fadeby=2028..2030..2032"
                    + "&capgrowth=-10..11.1..30&reissue=0&chart=projection&base=ttm"
            );

    [Theory]
    // It started from the comparison's own year when no other could be chosen.
    [InlineData(
        "year=2024&latergrowth=8&chart=projection",
        "chart=projection&latergrowth=8&base=2024"
    )]
    [InlineData("year=ttm&chart=projection", "year=ttm&chart=projection")]
    [InlineData(
        "year=2025&chart=projection&asof=2026-01-31",
        "year=2025&chart=projection&base=2025&asof=2026-01-31"
    )]
    [InlineData("year=2024&chart=gap", "")]
    [InlineData("year=2024&chart=projection&base=guided", "chart=projection&base=guided")]
    public void Read_Version1_StartsAProjectionFromItsYear(string stored, string today)
    {
        var parse = ComparisonDefinition.Read(stored, version: 1);

        parse.Problems.ShouldBeEmpty();
        parse.Comparison.ShouldBe(Comparison.Parse(today).Comparison);
    }

    [Fact]
    public void Forward_ThroughTwoSteps_TakesThoseFromTheVersionOn()
    {
        Func<string, string>[] steps = [query => query + "-2", query => query + "-3"];

        ComparisonDefinition.Forward("q", 1, steps).ShouldBe("q-2-3");
        ComparisonDefinition.Forward("q", 2, steps).ShouldBe("q-3");
        ComparisonDefinition.Forward("q", 3, steps).ShouldBe("q");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ComparisonDefinition.Version + 1)]
    public void Read_VersionThatNeverWas_IsRefused(int version) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ComparisonDefinition.Read("", version));
}
