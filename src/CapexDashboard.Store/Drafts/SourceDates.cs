using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Sources;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts;

/// <summary>
/// Figures repeat the day on which their source became public: where an editor corrects it, all that rest on the source get
/// a revision with the new day.
/// </summary>
internal static class SourceDates
{
    public static async Task FollowAsync(DashboardDbContext db, CancellationToken cancellation)
    {
        var corrected = db
            .ChangeTracker.Entries<SourceRevision>()
            .Where(entry => entry.State is EntityState.Added && entry.Entity.Number > 1)
            .Select(entry => entry.Entity)
            .ToList();
        foreach (var state in corrected)
            await FollowAsync(db, state, cancellation);
    }

    private static async Task FollowAsync(
        DashboardDbContext db,
        SourceRevision state,
        CancellationToken cancellation
    )
    {
        var source = db.Sources.Local.Single(one => one.Revisions.Contains(state));
        var resting = await db
            .FigureRevisions.Include(figure => figure.Parent)
            .Include(figure => figure.Entity)
            .Include(figure => figure.Metric)
            .Where(figure =>
                figure.UntilVintage == null
                && figure.SourceId == source.Id
                && figure.PublishedOn != state.PublishedOn
            )
            .ToListAsync(cancellation);
        foreach (var figure in resting.Where(figure => figure.UntilVintage is null))
        {
            figure.UntilVintage = int.MaxValue;
            figure.Parent.Revisions.Add(Dated(figure, source, state));
        }
    }

    private static FigureRevision Dated(
        FigureRevision figure,
        StoredSource source,
        SourceRevision state
    ) =>
        new()
        {
            Number = figure.Number + 1,
            Why =
                $"its source became public on {Forms.FormText.Day(state.PublishedOn)}: {state.Why}",
            Entity = figure.Entity,
            Metric = figure.Metric,
            PeriodKind = figure.PeriodKind,
            PeriodStart = figure.PeriodStart,
            PeriodEnd = figure.PeriodEnd,
            Definition = figure.Definition,
            GivenOn = figure.GivenOn,
            Low = figure.Low,
            High = figure.High,
            Currency = figure.Currency,
            Basis = figure.Basis,
            Verification = figure.Verification,
            Source = source,
            PublishedOn = state.PublishedOn,
            FoundAt = figure.FoundAt,
            Quote = figure.Quote,
            Note = figure.Note,
            DerivedFrom = figure.DerivedFrom,
        };
}
