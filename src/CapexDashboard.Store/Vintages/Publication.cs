using System.Globalization;
using CapexDashboard.Store.Figures;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Vintages;

/// <summary>What is said about a vintage when it is published.</summary>
public sealed record Publication(
    Guid Id,
    DateTimeOffset At,
    string By,
    string Message,
    string Origin
);

public static class Publishing
{
    /// <summary>
    /// Publishes the revisions that were added to the context, and closes those whose <see cref="Revision.UntilVintage"/>
    /// was set to any number, as the next vintage, in one transaction. The row lock of <see cref="Dataset"/> makes
    /// writers wait for each other, so that numbers have no gap.
    /// </summary>
    /// <returns>The number of the new vintage.</returns>
    public static async Task<int> PublishAsync(
        this DashboardDbContext db,
        Publication publication,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var vintage = await db.NextVintageAsync(cancellation);
        await db.WriteVintageAsync(publication, vintage, cancellation);
        await transaction.CommitAsync(cancellation);
        return vintage;
    }

    /// <summary>Takes the next number; until the transaction ends all other writers wait.</summary>
    internal static async Task<int> NextVintageAsync(
        this DashboardDbContext db,
        CancellationToken cancellation
    )
    {
        await db.Datasets.ExecuteUpdateAsync(
            set => set.SetProperty(dataset => dataset.Vintage, dataset => dataset.Vintage + 1),
            cancellation
        );
        return await db.NewestVintageAsync(cancellation);
    }

    /// <summary>Writes what was added to the context and closed in it as the vintage whose number was taken.</summary>
    internal static async Task WriteVintageAsync(
        this DashboardDbContext db,
        Publication publication,
        int vintage,
        CancellationToken cancellation
    )
    {
        db.Vintages.Add(Vintage(db, publication, vintage));
        Stamp(db, publication, vintage);
        await db.SaveChangesAsync(cancellation);
        await db.CountFacetsAsync(vintage, cancellation);
        // Heard by every program once this is committed, and by nobody if it is not.
        await db.Database.ExecuteSqlAsync(
            $"select pg_notify({VintageAnnouncements.Channel}, {vintage.ToString(CultureInfo.InvariantCulture)})",
            cancellation
        );
    }

    private static StoredVintage Vintage(DashboardDbContext db, Publication publication, int number)
    {
        var figures = db.ChangeTracker.Entries<FigureRevision>().ToList();
        var put = figures
            .Where(entry => entry.State is EntityState.Added)
            .Select(entry => entry.Entity.Key)
            .ToHashSet(StringComparer.Ordinal);
        var closed = figures
            .Where(entry => entry is { State: EntityState.Modified, Entity.UntilVintage: not null })
            .Select(entry => entry.Entity.Key)
            .ToHashSet(StringComparer.Ordinal);
        return new StoredVintage
        {
            Number = number,
            PublicationId = publication.Id,
            At = publication.At,
            By = publication.By,
            Message = publication.Message,
            Added = put.Except(closed).Count(),
            Corrected = put.Intersect(closed).Count(),
            Retired = closed.Except(put).Count(),
        };
    }

    private static void Stamp(DashboardDbContext db, Publication publication, int vintage)
    {
        foreach (var entry in db.ChangeTracker.Entries<Revision>())
        {
            // Whoever closed it could only guess the number: it is known since the lock is held.
            if (entry is { State: EntityState.Modified, Entity.UntilVintage: not null })
                entry.Entity.UntilVintage = vintage;
            if (entry.State is not EntityState.Added)
                continue;
            entry.Entity.FromVintage = vintage;
            entry.Entity.At = publication.At;
            entry.Entity.By = publication.By;
            if (entry.Entity.Why.Length == 0)
                entry.Entity.Why = publication.Message;
            entry.Entity.Origin = publication.Origin;
        }
    }
}
