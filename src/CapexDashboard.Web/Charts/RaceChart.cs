using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Web.Charts;

/// <summary>What the picture of the race shows: capex by quarter, and what is assumed for DePIN from when. Dollars.</summary>
/// <param name="AssumedFrom">The quarter in which the assumption was published; it is not drawn before it.</param>
/// <param name="AssumedText">The label of the assumption's line.</param>
public sealed record RaceChart(
    IReadOnlyList<RaceColumn> Columns,
    double Assumed,
    CalendarQuarter AssumedFrom,
    string AssumedText
);

public sealed record RaceColumn(CalendarQuarter Quarter, IReadOnlyList<RacePart> Parts)
{
    public double Total => Parts.Sum(part => part.Dollars);
}

public sealed record RacePart(string Entity, string Name, double Dollars);
