namespace CapexDashboard.Web.Charts;

/// <summary>What the tornado shows: for each input the gap at both ends of its range. Dollars a year.</summary>
/// <param name="Gap">With every input at its most likely value.</param>
/// <param name="Rows">The largest swing first.</param>
public sealed record TornadoChart(double Gap, string GapText, IReadOnlyList<TornadoRow> Rows);

/// <param name="Input">The parameter's name in URLs; null for the capex as read.</param>
/// <param name="LowText">The input's value at its low end.</param>
/// <param name="IsOwn">The range is the scenario's own; otherwise that of the evidence.</param>
public sealed record TornadoRow(
    string? Input,
    string Title,
    double GapAtLow,
    double GapAtHigh,
    string LowText,
    string HighText,
    bool IsOwn,
    string Says
);
