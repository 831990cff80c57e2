using CapexDashboard.Store.Seeding;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Seeding;

/// <summary>Seeds that are wrong in more than one field, and what is said about each place.</summary>
public sealed class BadSeedFileTests(EmptyStore empty) : IClassFixture<EmptyStore>
{
    private const string Capex = "figures/capex.csv";
    private const string Rates = "figures/exchange-rates.csv";

    [Fact]
    public async Task Prepare_RowWithOneFieldMore_IsRefusedAtItsLine()
    {
        using var seed = new SeedCopy();
        var line = seed.Widen(Capex, "meta-capex-cash-2021q2");

        (await RefusedAsync(seed)).ShouldBe([
            new(
                Capex,
                line,
                "row",
                "it has 19 columns, not 18; text that holds a comma stands in quotes"
            ),
        ]);
    }

    [Fact]
    public async Task Prepare_OtherHeader_IsRefusedAtLineOne()
    {
        using var seed = new SeedCopy();
        seed.Rename(Rates, "low", "value");

        var problem = (await RefusedAsync(seed)).ShouldHaveSingleItem();

        (problem.File, problem.Line, problem.Column).ShouldBe((Rates, 1, "header"));
        problem.Reason.ShouldStartWith("the columns must be key,entity,metric");
    }

    [Theory]
    [InlineData("vintage.csv")]
    [InlineData("entities.csv")]
    [InlineData("metrics.csv")]
    [InlineData("sources.csv")]
    [InlineData("claims.csv")]
    [InlineData("claim-checks.csv")]
    [InlineData("curated-comparisons.csv")]
    [InlineData("presets.csv")]
    public async Task Prepare_MissingFile_IsRefusedByItsName(string file)
    {
        using var seed = new SeedCopy();
        seed.Delete(file);

        (await RefusedAsync(seed))[0].ShouldBe(new SeedProblem(file, 0, "file", "it is missing"));
    }

    [Fact]
    public async Task Prepare_MissingFolder_IsRefusedByItsFiles()
    {
        var seed = new SeedCopy();
        seed.Dispose();

        (await RefusedAsync(seed)).ShouldContain(
            new SeedProblem("entities.csv", 0, "file", "it is missing")
        );
    }

    [Fact]
    public async Task Prepare_SameIdentityTwice_IsRefusedAtTheSecondAndNamesTheFirst()
    {
        using var seed = new SeedCopy();
        var line = seed.Repeat(Capex, "amazon-capex-cash-2020q2", "key", "amazon-once-more");
        var first = seed.LineOf(Capex, "amazon-capex-cash-2020q2");

        (await RefusedAsync(seed)).ShouldBe([
            new(
                Capex,
                line,
                "definition",
                $"{Capex}, line {first} has the same entity, metric, period, definition and given_on"
            ),
        ]);
    }

    [Theory]
    [InlineData(Capex, "amazon-capex-cash-2020q2", "definition", "another measure", "the seed")]
    [InlineData("entities.csv", "render", "note", "twice", "the file")]
    [InlineData("metrics.csv", "market-cap", "name", "twice", "the file")]
    [InlineData("sources.csv", "alphabet-q1-2024-call", "title", "twice", "the file")]
    [InlineData("claims.csv", "a36", "number", "61", "the file")]
    [InlineData("presets.csv", "realist", "position", "6", "the file")]
    public async Task Prepare_SameKeyTwice_IsRefusedAtTheSecond(
        string file,
        string key,
        string column,
        string value,
        string where
    )
    {
        using var seed = new SeedCopy();
        var line = seed.Repeat(file, key, column, value);

        (await RefusedAsync(seed)).ShouldBe([
            new(file, line, "key", $"'{key}' stands in {where} twice"),
        ]);
    }

    // What a row is about is not known where its entity or its days cannot be read, so nothing is its double.
    [Fact]
    public async Task Prepare_TwoRowsOfUnreadableIdentity_AreNotCalledTheSame()
    {
        using var seed = new SeedCopy();
        var first = seed.Set(Capex, "meta-capex-cash-2021q2", "entity", "instagram");
        var second = seed.Set(Capex, "amazon-capex-cash-2021q2", "entity", "whole-foods");

        (await RefusedAsync(seed)).ShouldBe(
            [
                new(Capex, first, "entity", "there is no entity 'instagram'"),
                new(Capex, second, "entity", "there is no entity 'whole-foods'"),
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Prepare_QuoteThatIsNeverClosed_IsRefusedAtItsLine()
    {
        using var seed = new SeedCopy();
        const string file = "figures/token-monthly.csv";
        const string key = "render-token-price-2024-05-01";
        var line = seed.Replace(file, key, "ca5c8252),,", "ca5c8252),,\"");

        var problem = (await RefusedAsync(seed)).ShouldHaveSingleItem();

        (problem.File, problem.Line, problem.Column).ShouldBe((file, line, "row"));
    }

    [Fact]
    public async Task Prepare_SemicolonsInPlaceOfCommas_IsRefusedAtLineOne()
    {
        using var seed = new SeedCopy();
        seed.Replace("vintage.csv", "at", "at,by,message", "at;by;message");
        seed.Replace("vintage.csv", "2026-11-23", ",", ";");

        var problem = (await RefusedAsync(seed))[0];

        (problem.File, problem.Line, problem.Column).ShouldBe(("vintage.csv", 1, "header"));
    }

    [Fact]
    public async Task Prepare_MistakeBelowAQuotedLineBreak_IsRefusedAtTheLineAnEditorShows()
    {
        using var seed = new SeedCopy();
        var before = seed.LineOf(Capex, "meta-capex-cash-2021q2");
        seed.Set(Capex, "alphabet-capex-cash-2019q2", "note", "Two lines,\n\"quoted\", here.");
        var line = seed.Set(Capex, "meta-capex-cash-2021q2", "basis", "hearsay");

        var problem = (await RefusedAsync(seed)).ShouldHaveSingleItem();

        line.ShouldBe(before + 1);
        (problem.Line, problem.Column).ShouldBe((line, "basis"));
    }

    private Task<IReadOnlyList<SeedProblem>> RefusedAsync(SeedCopy seed) =>
        Refusal.OfAsync(empty.Store, seed);
}
