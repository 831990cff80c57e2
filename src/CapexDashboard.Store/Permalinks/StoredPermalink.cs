using CapexDashboard.Store.Figures;

namespace CapexDashboard.Store.Permalinks;

/// <summary>What a permalink answered, kept byte for byte; never changed.</summary>
public sealed class StoredPermalink
{
    public required string Slug { get; init; }

    /// <summary>The version of the grammar in which <see cref="Comparison"/> is written.</summary>
    public int DefinitionVersion { get; init; }

    /// <summary>The whole query, defaults written out, without the vintage.</summary>
    public required string Comparison { get; init; }
    public int Vintage { get; init; }

    /// <summary>The version of the model that gave the numbers.</summary>
    public int ModelVersion { get; init; }

    /// <summary>When it was first shared.</summary>
    public DateTimeOffset At { get; init; }
    public required byte[] Json { get; init; }
    public required byte[] Csv { get; init; }

    /// <summary>What its page says and shows, in every text and place: drawn anew, never worked out again.</summary>
    public required byte[] View { get; init; }
    public List<PermalinkFigure> Figures { get; } = [];
}

/// <summary>A state of a figure that a permalink was made of.</summary>
public sealed class PermalinkFigure
{
    public string Slug { get; private set; } = "";
    public long FigureRevisionId { get; init; }
    public FigureRevision FigureRevision { get; private set; } = null!;
}
