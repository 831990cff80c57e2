using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Figures;

namespace CapexDashboard.Store.Permalinks;

/// <summary>A kept link as its page and its files need it.</summary>
/// <param name="Comparison">The whole query, in the grammar of its version.</param>
/// <param name="At">When it was first shared.</param>
public sealed record Permalink(
    string Slug,
    int DefinitionVersion,
    string Comparison,
    Vintage Vintage,
    int ModelVersion,
    DateTimeOffset At,
    ReadOnlyMemory<byte> Json,
    ReadOnlyMemory<byte> Csv,
    ReadOnlyMemory<byte> View
);

/// <summary>A comparison that editors recommend.</summary>
/// <param name="Name">Its name in the address.</param>
public sealed record CuratedComparison(
    string Name,
    string Title,
    string Commentary,
    string Slug,
    string Comparison,
    int DefinitionVersion,
    int Vintage,
    int? HomePosition
);

/// <summary>The links that were made of some state of a figure.</summary>
public sealed record PermalinkUses(int Count, IReadOnlyList<CuratedComparison> Curated);

/// <summary>What has become of one figure that a link was made of.</summary>
/// <param name="Before">As the link used it; null where it used none.</param>
/// <param name="After">As it stands now; null where it is retired.</param>
/// <param name="IsUsed">Whether the same comparison is made of it now.</param>
public sealed record UsedFigureChange(FigureView? Before, FigureView? After, bool IsUsed)
{
    public FigureView Figure => After ?? Before!;
    public bool IsAdded => Before is null;
    public bool IsRetired => After is null;
    public bool IsRevised =>
        Before is not null && After is not null && Before.Revision != After.Revision;

    /// <summary>It stands as it did, and another takes its place in the comparison.</summary>
    public bool IsReplaced => !IsUsed && !IsRetired && !IsRevised;
}
