using System.Globalization;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Importing;
using CapexDashboard.Store.Tests.Drafts;
using CapexDashboard.Store.Tests.Postgres;
using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Tests.Vintages;

namespace CapexDashboard.Store.Tests.Importing;

public sealed class FigureImportTests : IDisposable
{
    private const string Header =
        "key,entity,metric,period_kind,period_start,period_end,definition,given_on,low,high,currency,basis,"
        + "verification,source,found_at,quote,note,derived_from";

    private const string Guidance =
        "meta-capex-guidance-2026-given-2026-01-28,meta,capex-guidance,calendar-year,2026-01-01,2026-12-31,"
        + "with finance leases,2026-01-28,115000000000,135000000000,USD,guidance,verified,meta-q4-2025-results,"
        + "https://www.techbuzz.ai/articles/meta-shares-surge-10-as-q4-earnings-crush-estimates,,"
        + "\"Stated as: range, including principal payments on finance leases.\",";

    private const string New =
        "render-market-cap-2026-11-01,render,market-cap,date,2026-11-01,2026-11-01,as shown by CoinGecko,,"
        + "1000000000,1000000000,USD,reported,verified,coingecko-2025-11-03,,,,";

    private readonly StoreServer _server;
    private readonly TemporaryDataFolder _folder = new();

