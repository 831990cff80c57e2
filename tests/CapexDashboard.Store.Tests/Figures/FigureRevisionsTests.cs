using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Tests.Vintages;

namespace CapexDashboard.Store.Tests.Figures;

public sealed class FigureRevisionsTests(StoreServer server)
{
    private const string Key = "meta-capex-guidance-2024-given-2024-04-24";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_StoredKey_HasAllThatTheFilesSay()
    {
        var row = SeedFolder.Figures.Single(row => row.Key == Key);
        var source = SeedFolder.Read("sources.csv").Single(one => one.Key == row["source"]);

        var figure = await new FigureQueries(server.Seeded).FindAsync(Key, 1, Cancellation);

        figure.ShouldBe(
            new FigureView(
                Key,
                "meta",
                "capex-guidance",
                PeriodKind.CalendarYear,
                new DateOnly(2024, 1, 1),
                new DateOnly(2024, 12, 31),
                "with finance leases",
                new DateOnly(2024, 4, 24),
                35_000_000_000,
                40_000_000_000,
                MetricUnit.Money,
                "USD",
                Basis.Guidance,
                Verification.Unverified,
                new FigureSource(
                    source["title"],
                    source["publisher"],
                    new DateOnly(2024, 4, 24),
                    source["url"]
                ),
                Quote: null,
                row["note"],
                Revision: 1,
                Vintage: 1
            )
        );
    }

    [Theory]
    [InlineData("meta-capex-guidance-1984", 1)]
    [InlineData(Key, 0)]
    public async Task Find_KeyThatIsNotThere_IsNull(string key, int vintage) =>
        (
            await new FigureQueries(server.Seeded).FindAsync(key, vintage, Cancellation)
        ).ShouldBeNull();

    [Fact]
    public async Task Revisions_OfACorrectedFigure_SayWhoWhenWhyAndUntilWhen()
    {
        var store = await server.CopyAsync();
        await store.CorrectAsync(Key, by: 1, Corrections.Because("misread"));
        await store.CorrectAsync("microsoft-capex-cash-2024q4", by: 1);
        await store.CorrectAsync(Key, by: -3, Corrections.Because("misread again"));

        var revisions = await new FigureQueries(store).RevisionsAsync(Key, Cancellation);

        revisions
            .Select(one => (one.Figure.Revision, one.Figure.Low, one.FromVintage, one.UntilVintage))
            .ShouldBe([
                (1, 35_000_000_000m, 1, 2),
                (2, 35_000_000_001m, 2, 4),
                (3, 34_999_999_998m, 4, (int?)null),
            ]);
        var seeded = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        revisions
            .Select(one => (one.By, one.At, one.Why, one.Origin))
            .ShouldBe([
                ("seed data", seeded, "Figures collected to 23 November 2026", "seed"),
                ("an editor", Corrections.At, "misread", "editor"),
                ("an editor", Corrections.At, "misread again", "editor"),
            ]);
    }

    [Fact]
    public async Task Revisions_OfAnUnknownKey_AreNone() =>
        (
            await new FigureQueries(server.Seeded).RevisionsAsync("nothing", Cancellation)
        ).ShouldBeEmpty();
}
