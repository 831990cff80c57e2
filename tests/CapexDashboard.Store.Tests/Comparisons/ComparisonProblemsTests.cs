using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Comparisons;

/// <summary>Questions that can be read but not answered: the parameter is named, and there is no number.</summary>
public sealed class ComparisonProblemsTests(StoreServer server)
{
    private readonly StoreDatabase _store = server.Seeded;

    [Theory]
    [InlineData("entities=meta~atlantis", "entities", "no entity 'atlantis'")]
    [InlineData("entities=nvidia", "entities", "'nvidia' is no company whose capex is followed")]
    [InlineData("entities=meta~render", "entities", "'render' is no company")]
    [InlineData("pick=meta:meta-capex-2099", "pick", "'meta-capex-2099' of meta")]
    [InlineData("pick=meta:article-a16-yearly", "pick", "'article-a16-yearly' of meta")]
    [InlineData("pick=meta:meta-capex-cash-2024q1-x", "pick", "of meta here")]
    [InlineData("pick=microsoft:article-a17", "pick", "no capex figure 'article-a17'")]
    [InlineData(
        "pick=meta:meta-capex-cash-fy2024&asof=2024-05-06",
        "pick",
        "'meta-capex-cash-fy2024' of meta here"
    )]
    [InlineData("vintage=2", "vintage", "no vintage 2; the newest is 1")]
    [InlineData("vintage=999999999", "vintage", "the newest is 1")]
    public async Task Answer_ThatCannotBe_NamesTheParameter(
        string query,
        string parameter,
        string detail
    )
    {
        var reply = await _store.ReplyAsync<RefusedGap>(query);

        var problem = reply.Problems.ShouldHaveSingleItem();
        problem.Parameter.ShouldBe(parameter);
        problem.Detail.ShouldContain(detail);
    }

    [Fact]
    public async Task Answer_WithSeveralMistakes_NamesAll()
    {
        var reply = await _store.ReplyAsync<RefusedGap>("entities=atlantis~nvidia~meta&vintage=7");

        reply
            .Problems.Select(problem => problem.Parameter)
            .Order()
            .ShouldBe(["entities", "entities", "vintage"]);
    }

    [Fact]
    public async Task Answer_WithAPickedYear_TakesIt()
    {
        var answer = await _store.AnswerAsync("pick=microsoft:microsoft-capex-cash-fy2024");

        answer.Of("microsoft").Amount.ShouldNotBeNull().Mode.ShouldBe(44_477_000_000);
    }
}
