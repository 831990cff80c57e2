using CapexDashboard.EndToEnd.Tests.Running;
using CapexDashboard.Store;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>What an editor publishes while the program runs, from another process.</summary>
internal static class Editing
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Puts the next state of a figure in the place of its current one, moved by an amount.</summary>
    /// <returns>The number of the new vintage.</returns>
    public static async Task<int> CorrectAsync(
        this PublishedProcess program,
        string key,
        decimal by
    )
    {
        await using var db = Open(program);
        var current = await db
            .FigureRevisions.Include(figure => figure.Parent)
            .Include(figure => figure.Entity)
            .Include(figure => figure.Metric)
            .Include(figure => figure.Source)
            .SingleAsync(
                figure => figure.Parent.Key == key && figure.UntilVintage == null,
                Cancellation
            );
        current.UntilVintage = int.MaxValue;
        current.Parent.Revisions.Add(Next(current, by));
        return await db.PublishAsync(
            new Publication(
                Guid.NewGuid(),
                new DateTimeOffset(2026, 12, 1, 9, 30, 0, TimeSpan.Zero),
                "an editor",
                "corrected",
                "editor"
            ),
            Cancellation
        );
    }

    private static DashboardDbContext Open(PublishedProcess program) =>
        new(
            new DbContextOptionsBuilder<DashboardDbContext>()
                .UseNpgsql(
                    $"Host={Path.Combine(program.DataFolder, "socket")};Username=postgres;Database=capex;Pooling=false"
                )
                .Options
        );

    private static FigureRevision Next(FigureRevision current, decimal by) =>
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
            Currency = current.Currency,
            Basis = current.Basis,
            Verification = current.Verification,
            Source = current.Source,
            PublishedOn = current.PublishedOn,
        };
}
