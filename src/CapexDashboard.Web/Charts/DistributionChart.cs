namespace CapexDashboard.Web.Charts;

/// <summary>What the picture of the distribution shows: the gap over all cases, in dollars a year.</summary>
/// <param name="Bins">How many cases fall into each of equally wide bins; empty where all cases are the same.</param>
/// <param name="Half">P25 to P75, with its label.</param>
/// <param name="Most">P10 to P90, with its label.</param>
public sealed record DistributionChart(
    double From,
    double BinWidth,
    IReadOnlyList<int> Bins,
    DistributionBand Half,
    DistributionBand Most,
    double Median,
    string MedianText
)
{
    public double To => From + (BinWidth * Bins.Count);
}

public sealed record DistributionBand(double From, double To, string Text)
{
    public bool Holds(double value) => value >= From && value <= To;
}
