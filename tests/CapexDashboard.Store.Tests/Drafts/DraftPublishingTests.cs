using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Drafts;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Store.Tests.Serving;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Tests.Drafts;

public sealed class DraftPublishingTests(StoreServer server)
{
    private const string Added = "meta-capex-guidance-2026-given-2026-11-20";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_NewGuidance_IsAFigureOfTheNextVintageWithTheDraftsId()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.AddAsync(RecordKind.Figure, Editing.NewGuidance);
        var draft = await editing.OpenAsync();

        (await editing.PublishedAsync("Meta raises its range")).ShouldBe(2);

        var figure = (
            await new FigureQueries(store).FindAsync(Added, 2, Cancellation)
        ).ShouldNotBeNull();
        (figure.Low, figure.High, figure.Currency).ShouldBe(
            (115_000_000_000, 135_000_000_000, "USD")
        );
        (figure.PeriodStart, figure.PeriodEnd).ShouldBe(
            (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31))
        );
        (
            await store.AskAsync<Guid>("select publication_id from vintage where number = 2")
        ).ShouldBe(draft.Id);
        (
            await store.AskAsync<string>(
                "select by || ': ' || message from vintage where number = 2"
            )
        ).ShouldBe("editor 1: Meta raises its range");
        (await editing.Drafts.OpenAsync(1, Cancellation)).ShouldBeNull();
        (
            await store.AskAsync<string>(
                "select concat_ws(' ', by, action, subject, detail) from audit_entry"
            )
        ).ShouldBe("1@example.org vintage-published 2 Meta raises its range");
    }

    [Fact]
    public async Task Publish_Correction_KeepsTheReasonOfTheChangeAndTheOldState()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.CorrectAsync(RecordKind.Figure, Editing.Microsoft, ("amount", "$15.9bn"));

        await editing.PublishedAsync();

        var revisions = await new FigureQueries(store).RevisionsAsync(
            Editing.Microsoft,
            Cancellation
        );
        revisions
            .Select(one => (one.Figure.Low, one.FromVintage, one.UntilVintage))
            .ShouldBe([(15_804_000_000, 1, 2), (15_900_000_000, 2, null)]);
        (revisions[1].Why, revisions[1].By, revisions[1].Origin).ShouldBe(
            ("it was mistyped", "editor 1", "editor")
        );
    }

    [Fact]
    public async Task Publish_RetiredAndBroughtBack_IsCurrentAgainWithAllItsStates()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.RetireAsync(RecordKind.Figure, Editing.Microsoft);
        await editing.PublishedAsync();
        (await editing.StatesAsync(RecordKind.Figure, Editing.Microsoft))[^1]
            .IsCurrent.ShouldBeFalse();

        await editing.CorrectAsync(RecordKind.Figure, Editing.Microsoft);
        await editing.PublishedAsync();

        (await editing.StatesAsync(RecordKind.Figure, Editing.Microsoft))
            .Select(state => (state.Number, state.FromVintage, state.UntilVintage))
            .ShouldBe([(1, 1, 2), (2, 3, null)]);
    }

    [Fact]
    public async Task Publish_FigureWithASourceOfTheSameDraft_RestsOnIt()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        var source = await editing.AddAsync(RecordKind.Source, NewSource);
        await editing.AddAsync(
            RecordKind.Figure,
            new Dictionary<string, string>(Editing.NewGuidance, StringComparer.Ordinal)
            {
                ["source"] = source.Key!,
            }
        );

        await editing.PublishedAsync();

        var figure = (
            await new FigureQueries(store).FindAsync(Added, 2, Cancellation)
        ).ShouldNotBeNull();
        source.Key.ShouldBe("meta-at-a-conference");
        (figure.Source.Title, figure.Source.PublishedOn).ShouldBe(
            ("Meta at a conference", new DateOnly(2026, 11, 20))
        );
    }

    // The second knows what the first did not: neither is written over unseen.
    [Fact]
    public async Task Publish_RecordThatAnotherPublishedMeanwhile_IsAConflictAndWritesNothing()
    {
        var store = await Editing.StoreAsync(server);
        var (first, second) = (new Editing(store, 1), new Editing(store, 2));
        var change = await second.CorrectAsync(
            RecordKind.Figure,
            Editing.Microsoft,
            ("amount", "$16bn")
        );
        await second.AddAsync(RecordKind.Figure, Editing.NewGuidance);
        await first.CorrectAsync(RecordKind.Figure, Editing.Microsoft, ("note", "restated"));
        await first.PublishedAsync();

        var published = await second.PublishAsync();

        published.Vintage.ShouldBeNull();
        var obstacle = published.Obstacles.ShouldHaveSingleItem();
        (obstacle.Change, obstacle.IsConflict).ShouldBe((change.Id, true));
        obstacle.Reason.ShouldBe(
            "editor 1 published another state of microsoft-capex-cash-2024q4 meanwhile"
        );
        (await store.AskAsync<int>("select vintage from dataset")).ShouldBe(2);
        (await store.CountAsync($"figure where key = '{Added}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Publish_AfterTheConflictWasSettled_KeepsBoth()
    {
        var store = await Editing.StoreAsync(server);
        var (first, second) = (new Editing(store, 1), new Editing(store, 2));
        var change = await second.CorrectAsync(
            RecordKind.Figure,
            Editing.Microsoft,
            ("amount", "$16bn")
        );
        await first.CorrectAsync(RecordKind.Figure, Editing.Microsoft, ("note", "restated"));
        await first.PublishedAsync();
        var theirs = (await second.StatesAsync(RecordKind.Figure, Editing.Microsoft))[^1];

        await second.Drafts.RebaseAsync(
            2,
            change.Id,
            theirs.RevisionId,
            new Dictionary<string, string>(theirs.Values, StringComparer.Ordinal)
            {
                ["amount"] = "$16bn",
            },
            Cancellation
        );
        await second.PublishedAsync();

        var now = (await second.StatesAsync(RecordKind.Figure, Editing.Microsoft))[^1];
        (now.Values["amount"], now.Values["note"], now.Number).ShouldBe(("$16bn", "restated", 3));
    }

    [Fact]
    public async Task Publish_TheSameDraftTwice_IsOneVintage()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.AddAsync(RecordKind.Figure, Editing.NewGuidance);
        var draft = await editing.OpenAsync();

        var first = await editing.Publishing.PublishAsync(draft, "once", Cancellation);
        var second = await editing.Publishing.PublishAsync(draft, "twice", Cancellation);

        (first.Vintage, second.Vintage).ShouldBe((2, 2));
        (await store.CountAsync("vintage")).ShouldBe(2);
    }

    [Fact]
    public async Task Publish_DraftSavedSinceItWasSeen_IsRefused()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.AddAsync(RecordKind.Figure, Editing.NewGuidance);
        var seen = await editing.OpenAsync();
        await editing.CorrectAsync(RecordKind.Figure, Editing.Microsoft, ("amount", "$1bn"));

        var published = await editing.Publishing.PublishAsync(seen, "unseen", Cancellation);

        published.Vintage.ShouldBeNull();
        published.Obstacles.ShouldHaveSingleItem().Reason.ShouldContain("changed since");
        (await store.AskAsync<int>("select vintage from dataset")).ShouldBe(1);
    }

    [Theory]
    [InlineData("amount", "about 5bn", "amount: 'about 5bn' is no amount")]
    [InlineData("source", "nowhere", "source: there is no source 'nowhere'")]
    [InlineData("given-on", "", "given-on: guidance names the day it was given")]
    [InlineData("quote", "a\u0001b", "quote: it holds a control character")]
    public async Task Publish_ChangeThatIsNotRight_SaysWhatAndWritesNothing(
        string field,
        string value,
        string because
    )
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.AddAsync(
            RecordKind.Figure,
            new Dictionary<string, string>(Editing.NewGuidance, StringComparer.Ordinal)
            {
                [field] = value,
            }
        );

        var obstacle = (await editing.PublishAsync()).Obstacles.ShouldHaveSingleItem();

        obstacle.Reason.ShouldContain(field is "given-on" or "amount" ? "not finished" : because);
        (await store.AskAsync<int>("select vintage from dataset")).ShouldBe(1);
    }

    [Fact]
    public async Task Publish_SameIdentityAsACurrentFigure_NamesIt()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.AddAsync(
            RecordKind.Figure,
            new Dictionary<string, string>(Editing.NewGuidance, StringComparer.Ordinal)
            {
                ["given-on"] = "2026-07-29",
            }
        );

        (await editing.PublishAsync())
            .Obstacles.ShouldHaveSingleItem()
            .Reason.ShouldContain($"{Editing.Meta} is the same figure");
    }

    [Fact]
    public async Task Publish_SourceWithAnotherDay_MovesItsFiguresAlong()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.CorrectAsync(
            RecordKind.Source,
            "meta-q2-2026-results",
            ("published-on", "2026-07-30")
        );

        await editing.PublishedAsync();

        var figure = (
            await new FigureQueries(store).FindAsync(Editing.Meta, 2, Cancellation)
        ).ShouldNotBeNull();
        (figure.Source.PublishedOn, figure.Revision).ShouldBe((new DateOnly(2026, 7, 30), 2));
        (
            await store.CountAsync(
                "figure_revision where until_vintage is null and published_on <> (select published_on from source_revision s where s.parent_id = source_id and s.until_vintage is null)"
            )
        ).ShouldBe(0);
    }

    [Fact]
    public async Task Publish_SourceThatFiguresRestOn_IsNotRetired()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.RetireAsync(RecordKind.Source, "meta-q2-2026-results");

        (await editing.PublishAsync())
            .Obstacles.ShouldHaveSingleItem()
            .Reason.ShouldContain("current figures rest on it");
    }

    [Fact]
    public async Task TryOut_Draft_ShowsTheGapAsItWouldBeAndLeavesNothing()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.CorrectAsync(
            RecordKind.Figure,
            "microsoft-capex-cash-2025q1",
            ("amount", "$17.745bn")
        );
        var before = await GapAsync(store, null);

        var after = await editing.Publishing.TryOutAsync<object>(
            await editing.OpenAsync(),
            async (future, vintage) => await GapAsync(future, vintage),
            Cancellation
        );

        after.ShouldBe(before + 1_000_000_000);
        (await store.CountAsync("vintage")).ShouldBe(1);
        (await GapAsync(store, null)).ShouldBe(before);
        (await editing.PublishedAsync()).ShouldBe(2);
        (await GapAsync(store, 2)).ShouldBe(after);
    }

    [Fact]
    public async Task Undo_Vintage_BringsBackEveryStateAsANewVintage()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.AddAsync(RecordKind.Figure, Editing.NewGuidance);
        await editing.CorrectAsync(RecordKind.Figure, Editing.Microsoft, ("amount", "$1bn"));
        await editing.RetireAsync(RecordKind.Figure, "meta-capex-cash-2025q1");
        await editing.CorrectAsync(RecordKind.Entity, "meta", ("name", "Facebook"));
        await editing.PublishedAsync();

        await editing.UndoAsync(2);
        (await editing.PublishedAsync("undone")).ShouldBe(3);

        (await StateAsync(store, 3)).ShouldBe(await StateAsync(store, 1));
        (await StateAsync(store, 2)).ShouldNotBe(await StateAsync(store, 1));
    }

    [Fact]
    public async Task Undo_VintageWithASourceAndItsFigure_RetiresBoth()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.AddAsync(RecordKind.Source, NewSource);
        await editing.AddAsync(
            RecordKind.Figure,
            new Dictionary<string, string>(Editing.NewGuidance, StringComparer.Ordinal)
            {
                ["source"] = "meta-at-a-conference",
            }
        );
        await editing.PublishedAsync();

        await editing.UndoAsync(2);
        (await editing.PublishedAsync("undone")).ShouldBe(3);

        (await editing.StatesAsync(RecordKind.Source, "meta-at-a-conference"))[^1]
            .IsCurrent.ShouldBeFalse();
        // Its receipt still names what it rested on.
        var records = new PermalinkRecords(store);
        var receipts = new ReceiptQuery(
            store,
            new FigureQueries(store),
            new ExchangeRateQuery(store),
            records
        );
        var receipt = (await receipts.AskAsync(Added, 3, Cancellation)).ShouldNotBeNull();
        receipt.IsRetired.ShouldBeTrue();
        receipt.Source.Title.ShouldBe("Meta at a conference");
    }

    [Fact]
    public async Task Undo_VintageWhoseFigureWasChangedAgain_IsAConflict()
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        foreach (var amount in new[] { "$1bn", "$2bn" })
        {
            await editing.CorrectAsync(RecordKind.Figure, Editing.Microsoft, ("amount", amount));
            await editing.PublishedAsync();
        }

        await editing.UndoAsync(2);

        (await editing.PublishAsync()).Obstacles.ShouldHaveSingleItem().IsConflict.ShouldBeTrue();
    }

    private static Dictionary<string, string> NewSource { get; } =
        new(StringComparer.Ordinal)
        {
            ["title"] = "Meta at a conference",
            ["publisher"] = "Meta Platforms",
            ["kind"] = "earnings-release",
            ["published-on"] = "2026-11-20",
            ["url"] = "https://investor.atmeta.com/",
        };

    // Without what tells revisions of the same content apart.
    private static Task<string> StateAsync(StoreDatabase store, int vintage) =>
        store.AskAsync<string>(
            $"""
            select md5(string_agg(state, ';' order by state)) from (
                select (to_jsonb(r) - '{Apart}'::text[])::text as state from figure_revision r where {At(
                vintage
            )}
                union all
                select (to_jsonb(r) - '{Apart}'::text[])::text from entity_revision r where {At(
                vintage
            )}
            ) states
            """
        );

    private const string Apart = "{id,number,from_vintage,until_vintage,by,at,why,origin}";

    private static string At(int vintage) =>
        $"from_vintage <= {vintage} and (until_vintage is null or until_vintage > {vintage})";

    private static async Task<double> GapAsync(
        IDbContextFactory<DashboardDbContext> store,
        int? vintage
    )
    {
        using var records = new CapexRecords(store);
        var reply = await new GapQuery(records).AnswerAsync(
            Comparison.Parse("year=2025").Comparison with
            {
                Vintage = vintage,
            },
            Cancellation
        );
        return reply.ShouldBeOfType<AnsweredGap>().Answer.Gap.Mode.ShouldNotBeNull();
    }
}
