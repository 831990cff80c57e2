namespace CapexDashboard.Web.Charts;

/// <summary>What the picture of the gap shows, before anybody decides where it stands. Dollars a year.</summary>
/// <param name="CapexNote">Beside the upper bar: filed capex, 2025.</param>
/// <param name="CapexHigh">The upper end of all companies together, where they gave ranges.</param>
/// <param name="Depin">At the modes; its bounds are drawn as whiskers where they differ.</param>
/// <param name="IsOpen">The capex is 'at least', so the bar ends in an arrow.</param>
/// <param name="DepinHref">What DePIN's amount was made of.</param>
public sealed record GapChart(
    IReadOnlyList<GapSegment> Companies,
    string CapexNote,
    double CapexHigh,
    bool IsOpen,
    double Depin,
    double DepinLow,
    double DepinHigh,
    string DepinText,
    string DepinNote,
    string GapText,
    GapPinned? Pinned = null,
    string? DepinHref = null
)
{
    /// <summary>Whose bar the upper one is.</summary>
    public string CapexName { get; init; } = "Hyperscalers";

    public double CapexLow => Companies.Sum(company => company.Low);
}

/// <summary>What a pinned scenario gives, under the one that moves.</summary>
/// <param name="Text">Its funding and its gap, as text.</param>
public sealed record GapPinned(double Depin, string Text);

/// <param name="Low">What the bar shows; the amount itself where it is no range.</param>
/// <param name="Amount">The amount as text: $131.8bn, $30–37bn, at least $48bn.</param>
/// <param name="Href">What it was made of.</param>
public sealed record GapSegment(
    string Entity,
    string Name,
    double Low,
    string Amount,
    BarStyle Style,
    string? Href = null
);
