namespace CapexDashboard.Web.Charts;

/// <summary>Where the parts of the gap's picture go: labels to the left of the bars, or above them on a narrow page.</summary>
internal sealed class GapGeometry
{
    private const double ArrowRoom = 26;
    private readonly double _scale;
    private readonly bool _hasPinned;

    public GapGeometry(GapChart chart, double width)
    {
        Width = width;
        IsWide = width >= 600;
        Left = IsWide ? 122 : 0;
        Right = width - (chart.IsOpen ? ArrowRoom : 2);
        _hasPinned = chart.Pinned is not null;
        var max = Math.Max(
            Math.Max(chart.CapexHigh, chart.CapexLow),
            Math.Max(chart.DepinHigh, chart.Pinned?.Depin ?? 0)
        );
        _scale = max > 0 ? (Right - Left) / max : 0;
        Max = max;
        GapLines = GapBracket.FitsBesideDepin(chart, this)
            ? []
            : TextWidth.Wrap(chart.GapText, GapSize, width / GapBracket.Bold);
    }

    public double Width { get; }
    public bool IsWide { get; }
    public double Left { get; }
    public double Right { get; }

    /// <summary>The amount at the right end of the axis; 0 where there is nothing to draw.</summary>
    public double Max { get; }

    public double CapexTop => IsWide ? 4 : 22;
    public double BarHeight => IsWide ? 64 : 44;
    public double DepinTop => CapexTop + BarHeight + (IsWide ? 36 : 42);

    /// <summary>The label of the gap where it has a row of its own under DePIN; empty where it stands beside the bar.</summary>
    public IReadOnlyList<string> GapLines { get; }

    public double GapSize => IsWide ? 17 : 15;
    public double GapLineHeight => GapSize + 4;

    /// <summary>Under DePIN's bar, and under the gap where that has a row of its own.</summary>
    private double RowsEnd =>
        DepinTop
        + BarHeight
        + (GapLines.Count > 0 ? (GapLines.Count * GapLineHeight) + GapBracket.RowAir : 0);

    /// <summary>The row of a pinned scenario.</summary>
    public double PinnedTop => RowsEnd + (IsWide ? 14 : 30);

    public double PinnedHeight => IsWide ? 30 : 20;

    public double AxisTop => (_hasPinned ? PinnedTop + PinnedHeight : RowsEnd) + 22;
    public double Height => AxisTop + 6;

    public double At(double dollars) => Left + Length(dollars);

    public double Length(double dollars) => dollars * _scale;
}
