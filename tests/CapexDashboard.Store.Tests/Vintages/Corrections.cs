using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Tests.Vintages;

/// <summary>What an editor does: close the current revision of a figure and add the next.</summary>
internal static class Corrections
{
    public static DateTimeOffset At { get; } = new(2026, 12, 1, 9, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Publication Because(string message) =>
        new(Guid.NewGuid(), At, "an editor", message, "editor");

    /// <returns>The number of the new vintage.</returns>
    public static Task<int> CorrectAsync(this StoreDatabase store, string key, decimal by) =>
        store.CorrectAsync(key, by, Because("a correction"));

    public static async Task<int> CorrectAsync(
        this StoreDatabase store,
        string key,
        decimal by,
        Publication publication,
        string currency = "USD"
    )
    {
        await using var db = store.CreateDbContext();
        var figure = await db
            .Figures.Include(figure => figure.Revisions.Where(old => old.UntilVintage == null))
                .ThenInclude(old => old.Entity)
            .Include(figure => figure.Revisions)
                .ThenInclude(old => old.Metric)
            .Include(figure => figure.Revisions)
                .ThenInclude(old => old.Source)
            .SingleAsync(figure => figure.Key == key, Cancellation);
        var current = figure.Revisions.ShouldHaveSingleItem();
        current.UntilVintage = 1 + await db.NewestVintageAsync(Cancellation);
        figure.Revisions.Add(Next(current, by, currency));
        return await db.PublishAsync(publication, Cancellation);
    }

    /// <summary>Closes the current revision and puts nothing in its place.</summary>
    public static async Task RetireAsync(this StoreDatabase store, string key)
    {
        await using var db = store.CreateDbContext();
        var current = await db.FigureRevisions.SingleAsync(
            figure => figure.Parent.Key == key && figure.UntilVintage == null,
            Cancellation
        );
        current.UntilVintage = 1 + await db.NewestVintageAsync(Cancellation);
        await db.PublishAsync(Because("a duplicate"), Cancellation);
    }

    private static FigureRevision Next(FigureRevision current, decimal by, string currency) =>
        new()
        {
            Number = current.Number + 1,
            Entity = current.Entity,
            Metric = current.Metric,
            PeriodKind = current.PeriodKind,
            PeriodStart = current.PeriodStart,
            PeriodEnd = current.PeriodEnd,
            Definition = current.Definition,
            GivenOn = current.GivenOn,
            Low = current.Low + by,
            High = current.High + by,
            Currency = currency,
            Basis = current.Basis,
            Verification = current.Verification,
            Source = current.Source,
            PublishedOn = current.PublishedOn,
        };
}
