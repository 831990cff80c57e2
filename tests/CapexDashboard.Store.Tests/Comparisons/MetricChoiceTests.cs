using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Comparisons;

public sealed class MetricChoiceTests(StoreServer server)
{
    private readonly StoreDatabase _store = server.Seeded;

    [Fact]
    public async Task WithLeases_OfCompaniesThatReportNone_IsTheirCashAndSaysSo()
    {
        var answer = await _store.AnswerAsync("metric=capex-with-leases");

        ShouldBe(answer, "microsoft", "capex-with-leases", 75_600_000_000);
        ShouldBe(answer, "meta", "capex-with-leases", 39_225_000_000);
        ShouldBe(answer, "amazon", "capex-cash", 82_999_000_000);
        ShouldBe(answer, "alphabet", "capex-cash", 52_535_000_000);
        answer.Capex.Mode.ShouldBe(250_359e6);
    }

    [Fact]
    public async Task Net_OfCompaniesThatReportNone_IsTheirCashAndSaysSo()
    {
        var answer = await _store.AnswerAsync("metric=capex-cash-net");

        ShouldBe(answer, "amazon", "capex-cash-net", 77_658_000_000);
        ShouldBe(answer, "microsoft", "capex-cash", 55_552_000_000);
        ShouldBe(answer, "meta", "capex-cash", 37_256_000_000);
        ShouldBe(answer, "alphabet", "capex-cash", 52_535_000_000);
        answer.Capex.Mode.ShouldBe(223_001e6);
    }

    // Meta's quarters with leases begin in 2020.
    [Fact]
    public async Task WithLeases_OfAYearBeforeTheyBegin_IsCash() =>
        ShouldBe(
            await _store.AnswerAsync("metric=capex-with-leases&entities=meta&year=2019"),
            "meta",
            "capex-cash",
            15_102_000_000
        );

    private static void ShouldBe(GapAnswer answer, string entity, string metric, decimal amount)
    {
        var company = answer.Of(entity);
        (company.Metric, company.Amount, company.Status).ShouldBe(
            (metric, InputRange.Point(amount), CapexStatus.Filed)
        );
        company.Figures.ShouldAllBe(key => key.StartsWith($"{entity}-{metric}-2"));
    }
}
