using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Tests.FundingGap;
using CsCheck;

namespace CapexDashboard.Domain.Tests.Comparisons;

public sealed class ComparisonTests
{
    [Fact]
    public void Parse_Nothing_IsTheArticlesScenarioOnFilings2024()
    {
        var comparison = Comparison.Parse("").Comparison;

        comparison.Entities.ShouldBe(["alphabet", "amazon", "meta", "microsoft"]);
        comparison.Year.CalendarYear.ShouldBe(2024);
        comparison.Reading.ShouldBe(Reading.Filings);
        comparison.Metric.ShouldBe("capex-cash");
        comparison.ToQuery().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("years=3..5", 3, 3, 5)]
    [InlineData("years=4..5", 4, 4.5, 5)]
    [InlineData("years=3..4..5", 3, 4, 5)]
    [InlineData("years=2.50", 2.5, 2.5, 2.5)]
    public void Parse_Range_TakesTheDefaultOrTheMiddleAsMode(
        string query,
        double low,
        double mode,
        double high
    ) =>
        Comparison
            .Parse(query)
            .Comparison.Scenario[ScenarioInput.Years]
            .ShouldBe(new InputRange((decimal)low, (decimal)mode, (decimal)high));

    [Theory]
    [InlineData("entities=microsoft~META~amazon~alphabet&year=2024&reading=FILINGS&years=3", "")]
    [InlineData("years=5&entities=meta~amazon", "entities=amazon~meta&years=5")]
    [InlineData("Years=05.0", "years=5")]
    [InlineData("years=3..5", "years=3..3..5")]
    [InlineData("cap=40..40..40&multiple=2.0", "")]
    [InlineData("capexai=meta%3A70&capexai=50", "capexai=50&capexai=meta:70")]
    [InlineData("b.YEARS=3&years=5", "years=5&b.cap=40")]
    [InlineData("b.years=5&b.cap=40", "b.years=5")]
    [InlineData("chart=projection&capgrowth=-10..30", "chart=projection")]
    [InlineData("chart=projection&base=TTM", "chart=projection")]
    [InlineData("base=2025&chart=projection", "chart=projection&base=2025")]
    [InlineData("chart=projection&latergrowth=0..16&fadeby=2028..2032", "chart=projection")]
    [InlineData("chart=projection&latergrowth=8", "latergrowth=8&chart=projection")]
    [InlineData("chart=projection&capgrowth=-10..-5", "capgrowth=-10..-7.5..-5&chart=projection")]
    [InlineData(
        "?pick=microsoft:article-a16-yearly&reading=article",
        "reading=article&pick=microsoft:article-a16-yearly"
    )]
    public void ToQuery_SameComparisonWrittenOtherwise_IsCanonical(
        string query,
        string canonical
    ) => Comparison.Parse(query).Comparison.ToQuery().ShouldBe(canonical);

    [Theory]
    [InlineData("year=abc", "year")]
    [InlineData("year=1999", "year")]
    [InlineData("year=", "year")]
    [InlineData("year=2024&year=2025", "year")]
    [InlineData("year=ttm&reading=guidance", "year")]
    [InlineData("entities=", "entities")]
    [InlineData("entities=meta~~amazon", "entities")]
    [InlineData("entities=a~b~c~d~e~f~g~h~i~j~k~l~m", "entities")]
    [InlineData("reading=news", "reading")]
    [InlineData("metric=revenue", "metric")]
    [InlineData("pick=microsoft", "pick")]
    [InlineData("pick=oracle:x", "pick")]
    [InlineData("years=0", "years")]
    [InlineData("years=5..3", "years")]
    [InlineData("years=1..2..3..4", "years")]
    [InlineData("years=1e3", "years")]
    [InlineData("years=-3", "years")]
    [InlineData("years=NaN", "years")]
    [InlineData("cap=0", "cap")]
    [InlineData("cap=1000001", "cap")]
    [InlineData("operators=101", "operators")]
    [InlineData("premium=10001", "premium")]
    [InlineData("capexai=oracle:50", "capexai")]
    [InlineData("chart=pie", "chart")]
    [InlineData("from=2020", "from")]
    [InlineData("chart=series&from=2024&to=2020", "to")]
    [InlineData("chart=series&step=month", "step")]
    [InlineData("chart=series&stack=2", "stack")]
    [InlineData("vintage=0", "vintage")]
    [InlineData("asof=2024-02-30", "asof")]
    [InlineData("base=2025", "base")]
    [InlineData("base=ttm&chart=series", "base")]
    [InlineData("chart=projection&base=2101", "base")]
    [InlineData("chart=projection&base=guidance", "base")]
    [InlineData("chart=projection&base=2025&base=2024", "base")]
    [InlineData("capexgrowth=30", "capexgrowth")]
    [InlineData("chart=projection&capgrowth=-91", "capgrowth")]
    [InlineData("chart=projection&capgrowth=%2B5", "capgrowth")]
    [InlineData("chart=projection&fadeby=1999", "fadeby")]
    [InlineData("chart=projection&reissue=101", "reissue")]
    [InlineData("cap=-40", "cap")]
    [InlineData("b.years=0", "b.years")]
    [InlineData("b.cap=1&b.cap=2", "b.cap")]
    [InlineData("b.capexai=oracle:50", "b.capexai")]
    [InlineData("b.capexgrowth=30", "b.capexgrowth")]
    [InlineData("b.year=2026", "b.year")]
    [InlineData("b.pick=meta:article-a29", "b.pick")]
    public void Parse_BadValue_NamesItsParameter(string query, string parameter) =>
        Comparison.Parse(query).Problems.Select(problem => problem.Parameter).ShouldBe([parameter]);

