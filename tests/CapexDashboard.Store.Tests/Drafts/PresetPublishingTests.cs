using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Drafts;

/// <summary>Every vintage offers its own presets.</summary>
public sealed class PresetPublishingTests(StoreServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Dictionary<string, string> Slower { get; } =
        new(StringComparer.Ordinal)
        {
            ["title"] = "Slower still",
            ["inputs"] = "https://example.org/compare?years=10.0",
            ["change"] = "the same in ten years",
            ["position"] = "2",
        };

    [Fact]
    public async Task Publish_ChangedPreset_IsOfferedFromItsVintageOn()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.CorrectAsync(
            RecordKind.Preset,
            "bull",
            ("inputs", "multiple=3&cap=300"),
            ("change", "DePIN tokens are worth $300bn"),
            ("position", "1")
        );

        (await editing.PublishedAsync()).ShouldBe(2);

        (await PresetsAsync(store, 2))[1]
            .ShouldBe(
                new Preset("bull", "Bull", "cap=300&multiple=3", "DePIN tokens are worth $300bn")
            );
        (await KeysAsync(store, 1)).ShouldBe([
            "article",
            "article-slow",
            "realist",
            "lock-out",
            "bull",
        ]);
        (await PresetsAsync(store, 1))[4].Inputs.ShouldBe("cap=200");
    }

    [Fact]
    public async Task Publish_NewPreset_HasAKeyOfItsTitleAndCanonicalInputs()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.AddAsync(RecordKind.Preset, Slower);

        await editing.PublishedAsync();

        (await PresetsAsync(store, 2)).ShouldContain(
            new Preset("slower-still", "Slower still", "years=10", "the same in ten years")
        );
        (await editing.StatesAsync(RecordKind.Preset, "slower-still"))
            .ShouldHaveSingleItem()
            .Values["inputs"]
            .ShouldBe("years=10");
    }

    [Fact]
    public async Task Undo_VintageOfPresets_OffersTheOldOnesAgain()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.AddAsync(RecordKind.Preset, Slower);
        await editing.RetireAsync(RecordKind.Preset, "lock-out");
        await editing.CorrectAsync(RecordKind.Preset, "article", ("inputs", "sold=50"));
        await editing.PublishedAsync();
        (await KeysAsync(store, 2)).ShouldBe([
            "article",
            "article-slow",
            "slower-still",
            "realist",
            "bull",
        ]);

        await editing.UndoAsync(2);
        (await editing.PublishedAsync("undone")).ShouldBe(3);

        (await PresetsAsync(store, 3)).ShouldBe(await PresetsAsync(store, 1));
    }

    [Theory]
    [InlineData("title", "", "title: it is missing")]
    [InlineData("change", " ", "change: it is missing")]
    [InlineData("position", "", "position: it is missing")]
    [InlineData("position", "0", "position: places begin at 1")]
    [InlineData("position", "1.5", "position: '1.5' is no whole number")]
    [InlineData("inputs", "years=0", "inputs: years: ")]
    [InlineData("inputs", "entities=meta", "inputs: entities: a preset holds assumptions")]
    [InlineData("inputs", "capexai=meta:50", "inputs: capexai: a preset has one share")]
    public async Task Publish_PresetThatIsNotRight_SaysWhatAndWritesNothing(
        string field,
        string value,
        string because
    )
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.CorrectAsync(RecordKind.Preset, "realist", (field, value));

        (await editing.PublishAsync())
            .Obstacles.ShouldHaveSingleItem()
            .Reason.ShouldStartWith(because);
        (await store.AskAsync<int>("select vintage from dataset")).ShouldBe(1);
    }

    private static async Task<IReadOnlyList<Preset>> PresetsAsync(StoreDatabase store, int vintage)
    {
        using var records = new CapexRecords(store);
        var reply = await new GapQuery(records).AnswerAsync(
            Comparison.Default with
            {
                Vintage = vintage,
            },
            Cancellation
        );
        return reply.ShouldBeOfType<AnsweredGap>().Record.Presets;
    }

    private static async Task<IEnumerable<string>> KeysAsync(StoreDatabase store, int vintage) =>
        (await PresetsAsync(store, vintage)).Select(preset => preset.Key);
}
