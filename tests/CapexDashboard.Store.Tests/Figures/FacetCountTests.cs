using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Tests.Vintages;

namespace CapexDashboard.Store.Tests.Figures;

/// <summary>Counts that were made at publication are those that counting would give.</summary>
public sealed class FacetCountTests(StoreServer server)
{
    private const string Counting = """
        select metric_id, basis, verification, count(*)::int
        from figure_revision
        where from_vintage <= n and (until_vintage is null or until_vintage > n)
        group by metric_id, basis, verification
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_CorrectionAndRetirement_CountsWhatEachVintageKnows()
    {
        var store = await server.CopyAsync();
        await store.CorrectAsync("microsoft-capex-cash-2024q4", by: 1);
        await store.RetireAsync("meta-capex-cash-2024q4");

        foreach (var vintage in (int[])[1, 2, 3])
        {
            var counting = Counting.Replace("n)", $"{vintage})").Replace("<= n", $"<= {vintage}");
            var facets =
                $"select metric_id, basis, verification, count from facet_count where vintage = {vintage}";
            (await store.CountAsync($"(({facets}) except ({counting})) more")).ShouldBe(0);
            (await store.CountAsync($"(({counting}) except ({facets})) less")).ShouldBe(0);
        }
        (await store.CountAsync("facet_count where vintage = 3")).ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Publish_TheLastOfItsKind_LeavesNoCountOfNothing()
    {
        var store = await server.CopyAsync();
        var lone = await store.AskAsync<string>(
            """
            select min(key) from figure_revision where (metric_id, basis, verification) in (
                select metric_id, basis, verification from facet_count where vintage = 1 and count = 1)
            """
        );
        var kinds = await store.CountAsync("facet_count where vintage = 1");

        await store.RetireAsync(lone);

        (await store.CountAsync("facet_count where vintage = 2")).ShouldBe(kinds - 1);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("capex-cash", null, null)]
    [InlineData("capex-cash", Basis.Reported, null)]
    [InlineData(null, Basis.Guidance, Verification.Unverified)]
    public async Task Page_OfKinds_HasTheTotalOfTheRowsItStreams(
        string? metric,
        Basis? basis,
        Verification? verification
    )
    {
        var filter = FigureFilter.All with
        {
            Metrics = metric is null ? [] : [metric],
            Basis = basis,
            Verification = verification,
        };
        var figures = new FigureQueries(server.Seeded);

        var page = await figures.PageAsync(filter, 1, 1, null, Cancellation);

        page.Total.ShouldBe(
            await figures.StreamAsync(filter, 1, Cancellation).CountAsync(Cancellation)
        );
    }
}
