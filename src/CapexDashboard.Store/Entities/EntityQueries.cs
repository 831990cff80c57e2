using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Entities;

public sealed record EntityView(
    string Key,
    string Name,
    EntityKind Kind,
    string? Symbol,
    string? Basket,
    NetworkService? Service,
    string? Note
);

public static class EntityQueries
{
    /// <summary>By kind, then key.</summary>
    public static async Task<List<EntityView>> EntitiesAsync(
        this DashboardDbContext db,
        int vintage,
        CancellationToken cancellation
    )
    {
        var entities = await db.View(db.Entities, vintage).ToListAsync(cancellation);
        return
        [
            .. entities
                .OrderBy(entity => entity.Kind)
                .ThenBy(entity => entity.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Those of the keys that the vintage knows.</summary>
    public static Task<List<EntityView>> EntitiesAsync(
        this DashboardDbContext db,
        IReadOnlyCollection<string> keys,
        int vintage,
        CancellationToken cancellation
    ) =>
        db.View(db.Entities.Where(entity => keys.Contains(entity.Key)), vintage)
            .ToListAsync(cancellation);

    /// <summary>Those of a kind, by key.</summary>
    public static async Task<List<EntityView>> EntitiesAsync(
        this DashboardDbContext db,
        EntityKind kind,
        int vintage,
        CancellationToken cancellation
    )
    {
        var revisions = db.EntityRevisions.AtVintage(vintage);
        var entities = await View(revisions.Where(revision => revision.Kind == kind), db.Entities)
            .ToListAsync(cancellation);
        return [.. entities.OrderBy(entity => entity.Key, StringComparer.Ordinal)];
    }

    /// <summary>Null where the vintage knows no such entity.</summary>
    public static Task<EntityView?> EntityAsync(
        this DashboardDbContext db,
        string key,
        int vintage,
        CancellationToken cancellation
    ) =>
        db.View(db.Entities.Where(entity => entity.Key == key), vintage)
            .SingleOrDefaultAsync(cancellation);

    private static IQueryable<EntityView> View(
        this DashboardDbContext db,
        IQueryable<StoredEntity> entities,
        int vintage
    ) => View(db.EntityRevisions.AtVintage(vintage), entities);

    private static IQueryable<EntityView> View(
        IQueryable<EntityRevision> revisions,
        IQueryable<StoredEntity> entities
    ) =>
        revisions.Join(
            entities,
            revision => revision.ParentId,
            entity => entity.Id,
            (revision, entity) =>
                new EntityView(
                    entity.Key,
                    revision.Name,
                    revision.Kind,
                    revision.Symbol,
                    revision.Basket,
                    revision.Service,
                    revision.Note
                )
        );
}
