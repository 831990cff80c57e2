using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CapexDashboard.Store.Tests.Vintages;

public sealed class PublishingTests(StoreServer server)
{
    private const string Key = "microsoft-capex-cash-2024q4";
    private const decimal Old = 15_804_000_000;
    private const decimal By = 1_000_000_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_CorrectedFigure_MakesVintageTwo()
    {
        var store = await server.CopyAsync();

        (await store.CorrectAsync(Key, By)).ShouldBe(2);

        await using var db = store.CreateDbContext();
        (await db.NewestVintageAsync(Cancellation)).ShouldBe(2);
        var vintages = await db.VintagesAsync(Cancellation);
        vintages.Select(vintage => vintage.Number).ShouldBe([2, 1]);
        (vintages[0].At, vintages[0].By, vintages[0].Message).ShouldBe(
            (Corrections.At, "an editor", "a correction")
        );
    }

    [Fact]
    public async Task Publish_CorrectedFigure_KeepsTheOldStateAtItsVintage()
    {
        var store = await server.CopyAsync();
        await store.CorrectAsync(Key, By);
        var figures = new FigureQueries(store);

        var old = (await figures.FindAsync(Key, 1, Cancellation)).ShouldNotBeNull();
        var corrected = (await figures.FindAsync(Key, 2, Cancellation)).ShouldNotBeNull();

        (old.Low, old.High, old.Revision, old.Vintage).ShouldBe((Old, Old, 1, 1));
        (corrected.Low, corrected.High, corrected.Revision, corrected.Vintage).ShouldBe(
            (Old + By, Old + By, 2, 2)
        );
        (await CountAsync(figures, 1)).ShouldBe(3485);
        (await CountAsync(figures, 2)).ShouldBe(3485);
    }

    [Fact]
    public async Task Publish_CorrectedFigure_MovesTheGapByItAndNotTheGapOfTheOldVintage()
    {
        var store = await server.CopyAsync();
        var before = await GapAsync(store, "");

        await store.CorrectAsync(Key, By);

        (await GapAsync(store, "")).ShouldBe(before + (double)By);
        (await GapAsync(store, "vintage=2")).ShouldBe(before + (double)By);
        (await GapAsync(store, "vintage=1")).ShouldBe(before);
    }

    [Fact]
    public async Task Publish_ThatFailsInTheMiddle_LeavesNothingAndTakesNoNumber()
    {
        var store = await server.CopyAsync();

        var failure = await Should.ThrowAsync<DbUpdateException>(() =>
            store.CorrectAsync(Key, By, Corrections.Because("a mistake"), currency: "dollars")
        );

        failure
            .InnerException.ShouldBeOfType<PostgresException>()
            .SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        (await store.AskAsync<int>("select vintage from dataset")).ShouldBe(1);
        (await store.CountAsync("vintage")).ShouldBe(1);
        (await store.CountAsync("figure_revision")).ShouldBe(3485);
        (await store.CountAsync("figure_revision where until_vintage is not null")).ShouldBe(0);
        (await store.CorrectAsync(Key, By)).ShouldBe(2);
    }

    // So that a connection lost at commit can be tried again without publishing twice.
    [Fact]
    public async Task Publish_SameIdTwice_IsRefusedByTheIndex()
    {
        var store = await server.CopyAsync();
        var publication = Corrections.Because("once");
        await store.CorrectAsync(Key, By, publication);

        var failure = await Should.ThrowAsync<DbUpdateException>(() =>
            store.CorrectAsync(Key, By, publication)
        );

        var refusal = failure.InnerException.ShouldBeOfType<PostgresException>();
        refusal.SqlState.ShouldBe(PostgresErrorCodes.UniqueViolation);
        refusal.ConstraintName.ShouldBe("ix_vintage_publication_id");
        (await store.AskAsync<int>("select vintage from dataset")).ShouldBe(2);
        (await store.CountAsync("figure_revision")).ShouldBe(3486);
    }

    private static async Task<int?> CountAsync(FigureQueries figures, int vintage) =>
        (await figures.PageAsync(FigureFilter.All, vintage, 1, null, Cancellation)).Total;

    private static async Task<double> GapAsync(StoreDatabase store, string query)
    {
        var comparison = Comparison.Parse(query).Comparison;
        var reply = await new GapQuery(new CapexRecords(store)).AnswerAsync(
            comparison,
            Cancellation
        );
        return reply.ShouldBeOfType<AnsweredGap>().Answer.Gap.Mode.ShouldNotBeNull();
    }
}
