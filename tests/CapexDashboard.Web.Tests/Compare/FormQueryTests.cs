using CapexDashboard.Web.Features.Compare;

namespace CapexDashboard.Web.Tests.Compare;

public sealed class FormQueryTests
{
    private const string Form = "form=1&entities=amazon&entities=meta&year=2025&years=3&haircut=50";

    [Fact]
    public void Parse_TickedCompaniesAndFields_AreTheComparison()
    {
        var parse = FormQuery.Parse(Form + "&pick=&cap=");

        parse.Problems.ShouldBeEmpty();
        parse.Comparison.ToQuery().ShouldBe("entities=amazon~meta&year=2025&haircut=50");
    }

    [Fact]
    public void Parse_ButtonBackToTheArticles_LeavesThatInputOut() =>
        FormQuery
            .Parse(Form + "&reset=haircut")
            .Comparison.ToQuery()
            .ShouldBe("entities=amazon~meta&year=2025");

    [Fact]
    public void Parse_NoCompanyTicked_IsToldInsteadOfTakingTheFour()
    {
        var problem = FormQuery.Parse("form=1&year=2025").Problems.ShouldHaveSingleItem();

        problem.Parameter.ShouldBe("entities");
        problem.Detail.ShouldContain("at least one company");
    }

    [Theory]
    [InlineData("3–5", "3..5")]
    [InlineData("3 - 5", "3..5")]
    [InlineData("20–40 %", "20..40")]
    [InlineData("$40bn", "40")]
    [InlineData("2,5 years", "2.5")]
    public void Typed_AsPeopleWriteIt_IsAsTheGrammarDoes(string text, string expected) =>
        FormQuery.Typed(text).ShouldBe(expected);
}
