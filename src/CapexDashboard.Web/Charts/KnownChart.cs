namespace CapexDashboard.Web.Charts;

/// <summary>Capex beside DePIN's funding as they were known from month to month, in dollars a year.</summary>
/// <param name="DepinSince">The first point at which anybody assumed the funding; null for none.</param>
public sealed record KnownChart(
    IReadOnlyList<KnownPoint> Points,
    double Depin,
    int? DepinSince,
    string CapexText,
    string DepinText
);

/// <param name="Capex">Its lower end; null where nothing was known.</param>
/// <param name="Title">What the pointer says.</param>
/// <param name="Href">Where the parts of the capex are.</param>
/// <param name="Style">Solid where all is filed, hatched where some is expected, dashed where companies are missing.</param>
public sealed record KnownPoint(
    DateOnly Day,
    double? Capex,
    string Title,
    string? Href = null,
    BarStyle Style = BarStyle.Solid
)
{
    /// <summary>The upper end of the capex; null where there is none: 'at least'.</summary>
    public double? High { get; init; } = Capex;

    public bool IsOpen => Capex is not null && High is null;
}
