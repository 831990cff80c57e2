namespace CapexDashboard.Web.Charts;

/// <summary>Where the parts of the picture over time go: columns from left to right, the panels one above the other.</summary>
internal sealed class SeriesGeometry
{
    public const double DotRadius = 4;
    private const double YearsHeight = 24;
    private const double TitleSize = 13;
    private const double TitleLine = 17;

    // Between a panel's title and its top: the newest column's label and its arrow.
    private const double LabelRoom = 32;
    private readonly SeriesChart _chart;

    public SeriesGeometry(SeriesChart chart, double width)
    {
        (_chart, Width, Right) = (chart, width, width);
        SpendingTop = TitleLine + LabelRoom - 5;
        Spending = new ValueAxis(Values(chart), SpendingTop, SpendingTop + (IsWide ? 220 : 160));
        Height = Spending.Bottom + YearsHeight;
        Left = Spending.LabelWidth;
        if (chart.MarketCaps.Count > 0 && chart.Columns.Count > 0)
        {
            PanelTop = Height + 16;
            PanelTitle = TextWidth.Wrap(chart.MarketCapTitle, TitleSize, width);
            var top = PanelTop + (PanelTitle.Count * TitleLine) + 12;
            MarketCaps = new ValueAxis(Tops(chart.MarketCaps), top, top + (IsWide ? 150 : 130));
            Height = MarketCaps.Bottom + YearsHeight;
            Left = Math.Max(Left, MarketCaps.LabelWidth);
            Right = width - DotRadius;
        }
        Left += 12;
        Step = (Right - Left) / Math.Max(chart.Columns.Count, 1);
    }

    public double Width { get; }
    public double Height { get; }
    public double Left { get; }

    /// <summary>Where the newest column ends: a dot on its last day still stands inside.</summary>
    public double Right { get; }

    /// <summary>The width of a column with the air around it.</summary>
    public double Step { get; }
    public ValueAxis Spending { get; }

    /// <summary>Null where the second panel is absent.</summary>
    public ValueAxis? MarketCaps { get; }
    public bool IsWide => Width >= 600;
    private double SpendingTop { get; }
    private double PanelTop { get; }
    private IReadOnlyList<string> PanelTitle { get; } = [];

    // Quarters stand close, like a course; years stand apart, like things to compare.
    private double Gap => Step < 24 ? Math.Min(IsWide ? 2 : 1, Step / 5) : Step * 0.28;

    // A few columns do not fill the width like walls.
    private double Widest => _chart.IsStacked ? 110 : 60 * Math.Max(_chart.Drawn.Count, 2);

    public double ColumnWidth => Math.Min(Step - Gap, Widest);

    /// <summary>Where a column's step begins; its bars stand in the middle of it.</summary>
    public double X(int column) => Left + (column * Step);

    public double BarX(int column) => X(column) + ((Step - ColumnWidth) / 2);

    /// <summary>Where a day stands on the axis of the columns; null outside them.</summary>
    public double? At(DateOnly day)
    {
        for (var i = 0; i < _chart.Columns.Count; i++)
        {
            var (start, end) = (_chart.Columns[i].Start, _chart.Columns[i].End);
            if (day >= start && day <= end)
                return X(i)
                    + (
                        (day.DayNumber - start.DayNumber + 0.5)
                        / (end.DayNumber - start.DayNumber + 1)
                        * Step
                    );
        }
        return null;
    }

    /// <summary>Left of the columns, where an axis has its numbers.</summary>
    public TextBox TicksOf(ValueAxis axis) => new(0, axis.Top - 6, Left - 4, axis.Bottom + 4);

    public IEnumerable<Shape> Titles() =>
        [
            new TextShape(0, 11, _chart.SpendingTitle, Paints.Muted, TitleSize),
            .. PanelTitle.Select(
                (line, i) =>
                    new TextShape(0, PanelTop + 11 + (i * TitleLine), line, Paints.Muted, TitleSize)
            ),
        ];

    private static IEnumerable<double> Values(SeriesChart chart)
    {
        var amounts = chart.IsStacked
            ? chart.Columns.Select(column => column.Total)
            : chart
                .Columns.SelectMany(column => column.Drawn)
                .SelectMany(part => new[] { part.Drawn, part.Guidance?.Amount });
        return amounts.Select(amount => amount?.Top ?? 0).Append(chart.Assumption?.High ?? 0);
    }

    private static IEnumerable<double> Tops(IReadOnlyList<SeriesCount> counts) =>
        counts.SelectMany(count => count.Marks).Select(mark => mark.Amount.Top);
}
