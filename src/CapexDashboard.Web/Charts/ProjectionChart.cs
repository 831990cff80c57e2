namespace CapexDashboard.Web.Charts;

/// <summary>What the picture of the projection shows: the gap of each year with its fan, in dollars. All but the first year is assumed.</summary>
/// <param name="DepinText">The label of DePIN's funding.</param>
public sealed record ProjectionChart(IReadOnlyList<ProjectionColumn> Years, string DepinText);

/// <param name="Low">P10; with the <paramref name="High"/> 80 % of the cases.</param>
/// <param name="LowHalf">P25; with the <paramref name="HighHalf"/> half of the cases.</param>
/// <param name="Gap">At the modes.</param>
/// <param name="GapText">The gap as text, where there is room.</param>
/// <param name="Title">What the pointer says.</param>
public sealed record ProjectionColumn(
    int Year,
    double Low,
    double LowHalf,
    double Gap,
    double HighHalf,
    double High,
    double Depin,
    string GapText,
    string Title
);
