using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Permalinks;

/// <summary>A comparison that editors recommend; its key is its name in the address.</summary>
public sealed class StoredCuratedComparison
{
    public int Id { get; private set; }
    public required string Key { get; init; }
    public List<CuratedComparisonRevision> Revisions { get; } = [];
}

public sealed class CuratedComparisonRevision : Revision
{
    public const int MaxTitle = 120;

    public StoredCuratedComparison Parent { get; private set; } = null!;
    public required string Title { get; init; }

    /// <summary>A paragraph of plain text.</summary>
    public required string Commentary { get; init; }

    /// <summary>The whole query of what is compared, in the grammar of <see cref="DefinitionVersion"/>.</summary>
    public required string Comparison { get; init; }
    public int DefinitionVersion { get; init; }

    /// <summary>The vintage whose numbers it shows.</summary>
    public int Vintage { get; init; }

    /// <summary>The permalink that keeps them.</summary>
    public required string Slug { get; init; }

    /// <summary>Its place on the home page, from 1; null where it is not there.</summary>
    public int? HomePosition { get; init; }
}
