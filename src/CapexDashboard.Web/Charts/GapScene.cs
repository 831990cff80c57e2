using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Charts;

/// <summary>Lays out the picture of the gap: the companies in one bar, DePIN under it, the gap as a bracket between.</summary>
public static class GapScene
{
    private const double Seam = 2;
    private const double ArrowRoom = 26;

    public static Scene Lay(GapChart chart, double width) => new Layout(chart, width).Scene();

    /// <summary>Where on the page everything goes: labels to the left of the bars, or above them on a narrow page.</summary>
    private sealed class Layout
    {
        private readonly GapChart _chart;
        private readonly List<Shape> _shapes = [];
        private readonly bool _isWide;
        private readonly double _left;
        private readonly double _right;
        private readonly double _scale;

        public Layout(GapChart chart, double width)
        {
            _chart = chart;
            _isWide = width >= 600;
            _left = _isWide ? 122 : 0;
            _right = width - (chart.IsOpen ? ArrowRoom : 2);
            Width = width;
            var max = Math.Max(Math.Max(chart.CapexHigh, chart.CapexLow), chart.DepinHigh);
            _scale = max > 0 ? (_right - _left) / max : 0;
        }

        private double Width { get; }
        private double CapexTop => _isWide ? 4 : 22;
        private double BarHeight => _isWide ? 64 : 44;
        private double DepinTop => CapexTop + BarHeight + (_isWide ? 36 : 42);
        private double AxisTop => DepinTop + BarHeight + 22;

        public Scene Scene()
        {
            AddGrid();
            AddLabels();
            AddCompanies();
            AddDepin();
            AddGap();
            return new Scene(Width, AxisTop + 6, _shapes);
        }

        private double At(double dollars) => _left + (dollars * _scale);

        private void AddGrid()
        {
            foreach (var tick in Axis.Ticks((_right - _left) / _scale, atMost: _isWide ? 5 : 4))
            {
                var isLast = At(tick) > Width - 24;
                _shapes.Add(
                    new LineShape(At(tick), CapexTop - 4, At(tick), AxisTop - 14, Paints.Line)
                );
                var anchor =
                    tick == 0 ? TextAnchor.Start
                    : isLast ? TextAnchor.End
                    : TextAnchor.Middle;
                _shapes.Add(
                    new TextShape(
                        At(tick),
                        AxisTop,
                        Numbers.Tick(tick),
                        Paints.Muted,
                        13,
                        400,
                        anchor
                    )
                );
            }
        }

        private void AddLabels()
        {
            if (_isWide)
            {
                AddLabel("Hyperscalers", _chart.CapexNote, CapexTop);
                AddLabel("DePIN", _chart.DepinNote, DepinTop);
                return;
            }
            _shapes.Add(
                new TextShape(0, CapexTop - 8, $"Hyperscalers, {_chart.CapexNote}", Paints.Muted)
            );
            _shapes.Add(new TextShape(0, DepinTop - 8, $"DePIN, {_chart.DepinNote}", Paints.Muted));
        }

        private void AddLabel(string name, string note, double top)
        {
            _shapes.Add(new TextShape(0, top + 28, name, Paints.Ink, 15, 600));
            _shapes.Add(new TextShape(0, top + 47, note, Paints.Muted, 12.5));
        }

        private void AddCompanies()
        {
            var from = 0.0;
            foreach (var company in _chart.Companies)
            {
                var (x, width) = (At(from), (company.Low * _scale) - Seam);
                var title = $"{company.Name}: {company.Amount}";
                _shapes.Add(
                    new BarShape(
                        x,
                        CapexTop,
                        width,
                        BarHeight,
                        Paints.Of(company.Entity),
                        company.Style,
                        title
                    )
                );
                AddCompanyText(company, x, width);
                from += company.Low;
            }
            if (_chart.CapexHigh > _chart.CapexLow)
                _shapes.Add(
                    new BarShape(
                        At(_chart.CapexLow),
                        CapexTop,
                        (_chart.CapexHigh - _chart.CapexLow) * _scale,
                        BarHeight,
                        Paints.Muted,
                        BarStyle.Faint,
                        "up to the upper ends of the ranges"
                    )
                );
            if (_chart.IsOpen)
                AddArrow(CapexTop + (BarHeight / 2));
        }

