using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Projections;

namespace CapexDashboard.Domain.Tests.Projections;

public sealed class ProjectionAnswerTests
{
    [Fact]
    public void Of_Seed_StartsFromTheTwelveMonthsToJune2026()
    {
        var start = AnyProjection.OfSeed("").Start;

        (start.Start, start.End).ShouldBe((new DateOnly(2025, 7, 1), new DateOnly(2026, 6, 30)));
        start.Companies.Sum(company => company.Amount!.Value.Mode).ShouldBe(510_703_000_000);
        (start.FirstYear, start.QuartersToFirst).ShouldBe((2026, 2));
    }

    [Theory]
    [InlineData("base=guided", 2027, 4, 732_500_000_000)]
    [InlineData("base=2024", 2025, 4, 228_342_000_000)]
    // Oracle's twelve months end on August 31 and are those to the third quarter of the calendar.
    [InlineData("entities=oracle", 2026, 1, null)]
    public void Of_Seed_StartsFromTheChosenBase(
        string query,
        int firstYear,
        int quarters,
        long? amount
    )
    {
        var start = AnyProjection.OfSeed(query).Start;

        (start.FirstYear, start.QuartersToFirst).ShouldBe((firstYear, quarters));
        if (amount is not null)
            start.Companies.Sum(company => company.Amount!.Value.Mode).ShouldBe(amount.Value);
        if (query == "entities=oracle")
            start.End.ShouldBe(new DateOnly(2026, 8, 31));
    }

    [Theory]
    [InlineData("reading=article")]
    [InlineData("reading=guidance&year=2026")]
    [InlineData("pick=microsoft:article-a16-total")]
    [InlineData("year=ttm")]
    [InlineData("year=2026")]
    public void Of_Seed_RestsOnFilingsWhateverTheComparisonReads(string query) =>
        AnyProjection
            .OfSeed(query)
            .Result.Years.Select(year => year.Capex.AtModes)
            .ShouldBe(AnyProjection.OfSeed("").Result.Years.Select(year => year.Capex.AtModes));

    [Theory]
    [InlineData("", 2024)]
    [InlineData("year=ttm", 2026)]
    [InlineData("year=2026", 2026)]
    public void TokensFrom_IsTheYearOfTheComparison(string query, int year) =>
        AnyProjection.OfSeed(query).TokensFrom.ShouldBe(year);

    [Theory]
    [InlineData("base=2019&entities=oracle", NoProjection.YearNotFiled, "", "base=2019", "")]
    [InlineData("base=2026", NoProjection.YearNotFiled, "", "base=2026", "")]
    [InlineData(
        "base=guided&entities=oracle",
        NoProjection.NoGuidance,
        "oracle",
        "base=guided",
        ""
    )]
    [InlineData("year=2036", NoProjection.TokensTooLate, "", "year=2036", "")]
    [InlineData("capexai=0", NoProjection.NothingCounts, "", "capexai=0", "")]
    public void Of_Seed_WithoutProjectionOffersTheNearest(
        string query,
        NoProjection reason,
        string lacking,
        string instead,
        string by
    )
    {
        var none = AnyProjection.AnswerOfSeed(query).ShouldBeOfType<ProjectionAnswer.None>();

        none.Reason.ShouldBe(reason);
        none.Lacking.ShouldBe(lacking == "" ? [] : [lacking]);
        var asked = Comparison.Parse("chart=projection&" + query).Comparison.ToQuery();
        none.Offer!.ToQuery().ShouldBe(asked.Replace(instead, by).Replace("&&", "&").Trim('&'));
        AnyProjection.AnswerOfSeed(none.Offer).ShouldBeOfType<ProjectionAnswer.Projected>();
    }

    [Fact]
    public void Of_CompanyWithFiscalYearsAndGuidanceAlone_OffersWhatItGuided()
    {
        var none = AnyProjection
            .AnswerOfSeed("entities=coreweave")
            .ShouldBeOfType<ProjectionAnswer.None>();

        none.Reason.ShouldBe(NoProjection.NoTwelveMonths);
        none.Offer!.Base.ShouldBe(ProjectionBase.Guided);
        none.History.Running.Year.ShouldBe(2026);
    }
}
