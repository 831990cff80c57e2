using System.Globalization;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Charts;

/// <summary>Lays out the race: a stacked column for each quarter, the assumption as a dotted line across the newest.</summary>
public static class RaceScene
{
    public static Scene Lay(RaceChart chart, double width) => new Layout(chart, width).Scene();

    private sealed class Layout(RaceChart chart, double width)
    {
        private const double Top = 24;
        private const double Left = 44;

        private readonly List<Shape> _shapes = [];
        private readonly double _max = chart
            .Columns.Select(column => column.Total)
            .Append(chart.Assumed)
            .Where(dollars => dollars > 0)
            .DefaultIfEmpty(1e9)
            .Max();
        private readonly double _step = (width - Left) / Math.Max(chart.Columns.Count, 1);

        private bool IsWide => width >= 600;
        private double Bottom => Top + (IsWide ? 200 : 150);

        public Scene Scene()
        {
            AddGrid();
            for (var i = 0; i < chart.Columns.Count; i++)
                AddColumn(chart.Columns[i], i);
            AddYears();
            AddNewest();
            AddAssumption();
            return new Scene(width, Bottom + 24, _shapes);
        }

        private double X(int column) => Left + (column * _step);

        private double Y(double dollars) => Bottom - (dollars / _max * (Bottom - Top));

        private void AddGrid()
        {
            foreach (var tick in Axis.Ticks(_max, atMost: 4))
            {
                _shapes.Add(new LineShape(Left, Y(tick), width, Y(tick), Paints.Line));
                var text = (tick / 1e9).ToString("0.######", CultureInfo.InvariantCulture);
                _shapes.Add(
                    new TextShape(
                        Left - 10,
                        Y(tick) + 4,
                        text,
                        Paints.Muted,
                        13,
                        400,
                        TextAnchor.End
                    )
                );
            }
        }

        private void AddColumn(RaceColumn column, int i)
        {
            var gap = IsWide ? 2 : 1;
            var from = 0.0;
            foreach (var part in column.Parts)
            {
                var (top, bottom) = (Y(from + part.Dollars), Y(from));
                var title =
                    $"{part.Name}, {Dates.Quarter(column.Quarter)}: {Numbers.Money(part.Dollars)}";
                // A seam of half a pixel keeps neighbours apart that sight may not.
                _shapes.Add(
                    new BarShape(
                        X(i) + (gap / 2.0),
                        top + 0.5,
                        _step - gap,
                        Math.Max(bottom - top - 0.5, 0.5),
                        Paints.Of(part.Entity),
                        BarStyle.Solid,
                        title
                    )
                );
                from += part.Dollars;
            }
        }

        private void AddYears()
        {
            var every = IsWide ? 1 : 2;
            for (var i = 0; i < chart.Columns.Count; i++)
            {
                var quarter = chart.Columns[i].Quarter;
                var isShown =
                    quarter.Number == 1
                    && (quarter.Year - chart.Columns[0].Quarter.Year) % every == 0;
                if (isShown && X(i) + 34 <= width)
                    _shapes.Add(
                        new TextShape(
                            X(i) + 1,
                            Bottom + 19,
                            quarter.Year.ToString(CultureInfo.InvariantCulture),
                            Paints.Muted
                        )
                    );
            }
        }

        private void AddNewest()
        {
            if (chart.Columns.Count == 0)
                return;
            var total = chart.Columns[^1].Total;
            _shapes.Add(
                new TextShape(
                    width - 1,
                    Y(total) - 7,
                    Numbers.Money(total),
                    Paints.Ink,
                    13,
                    700,
                    TextAnchor.End
                )
            );
        }

        private void AddAssumption()
        {
            var first = chart
                .Columns.ToList()
                .FindIndex(column => column.Quarter >= chart.AssumedFrom);
            if (first < 0)
                return;
            var (x, y) = (X(first), Y(chart.Assumed));
            _shapes.Add(new LineShape(x, y, width, y, Paints.Ground, 4));
            _shapes.Add(new LineShape(x, y, width, y, Paints.Depin, 2.2, IsDotted: true));
            // The label stands over the low columns before it, the leader leads down to where the line begins.
            var labelY = Bottom - ((Bottom - Top) * 0.72);
            _shapes.Add(new LineShape(x - 4, labelY + 7, x + 2, y - 3, Paints.Muted));
            var size = IsWide ? 14 : 13;
            var fits = TextWidth.Of(chart.AssumedText, size, 600) <= x;
            _shapes.Add(
                new TextShape(
                    fits ? x : 0,
                    labelY,
                    chart.AssumedText,
                    Paints.Depin,
                    size,
                    600,
                    fits ? TextAnchor.End : TextAnchor.Start
                )
            );
        }
    }
}
