using CapexDashboard.Domain.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Vintages;

public static class VintageQueries
{
    /// <summary>The revisions that were the known state at a vintage.</summary>
    public static IQueryable<T> AtVintage<T>(this IQueryable<T> revisions, int vintage)
        where T : Revision =>
        revisions.Where(revision =>
            revision.FromVintage <= vintage
            && (revision.UntilVintage == null || revision.UntilVintage > vintage)
        );

    public static Task<int> NewestVintageAsync(
        this DashboardDbContext db,
        CancellationToken cancellation
    ) => db.Datasets.Select(dataset => dataset.Vintage).SingleAsync(cancellation);

    /// <summary>The newest vintage as it was published: after a lost replica another one may have its number.</summary>
    public static Task<Vintage> NewestPublicationAsync(
        this DashboardDbContext db,
        CancellationToken cancellation
    ) =>
        db
            .Vintages.OrderByDescending(vintage => vintage.Number)
            .Select(vintage => new Vintage(vintage.Number, vintage.At, vintage.By, vintage.Message))
            .FirstAsync(cancellation);

    /// <summary>
    /// The first vintage whose states are stored: 1, but in a store that began with the data package of a later one. Kinds are
    /// counted for just those.
    /// </summary>
    public static Task<int> FirstVintageAsync(
        this DashboardDbContext db,
        CancellationToken cancellation
    ) =>
        db
            .FacetCounts.OrderBy(facet => facet.Vintage)
            .Select(facet => facet.Vintage)
            .FirstOrDefaultAsync(cancellation);

    public static Task<Vintage?> VintageAsync(
        this DashboardDbContext db,
        int number,
        CancellationToken cancellation
    ) =>
        db
            .Vintages.Where(vintage => vintage.Number == number)
            .Select(vintage => new Vintage(vintage.Number, vintage.At, vintage.By, vintage.Message))
            .SingleOrDefaultAsync(cancellation);

    /// <summary>Newest first.</summary>
    public static Task<List<Vintage>> VintagesAsync(
        this DashboardDbContext db,
        CancellationToken cancellation
    ) =>
        db
            .Vintages.OrderByDescending(vintage => vintage.Number)
            .Select(vintage => new Vintage(vintage.Number, vintage.At, vintage.By, vintage.Message))
            .ToListAsync(cancellation);
}