    public FigureImportTests(StoreServer server)
    {
        _server = server;
        Directory.CreateDirectory(_folder.Path);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_NewChangedAndEqualRows_MakesOneVintageOfThoseThatDiffer()
    {
        var store = await _server.CopyAsync();

        var imported = await ImportAsync(
            store,
            Header + ",why",
            Guidance.Replace("135000000000", "136000000000") + ",it was mistyped",
            SeedLine("microsoft-capex-cash-2024q4") + ",",
            New + ","
        );

        imported.ShouldBe(new Imported(2, Added: 1, Corrected: 1, Same: 1));
        var state = (
            await new Editing(store).StatesAsync(
                RecordKind.Figure,
                "meta-capex-guidance-2026-given-2026-01-28"
            )
        )[^1];
        (state.Number, state.By, state.Why).ShouldBe((2, "a tester", "it was mistyped"));
        (
            await store.AskAsync<string>(
                "select why from figure_revision where key = 'render-market-cap-2026-11-01'"
            )
        ).ShouldBe("a message");
        (
            await store.AskAsync<string>(
                "select action || subject from audit_entry order by id desc limit 1"
            )
        ).ShouldBe("vintage-published2");
    }

    [Fact]
    public async Task Import_WhatIsPublishedAlready_MakesNoVintage()
    {
        var store = await _server.CopyAsync();

        var imported = await ImportAsync(
            store,
            File.ReadAllLines(Path.Combine(SeedFolder.Real, "figures/capex.csv"))
        );

        imported.ShouldBe(new Imported(null, 0, 0, 256));
        (await store.CountAsync("vintage")).ShouldBe(1);
    }

    [Fact]
    public async Task Import_Trial_CountsAndWritesNothing()
    {
        var store = await _server.CopyAsync();

        var imported = await ImportAsync(store, [Header, New], isTrial: true);

        imported.ShouldBe(new Imported(null, 1, 0, 0));
        (await store.AskAsync<int>("select vintage from dataset")).ShouldBe(1);
    }

    [Fact]
    public async Task Import_RetiredFigure_BringsItBackAsItsNextRevision()
    {
        var store = await _server.CopyAsync();
        await store.RetireAsync("meta-capex-guidance-2026-given-2026-01-28");

        var imported = await ImportAsync(store, Header, Guidance);

        imported.ShouldBe(new Imported(3, Added: 1, Corrected: 0, Same: 0));
        (
            await store.AskAsync<int>(
                "select max(number) from figure_revision where key = 'meta-capex-guidance-2026-given-2026-01-28'"
            )
        ).ShouldBe(2);
    }

    [Fact]
    public async Task Import_WrongRows_TellsEveryPlaceAndWritesNothing()
    {
        var store = await _server.CopyAsync();

        var refusal = await RefusalAsync(
            store,
            Header,
            New,
            New.Replace("1000000000,1000000000", "2,1")
                .Replace("2026-11-01,render", "2026-11-02,nobody"),
            Guidance
                .Replace("2026-01-28,meta,", "2026-01-29,meta,")
                .Replace("leases,2026-01-28", "leases,"),
            New.Replace("-11-01,render", "-11-03,render")
                .Replace("coingecko-2025-11-03", "no-source"),
            New.Replace("-11-01,render", "-11-04,render"),
            "one,two"
        );

        refusal
            .Problems.Select(one => $"{one.Line} {one.Column}")
            .ShouldBe(["3 entity", "3 low", "4 given_on", "5 source", "6 definition", "7 row"]);
        refusal.Problems.ShouldAllBe(one => one.File == "figures.csv");
        (await store.AskAsync<int>("select vintage from dataset")).ShouldBe(1);
    }

    [Fact]
    public async Task Import_AnotherKeyForAStoredFigure_IsRefusedWithItsKey()
    {
        var store = await _server.CopyAsync();

        var refusal = await RefusalAsync(
            store,
            Header,
            Guidance.Replace("meta-capex-guidance-2026-given-2026-01-28,", "another-key,")
        );

        refusal.Message.ShouldContain(
            "figures.csv, line 2, definition: meta-capex-guidance-2026-given-2026-01-28 is the same figure"
        );
    }

    [Fact]
    public async Task Import_ColumnsFromBefore_KeepsWhatAFigureIsDerivedFrom()
    {
        var store = await _server.CopyAsync();
        var former = SeedLine("article-a29").Split(",article-a28")[0];

        var imported = await ImportAsync(
            store,
            Header.Replace(",derived_from", ""),
            former,
            Former(Guidance).Replace("135000000000", "136000000000")
        );

        imported.ShouldBe(new Imported(2, Added: 0, Corrected: 1, Same: 1));

        static string Former(string line) => line[..^1];
    }

    [Fact]
    public async Task Import_DerivedFigure_IsStoredWithItsPartsAndAnotherDerivationIsACorrection()
    {
        var store = await _server.CopyAsync();

        // Of one in the file and one in the store.
        await ImportAsync(
            store,
            Header,
            New + "render-market-cap-2026-11-02  article-a35",
            New.Replace("2026-11-01", "2026-11-02")
        );
        var again = await ImportAsync(store, Header, New + "article-a35");

        again.ShouldBe(new Imported(3, 0, Corrected: 1, 0));
        (
            await store.AskAsync<string>(
                "select string_agg(derived_from, '|' order by number) from figure_revision"
                    + " where key = 'render-market-cap-2026-11-01'"
            )
        ).ShouldBe("render-market-cap-2026-11-02 article-a35|article-a35");
    }

    [Theory]
    [InlineData("no-such-figure", "there is no figure 'no-such-figure'")]
    [InlineData("render-market-cap-2026-11-01", "a figure is not derived from itself")]
    [InlineData("meta-capex-guidance-2026-given-2026-01-28", "there is no figure 'meta-capex")]
    public async Task Import_DerivedFromWhatIsNoFigure_IsRefused(string parts, string reason)
    {
        var store = await _server.CopyAsync();
        await store.RetireAsync("meta-capex-guidance-2026-given-2026-01-28");

        var problem = (
            await RefusalAsync(store, Header, New + parts)
        ).Problems.ShouldHaveSingleItem();

        problem.Column.ShouldBe("derived_from");
        problem.Reason.ShouldContain(reason);
    }

    [Fact]
    public async Task Import_KeyTwice_IsRefusedWithBothPlaces()
    {
        var store = await _server.CopyAsync();

        var refusal = await RefusalAsync(store, Header, New, New);

        refusal.Message.ShouldContain("line 3, key: ");
        refusal.Message.ShouldContain("stands in the file twice: figures.csv, line 2");
    }

    [Fact]
    public async Task Import_OtherColumns_SaysWhichThereMustBe()
    {
        var refusal = await RefusalAsync(await _server.CopyAsync(), "key,value", "a,1");

        refusal.Message.ShouldContain(Header);
    }

    [Fact]
    public async Task Import_TenThousandRows_IsDoneWithinAMinute()
    {
        var store = await _server.CopyAsync();
        var started = TimeProvider.System.GetTimestamp();

        var imported = await ImportAsync(
            store,
            [
                Header,
                .. Enumerable
                    .Range(1, 10_000)
                    .Select(n =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"many-{n},render,market-cap,date,2026-11-01,2026-11-01,count {n},,{n},{n},USD,reported,verified,coingecko-2025-11-03,,,,"
                        )
                    ),
            ]
        );

        imported.ShouldBe(new Imported(2, 10_000, 0, 0));
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    private Task<Imported> ImportAsync(StoreDatabase store, params string[] lines) =>
        ImportAsync(store, lines, isTrial: false);

    private async Task<Imported> ImportAsync(StoreDatabase store, string[] lines, bool isTrial)
    {
        var path = Path.Combine(_folder.Path, "figures.csv");
        await File.WriteAllLinesAsync(path, lines, Cancellation);
        return await new FigureImport(store, TimeProvider.System).ImportAsync(
            path,
            "a tester",
            "a message",
            isTrial,
            Cancellation
        );
    }

    private async Task<ImportRefusedException> RefusalAsync(
        StoreDatabase store,
        params string[] lines
    ) => await Should.ThrowAsync<ImportRefusedException>(() => ImportAsync(store, lines));

    private static string SeedLine(string key) =>
        Directory
            .GetFiles(Path.Combine(SeedFolder.Real, "figures"), "*.csv")
            .SelectMany(File.ReadAllLines)
            .Single(line => line.StartsWith(key + ",", StringComparison.Ordinal));
}
