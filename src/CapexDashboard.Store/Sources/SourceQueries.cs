using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Sources;

/// <param name="Figures">How many figures of the vintage rest on it.</param>
public sealed record SourceView(
    string Key,
    string Title,
    string Publisher,
    SourceKind Kind,
    DateOnly PublishedOn,
    DatePrecision PublishedPrecision,
    DateOnly AccessedOn,
    string Url,
    string? Note,
    int Figures
);

public static class SourceQueries
{
    /// <summary>Those that were public on the day, by key.</summary>
    public static Task<List<SourceView>> SourcesAsync(
        this DashboardDbContext db,
        int vintage,
        DateOnly? asOf,
        CancellationToken cancellation
    ) => db.View(db.Sources, vintage, asOf).ToListAsync(cancellation);

    /// <summary>Null where the vintage knows no such source, or it was not yet public.</summary>
    internal static Task<SourceView?> SourceAsync(
        this DashboardDbContext db,
        string key,
        int vintage,
        DateOnly? asOf,
        CancellationToken cancellation
    ) =>
        db.View(db.Sources.Where(source => source.Key == key), vintage, asOf)
            .SingleOrDefaultAsync(cancellation);

    private static IQueryable<SourceView> View(
        this DashboardDbContext db,
        IQueryable<StoredSource> sources,
        int vintage,
        DateOnly? asOf
    ) =>
        db
            .SourceRevisions.AtVintage(vintage)
            .Where(revision => asOf == null || revision.PublishedOn <= asOf)
            .Join(
                sources,
                revision => revision.ParentId,
                source => source.Id,
                (revision, source) => new { source.Key, Revision = revision }
            )
            .OrderBy(source => source.Key)
            .Select(source => new SourceView(
                source.Key,
                source.Revision.Title,
                source.Revision.Publisher,
                source.Revision.Kind,
                source.Revision.PublishedOn,
                source.Revision.PublishedPrecision,
                source.Revision.AccessedOn,
                source.Revision.Url,
                source.Revision.Note,
                db.FigureRevisions.AtVintage(vintage)
                    .Count(figure => figure.SourceId == source.Revision.ParentId)
            ));
}
