using CapexDashboard.Domain;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Figures;

/// <summary>Each filter against the rows of the seed files that it should leave.</summary>
public sealed class FigureFilterTests(StoreServer server)
{
    private static readonly FigureFilter All = FigureFilter.All;

    private static readonly Dictionary<string, DateOnly> Published = SeedFolder
        .Read("sources.csv")
        .ToDictionary(row => row.Key, row => row.Day("published_on"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_OfEverything_CountsEveryRow() => await ShouldMatchAsync(All, _ => true);

    [Theory]
    [InlineData("meta")]
    [InlineData("meta,render,depin-sector")]
    public Task Page_OfEntities_HoldsTheirs(string entities) =>
        ShouldMatchAsync(
            All with
            {
                Entities = entities.Split(','),
            },
            row => entities.Split(',').Contains(row["entity"])
        );

    [Fact]
    public Task Page_OfMetrics_HoldsTheirs() =>
        ShouldMatchAsync(
            All with
            {
                Metrics = ["token-issuance", "capex-cash-net"],
            },
            row => row["metric"] is "token-issuance" or "capex-cash-net"
        );

    [Theory]
    [InlineData("GUIDANCE meta")]
    [InlineData("month-start")]
    [InlineData("%")]
    [InlineData("_")]
    public Task Page_OfWords_HoldsThoseThatSayThemAll(string words) =>
        ShouldMatchAsync(
            All with
            {
                Text = words,
            },
            row =>
                words
                    .Split(' ')
                    .All(word =>
                        ((string[])["key", "definition", "quote", "note"]).Any(column =>
                            row[column].Contains(word, StringComparison.OrdinalIgnoreCase)
                        )
                    )
        );

    [Theory]
    [InlineData(PeriodKind.Quarter)]
    [InlineData(PeriodKind.Span)]
    [InlineData(PeriodKind.FiscalYear, PeriodKind.CalendarYear)]
    public Task Page_OfPeriodKinds_HoldsTheirs(params PeriodKind[] kinds) =>
        ShouldMatchAsync(
            All with
            {
                PeriodKinds = kinds,
            },
            row => kinds.Select(Terms.Write).Contains(row["period_kind"])
        );

    [Theory]
    [InlineData(Basis.Reported)]
    [InlineData(Basis.Guidance)]
    [InlineData(Basis.Estimate)]
    [InlineData(Basis.Rumour)]
    [InlineData(Basis.Assumption)]
    public Task Page_OfABasis_HoldsItsFigures(Basis basis) =>
        ShouldMatchAsync(All with { Basis = basis }, row => row["basis"] == Terms.Write(basis));

    [Theory]
    [InlineData(Verification.Verified)]
    [InlineData(Verification.Unverified)]
    [InlineData(Verification.Disputed)]
    public Task Page_OfAVerification_HoldsItsFigures(Verification verification) =>
        ShouldMatchAsync(
            All with
            {
                Verification = verification,
            },
            row => row["verification"] == Terms.Write(verification)
        );

    // Both days are ends of periods that are stored, so that leaving either out shows.
    [Fact]
    public async Task Page_BetweenDays_HoldsPeriodsThatEndOnThemToo()
    {
        var (from, to) = (new DateOnly(2024, 3, 31), new DateOnly(2024, 6, 30));
        SeedFolder.Figures.ShouldContain(row => row.Day("period_end") == from);
        SeedFolder.Figures.ShouldContain(row => row.Day("period_end") == to);

        await ShouldMatchAsync(All with { From = from }, row => row.Day("period_end") >= from);
        await ShouldMatchAsync(All with { To = to }, row => row.Day("period_end") <= to);
        await ShouldMatchAsync(
            All with
            {
                From = from,
                To = to,
            },
            row => row.Day("period_end") >= from && row.Day("period_end") <= to
        );
    }

    [Theory]
    [InlineData(2024, 4, 23)]
    [InlineData(2024, 4, 24)]
    [InlineData(2024, 5, 6)]
    public Task Page_AsOfADay_HoldsWhatWasPublishedByThen(int year, int month, int day)
    {
        var asOf = new DateOnly(year, month, day);
        return ShouldMatchAsync(All with { AsOf = asOf }, row => Published[row["source"]] <= asOf);
    }

    [Fact]
    public Task Page_OfSeveralFilters_HoldsWhatPassesAll() =>
        ShouldMatchAsync(
            All with
            {
                Entities = ["meta", "amazon"],
                Metrics = ["capex-cash"],
                PeriodKinds = [PeriodKind.Quarter],
                Basis = Basis.Reported,
                Verification = Verification.Verified,
                From = new DateOnly(2023, 1, 1),
                AsOf = new DateOnly(2025, 2, 1),
            },
            row =>
                row["entity"] is "meta" or "amazon"
                && row["metric"] == "capex-cash"
                && row["period_kind"] == "quarter"
                && row["verification"] == "verified"
                && row.Day("period_end") >= new DateOnly(2023, 1, 1)
                && Published[row["source"]] <= new DateOnly(2025, 2, 1)
        );

    private async Task ShouldMatchAsync(FigureFilter filter, Func<CsvRow, bool> matches)
    {
        var expected = SeedFolder.Figures.Where(matches).Select(row => row.Key).ToList();
        expected.ShouldNotBeEmpty();

        var page = await new FigureQueries(server.Seeded).PageAsync(
            filter,
            vintage: 1,
            limit: 5000,
            after: null,
            Cancellation
        );

        page.Figures.Select(figure => figure.Key).Order().ShouldBe(expected.Order());
        (page.Total, page.Next, page.Vintage).ShouldBe((expected.Count, null, 1));
    }
}
