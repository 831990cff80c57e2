namespace CapexDashboard.Web.Charts;

/// <summary>Figures of one kind side by side, one of them the one that is looked at.</summary>
/// <param name="Paint">The colour of whom they are about.</param>
/// <param name="Current">The place of the one that is looked at.</param>
public sealed record NeighboursChart(
    IReadOnlyList<NeighbourColumn> Columns,
    string Paint,
    int Current
);

/// <param name="High">The low again where it is no range.</param>
/// <param name="Href">Where its figure is; null for a sum.</param>
public sealed record NeighbourColumn(
    double Low,
    double High,
    string Period,
    string Amount,
    string? Href = null
);
