namespace CapexDashboard.Web.Charts;

/// <summary>
/// What the picture of the projection shows: capex year by year in dollars, known and carried on, with what is assumed for
/// DePIN beside it.
/// </summary>
/// <param name="AxisTitle">What is measured, in which unit.</param>
/// <param name="FiledText">What the solid part of a known year is.</param>
/// <param name="GuidedText">What the hatched part of the running year is.</param>
public sealed record ProjectionChart(
    string AxisTitle,
    IReadOnlyList<ProjectionColumn> Years,
    string FiledText,
    string GuidedText
);

/// <param name="Capex">Known or carried on.</param>
/// <param name="Depin">Null before the new tokens begin.</param>
/// <param name="SaidBefore">What the method said of this year at the end of the one before; null where it was not asked.</param>
/// <param name="Label">The amount as text, where it is written into the picture; null for most years.</param>
/// <param name="Title">What the pointer says.</param>
/// <param name="Href">Where the parts of a filed year are.</param>
public sealed record ProjectionColumn(
    int Year,
    ColumnCapex Capex,
    double? Depin,
    double? SaidBefore,
    string? Label,
    string Title,
    string? Href = null
);

public abstract record ColumnCapex
{
    private ColumnCapex() { }

    /// <summary>The largest that is drawn of it.</summary>
    public abstract double Top { get; }

    /// <param name="Guided">What the companies said beyond what is filed.</param>
    public sealed record Known(double Filed, double Guided) : ColumnCapex
    {
        public override double Top => Filed + Guided;
    }

    /// <param name="Low">P10; with the <paramref name="High"/> 80 % of the cases.</param>
    /// <param name="LowHalf">P25; with the <paramref name="HighHalf"/> half of the cases.</param>
    public sealed record Carried(
        double Low,
        double LowHalf,
        double Mode,
        double HighHalf,
        double High
    ) : ColumnCapex
    {
        public override double Top => Math.Max(High, Mode);
    }
}