        // Only where it fits: elsewhere the list under the picture says it.
        private void AddCompanyText(GapSegment company, double x, double width)
        {
            const double inset = 10;
            var fits =
                _isWide
                && TextWidth.Of(company.Name, 13) <= width - (2 * inset)
                && TextWidth.Of(company.Amount, 13, 700) <= width - (2 * inset);
            if (!fits)
                return;
            var paint = company.Style is BarStyle.Solid ? Paints.On(company.Entity) : Paints.Ink;
            if (company.Style is not BarStyle.Solid)
                _shapes.Add(Plate(company, x + inset, width - (2 * inset)));
            _shapes.Add(new TextShape(x + inset, CapexTop + 28, company.Name, paint));
            _shapes.Add(new TextShape(x + inset, CapexTop + 46, company.Amount, paint, 13, 700));
        }

        // Text on a hatched bar stands on a plain plate.
        private BarShape Plate(GapSegment company, double x, double room)
        {
            var width =
                Math.Max(TextWidth.Of(company.Name, 13), TextWidth.Of(company.Amount, 13, 700)) + 8;
            return new BarShape(
                x - 4,
                CapexTop + 13,
                Math.Min(width, room + 8),
                40,
                Paints.Ground,
                BarStyle.Solid
            );
        }

        private void AddArrow(double y)
        {
            var tip = Width - 4;
            _shapes.Add(new LineShape(_right + 4, y, tip, y, Paints.Ink, 1.5));
            _shapes.Add(new LineShape(tip - 6, y - 5, tip, y, Paints.Ink, 1.5));
            _shapes.Add(new LineShape(tip - 6, y + 5, tip, y, Paints.Ink, 1.5));
        }

        private void AddDepin()
        {
            var width = Math.Max(_chart.Depin * _scale, 1);
            var title = $"DePIN: {_chart.DepinText}";
            _shapes.Add(
                new BarShape(
                    _left + 1,
                    DepinTop,
                    width,
                    BarHeight,
                    Paints.Depin,
                    BarStyle.Dotted,
                    title
                )
            );
            if (_chart.DepinHigh > _chart.DepinLow)
                AddWhisker(
                    At(_chart.DepinLow),
                    At(_chart.DepinHigh),
                    DepinTop + (BarHeight / 2),
                    Paints.Depin
                );
            var size = TextWidth.Of(_chart.DepinText, 14, 600);
            var x = Math.Min(At(_chart.DepinHigh) + 10, Width - size);
            _shapes.Add(
                new TextShape(
                    x,
                    DepinTop + (_isWide ? 15 : 11),
                    _chart.DepinText,
                    Paints.Depin,
                    14,
                    600
                )
            );
        }

        private void AddWhisker(double from, double to, double y, string paint)
        {
            _shapes.Add(new LineShape(from, y, to, y, paint));
            _shapes.Add(new LineShape(from, y - 6, from, y + 6, paint));
            _shapes.Add(new LineShape(to, y - 6, to, y + 6, paint));
        }

        private void AddGap()
        {
            var (from, to) = (At(_chart.DepinHigh) + 6, At(_chart.CapexLow) - 1);
            if (to - from < 40)
                return;
            var y = DepinTop + BarHeight - (_isWide ? 18 : 5);
            AddWhisker(from, to, y, Paints.Muted);
            var size = _isWide ? 17 : 15;
            var middle = Math.Max(
                (from + to) / 2,
                from + (TextWidth.Of(_chart.GapText, size, 700) / 2)
            );
            _shapes.Add(
                new TextShape(
                    middle,
                    y - (_isWide ? 9 : 7),
                    _chart.GapText,
                    Paints.Ink,
                    size,
                    700,
                    TextAnchor.Middle
                )
            );
        }
    }
}
