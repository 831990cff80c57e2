using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Entities;

public sealed class StoredEntity
{
    public int Id { get; private set; }
    public required string Key { get; init; }
    public List<EntityRevision> Revisions { get; } = [];
}

public sealed class EntityRevision : Revision
{
    public required string Name { get; init; }
    public EntityKind Kind { get; init; }

    /// <summary>Ticker or token symbol.</summary>
    public string? Symbol { get; init; }

    /// <summary>For networks: the basket they belong to, core or broad.</summary>
    public string? Basket { get; init; }

    /// <summary>For networks: what they mainly sell; null where none is recorded.</summary>
    public NetworkService? Service { get; init; }
    public string? Note { get; init; }
}
