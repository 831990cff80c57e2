using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Drafts.Forms;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Drafts;

/// <summary>What the form of a figure makes of the figures it was worked out from, and of a source that is a front page.</summary>
public sealed class DerivedFigureTests(StoreServer server)
{
    private const string Field = "derived-from";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_DerivedFromOneOfTheSameDraft_IsStoredAndComesBackInTheForm()
    {
        var editing = new Editing(await Editing.StoreAsync(server));
        await editing.AddAsync(RecordKind.Figure, Editing.NewGuidance);
        const string added = "meta-capex-guidance-2026-given-2026-11-20";
        await editing.CorrectAsync(
            RecordKind.Figure,
            Editing.Meta,
            (Field, $"{added}\n{Editing.Microsoft}")
        );

        await editing.PublishedAsync();

        (await editing.StatesAsync(RecordKind.Figure, Editing.Meta))[^1]
            .Values[Field]
            .ShouldBe($"{added} {Editing.Microsoft}");
    }

    [Theory]
    [InlineData("no-such-figure", "there is no figure 'no-such-figure'")]
    [InlineData(Editing.Meta, "a figure is not derived from itself")]
    public async Task Publish_DerivedFromWhatIsNoFigure_IsRefused(string parts, string reason)
    {
        var editing = new Editing(await Editing.StoreAsync(server));
        await editing.CorrectAsync(RecordKind.Figure, Editing.Meta, (Field, parts));

        var obstacle = (await editing.PublishAsync()).Obstacles.ShouldHaveSingleItem();

        obstacle.Reason.ShouldContain(reason);
    }

    [Fact]
    public async Task Publish_DerivedFromOneThatTheDraftRetires_IsRefused()
    {
        var editing = new Editing(await Editing.StoreAsync(server));
        await editing.RetireAsync(RecordKind.Figure, Editing.Microsoft);
        await editing.CorrectAsync(RecordKind.Figure, Editing.Meta, (Field, Editing.Microsoft));

        (await editing.PublishAsync()).Obstacles.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("meta-q1-2024-results", true)]
    [InlineData("meta-q2-2026-results", false)]
    public async Task Check_VerifiedAtAFrontPage_IsDoubted(string source, bool isDoubted)
    {
        await using var db = server.Seeded.CreateDbContext();
        var values = new Dictionary<string, string>(Editing.NewGuidance, StringComparer.Ordinal)
        {
            ["source"] = source,
        };

        var check = await RecordForms
            .Of(RecordKind.Figure)
            .CheckAsync(db, key: null, values, [], Cancellation);

        check
            .Doubts.Any(doubt => doubt.Contains("only a front page", StringComparison.Ordinal))
            .ShouldBe(isDoubted);
    }
}
