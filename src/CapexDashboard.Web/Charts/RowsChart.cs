namespace CapexDashboard.Web.Charts;

/// <summary>Amounts of one kind under each other, each by its name: whose count, which customer.</summary>
public sealed record RowsChart(IReadOnlyList<RowsBar> Rows);

/// <param name="High">The low again where it is no range; null for 'at least'.</param>
/// <param name="Amount">As text.</param>
/// <param name="Href">Where its figure is.</param>
public sealed record RowsBar(
    string Name,
    double Low,
    double? High,
    string Amount,
    string Paint,
    string? Href
);
