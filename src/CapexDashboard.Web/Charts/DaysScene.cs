namespace CapexDashboard.Web.Charts;

/// <summary>A year as 365 cells, week by week; as many are filled as DePIN could pay for.</summary>
public static class DaysScene
{
    private const int Year = 365;
    private const int Week = 7;
    private const double Pitch = 8;
    private const double Cell = 6;

    public static Scene Lay(double days)
    {
        var filled = (int)Math.Clamp(Math.Round(days), 0, Year);
        var corners = Enumerable
            .Range(0, Year)
            .Select(day => (day / Week * Pitch, day % Week * Pitch))
            .ToList();
        return new Scene(
            (((Year - 1) / Week) * Pitch) + Cell,
            ((Week - 1) * Pitch) + Cell,
            [
                new CellsShape(corners[..filled], Cell, Paints.Depin),
                new CellsShape(corners[filled..], Cell, Paints.Empty),
            ]
        );
    }
}