    [Fact]
    public void Parse_SeveralBadValues_NamesAll() =>
        Comparison
            .Parse("year=x&cap=y&asof=z")
            .Problems.Select(problem => problem.Parameter)
            .ShouldBe(["year", "cap", "asof"]);

    [Fact]
    public void Parse_UnknownParameter_IsListedNotRefused()
    {
        var parse = Comparison.Parse("utm_source=x&years=5");

        parse.Unknown.ShouldBe(["utm_source"]);
        parse.Problems.ShouldBeEmpty();
        parse.Comparison.ToQuery().ShouldBe("years=5");
    }

    [Fact]
    public void Parse_OfPrint_IsTheSameComparison() =>
        RandomComparisons.Any.Sample(comparison =>
        {
            var parse = Comparison.Parse(comparison.ToQuery());
            parse.Problems.ShouldBeEmpty();
            parse.Unknown.ShouldBeEmpty();
            parse.Comparison.Entities.ShouldBe(comparison.Entities);
            parse.Comparison.Year.ShouldBe(comparison.Year);
            parse.Comparison.Reading.ShouldBe(comparison.Reading);
            parse.Comparison.Metric.ShouldBe(comparison.Metric);
            parse.Comparison.Picks.ShouldBe(comparison.Picks);
            parse.Comparison.Chart.ShouldBe(comparison.Chart);
            parse.Comparison.Series.ShouldBe(comparison.Series);
            parse.Comparison.Base.ShouldBe(comparison.Base);
            parse.Comparison.AsOf.ShouldBe(comparison.AsOf);
            parse.Comparison.Vintage.ShouldBe(comparison.Vintage);
            foreach (var input in Enum.GetValues<ScenarioInput>())
            {
                parse.Comparison.Scenario[input].ShouldBe(comparison.Scenario[input]);
                (parse.Comparison.Pinned?[input] == comparison.Pinned?[input]).ShouldBeTrue();
            }
            (parse.Comparison.Pinned is null).ShouldBe(comparison.Pinned is null);
            foreach (var entity in comparison.Entities)
                parse
                    .Comparison.Scenario.CapexAiOf(entity)
                    .ShouldBe(comparison.Scenario.CapexAiOf(entity));
        });

    [Fact]
    public void Canonical_OfCanonical_IsItself() =>
        RandomComparisons.Any.Sample(comparison =>
        {
            var canonical = comparison.ToQuery();
            Comparison.Parse(canonical).Comparison.ToQuery().ShouldBe(canonical);
        });

    [Fact]
    public void Parse_AnyText_GivesAComparisonOneCanOpen() =>
        Gen.OneOf(
                Gen.String,
                Gen.Select(
                        OneOf(
                            "year=ttm&reading",
                            "cap",
                            "entities",
                            "pick",
                            "capexai",
                            "asof",
                            "chart=series&to",
                            "chart=projection&capgrowth",
                            "b.capexai",
                            "b.years",
                            "from"
                        ),
                        Gen.String
                    )
                    .Select((name, value) => name + "=" + value)
            )
            .Sample(text =>
            {
                var canonical = Comparison.Parse(text).Comparison.ToQuery();
                var again = Comparison.Parse(canonical);
                again.Comparison.ToQuery().ShouldBe(canonical);
                again.Problems.ShouldBeEmpty();
            });

    [Fact]
    public void In_AnotherChart_LeavesTheBaseBehind()
    {
        var projection = Comparison.Parse("chart=projection&base=guided").Comparison;

        projection.In(ComparisonChart.Projection).Base.ShouldBe(ProjectionBase.Guided);
        projection.In(ComparisonChart.Gap).ToQuery().ShouldBe("");
    }

    private static Gen<string> OneOf(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
