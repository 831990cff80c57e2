using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Comparisons;

public sealed class ArticleReadingTests(StoreServer server)
{
    private const decimal Billion = 1_000_000_000;

    private readonly StoreDatabase _store = server.Seeded;

    [Fact]
    public async Task Article_OverThreeToFiveYears_IsAtLeastAndAtMost()
    {
        var answer = await _store.AnswerAsync("reading=article&years=3..5");

        (answer.Capex.Low, answer.Capex.High, answer.Capex.IsOpen).ShouldBe((142e9, null, true));
        answer.DepinFunding.Low.ShouldNotBeNull().ShouldBe(16e9, 0.5);
        answer.DepinFunding.High.ShouldNotBeNull().ShouldBe(26_666_666_667, 0.5);
        answer.Gap.Low.ShouldNotBeNull().ShouldBe(115_333_333_333, 0.5);
        (answer.Gap.High, answer.Gap.IsOpen).ShouldBe((null, true));
        answer.Coverage.High.ShouldNotBeNull().ShouldBe(0.18779, 0.000005);
        (answer.Coverage.Low, answer.Coverage.IsOpen).ShouldBe((null, true));
    }

    [Fact]
    public async Task Article_OfEachCompany_IsItsClaimAsTheWordsRead()
    {
        var answer = await _store.AnswerAsync("reading=article");

        Company("meta").ShouldBe((30, 33.5m, 37, false, CapexStatus.Claim, "article-a14"));
        Company("microsoft")
            .ShouldBe((20, 22.5m, 25, false, CapexStatus.Annualized, "article-a16-total"));
        Company("amazon").ShouldBe((48, 48, 48, true, CapexStatus.Claim, "article-a27"));
        Company("alphabet").ShouldBe((44, 44, 44, true, CapexStatus.Claim, "article-a29"));

        (decimal, decimal, decimal, bool, CapexStatus, string) Company(string entity)
        {
            var company = answer.Of(entity);
            var amount = company.Amount.ShouldNotBeNull().Times(1 / Billion);
            return (
                amount.Low,
                amount.Mode,
                amount.High,
                company.IsOpen,
                company.Status,
                company.Figures.ShouldHaveSingleItem()
            );
        }
    }

    [Fact]
    public async Task Article_WithMicrosoftReadAsYearly_IsAtLeast162Billion()
    {
        var answer = await _store.AnswerAsync("reading=article&pick=microsoft:article-a16-yearly");

        (answer.Capex.Low, answer.Capex.High, answer.Capex.IsOpen).ShouldBe((162e9, null, true));
        answer
            .Of("microsoft")
            .Amount.ShouldBe(new InputRange(40 * Billion, 45 * Billion, 50 * Billion));
    }

    [Fact]
    public async Task ScenarioDefaults_EqualTheArticlesClaims()
    {
        await using var db = _store.CreateDbContext();
        var claims = (
            await db.ClaimsAsync(1, asOf: null, TestContext.Current.CancellationToken)
        ).ToDictionary(claim => claim.Key);

        Default(ScenarioInput.Cap).ShouldBe(Claim("a35", "USD bn") * Billion);
        Default(ScenarioInput.Cap).ShouldBe(40 * Billion);
        Default(ScenarioInput.Multiple).ShouldBe(Claim("a38", "multiple"));
        Default(ScenarioInput.Multiple).ShouldBe(2);
        Default(ScenarioInput.Years).ShouldBe(Claim("a41", "years"));
        Default(ScenarioInput.Years).ShouldBe(3);
        Default(ScenarioInput.Ai).ShouldBe(Claim("a40", "percent") / 100);
        Default(ScenarioInput.Ai).ShouldBe(1);

        decimal Claim(string key, string unit)
        {
            var claim = claims[key];
            (claim.Unit, claim.High).ShouldBe((unit, claim.Low));
            return claim.Low.ShouldNotBeNull();
        }
    }

    private static decimal Default(ScenarioInput input)
    {
        Scenario.Article[input].IsPoint.ShouldBeTrue();
        return Scenario.Article[input].Mode;
    }
}
