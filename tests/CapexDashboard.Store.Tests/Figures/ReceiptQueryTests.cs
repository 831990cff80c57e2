using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Tests.Vintages;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Tests.Figures;

public sealed class ReceiptQueryTests(StoreServer server)
{
    private const string Quarter = "microsoft-capex-cash-2024q4";
    private const string Guidance = "meta-capex-guidance-2024-given-2024-04-24";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_FiledQuarter_HasItsMetricItsSourceAndAllQuartersAroundIt()
    {
        var receipt = await AskAsync(server.Seeded, Quarter);

        receipt.Entity.Name.ShouldBe("Microsoft");
        receipt.Metric.Nature.ShouldBe(MetricNature.Flow);
        receipt.Source.Kind.ShouldBe(SourceKind.Filing);
        receipt
            .Neighbours.Select(figure => figure.Key)
            .ShouldBe(
                SeedFolder
                    .Figures.Where(row =>
                        row["entity"] == "microsoft"
                        && row["metric"] == "capex-cash"
                        && row["period_kind"] == "quarter"
                    )
                    .OrderBy(row => row["period_end"], StringComparer.Ordinal)
                    .Select(row => row.Key)
            );
        receipt.IsRetired.ShouldBeFalse();
        receipt.Claims.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ask_Guidance_HasHowItChangedForItsYear()
    {
        var receipt = await AskAsync(server.Seeded, Guidance);

        receipt.Neighbours.ShouldAllBe(figure => figure.PeriodEnd.Year == 2024);
        receipt.Neighbours.Select(figure => figure.GivenOn).ShouldBeInOrder();
        receipt.Neighbours.ShouldContain(figure => figure.Key == Guidance);
    }

    // The year less three quarters.
    [Fact]
    public async Task Ask_DerivedFigure_HasItsPartsByName()
    {
        var receipt = await AskAsync(server.Seeded, "alphabet-capex-cash-2024q4");

        receipt
            .Parts.Select(part => part.Figure.Key)
            .ShouldBe([
                "alphabet-capex-cash-fy2024",
                "alphabet-capex-cash-2024q1",
                "alphabet-capex-cash-2024q2",
                "alphabet-capex-cash-2024q3",
            ]);
        receipt.Figure.DerivedFrom.ShouldBe(receipt.Parts.Select(part => part.Figure.Key));
        receipt.Parts.ShouldAllBe(part =>
            part.Entity == "Alphabet" && part.Metric == receipt.Metric.Name
        );
        (await AskAsync(server.Seeded, "alphabet-capex-cash-fy2024")).Parts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ask_FigureOfTheArticle_HasTheClaimThatItStates()
    {
        var stated = SeedFolder.Read("claims.csv").First(row => row["figure"].Length > 0);

        var receipt = await AskAsync(server.Seeded, stated["figure"]);

        receipt.Claims.Select(claim => claim.Key).ShouldContain(stated.Key);
    }

    [Fact]
    public async Task Ask_CorrectedFigure_IsAtEachVintageWhatWasKnown()
    {
        var store = await server.CopyAsync();
        await store.CorrectAsync(Quarter, by: 1, Corrections.Because("misread"));

        var (before, after) = (
            await AskAsync(store, Quarter, 1),
            await AskAsync(store, Quarter, 2)
        );

        before.Figure.Low.ShouldBe(15_804_000_000);
        before.Revisions.Count.ShouldBe(1);
        before.IsRetired.ShouldBeFalse();
        after.Figure.Low.ShouldBe(15_804_000_001);
        after.Revisions.Select(revision => revision.Why).Last().ShouldBe("misread");
    }

    [Fact]
    public async Task Ask_RetiredFigure_IsTheLastStateAndSaysSo()
    {
        var store = await server.CopyAsync();
        await store.RetireAsync(Quarter);

        var receipt = await AskAsync(store, Quarter, 2);

        receipt.IsRetired.ShouldBeTrue();
        receipt.Figure.Low.ShouldBe(15_804_000_000);
        receipt.Neighbours.ShouldNotContain(figure => figure.Key == Quarter);
        (await AskAsync(store, Quarter, 1)).IsRetired.ShouldBeFalse();
    }

    // €3.2bn announced on 15 February 2024.
    [Theory]
    [InlineData("article-a20", "eur-exchange-rate-2024-02-15")]
    [InlineData(Quarter, null)]
    public async Task Ask_InAnotherCurrency_HasTheRateOfItsDay(string key, string? rate) =>
        ((await AskAsync(server.Seeded, key)).Rate?.Figure).ShouldBe(rate);

    [Theory]
    [InlineData("no-such-figure", 1)]
    [InlineData(Quarter, 0)]
    public async Task Ask_NotKnown_IsNull(string key, int vintage) =>
        (await Query(server.Seeded).AskAsync(key, vintage, Cancellation)).ShouldBeNull();

    private static async Task<FigureReceipt> AskAsync(
        StoreDatabase store,
        string key,
        int vintage = 1
    ) => (await Query(store).AskAsync(key, vintage, Cancellation)).ShouldNotBeNull();

    private static ReceiptQuery Query(StoreDatabase store) =>
        new(
            store,
            new FigureQueries(store),
            new ExchangeRateQuery(store),
            new PermalinkRecords(store)
        );
}
