using CapexDashboard.Web.Charts;

namespace CapexDashboard.Web.Tests.Charts;

/// <summary>What holds for every picture, whatever it shows.</summary>
internal static class SceneLaws
{
    private const double Hair = 0.5;

    public static IReadOnlyList<T> All<T>(this Scene scene)
        where T : Shape => [.. scene.Shapes.OfType<T>()];

    public static void ShouldStayInside(this Scene scene)
    {
        scene.Width.ShouldBeGreaterThan(0);
        scene.Height.ShouldBeGreaterThan(0);
        foreach (var shape in scene.Shapes)
        {
            var (left, top, right, bottom) = Extent(shape);
            var name = shape.ToString();
            right.ShouldBeGreaterThanOrEqualTo(left, name);
            bottom.ShouldBeGreaterThanOrEqualTo(top, name);
            left.ShouldBeGreaterThanOrEqualTo(-Hair, name);
            top.ShouldBeGreaterThanOrEqualTo(-Hair, name);
            right.ShouldBeLessThanOrEqualTo(scene.Width + Hair, name);
            bottom.ShouldBeLessThanOrEqualTo(scene.Height + Hair, name);
        }
    }

    /// <summary>Nothing that is written stands on something else that is.</summary>
    public static void ShouldKeepItsTextsApart(this Scene scene)
    {
        var texts = scene.All<TextShape>();
        for (var i = 0; i < texts.Count; i++)
        {
            var one = Extent(texts[i]);
            foreach (var text in texts.Skip(i + 1))
            {
                var other = Extent(text);
                var isApart =
                    one.Right <= other.Left
                    || other.Right <= one.Left
                    || one.Bottom <= other.Top
                    || other.Bottom <= one.Top;
                isApart.ShouldBeTrue($"{texts[i]} and {text}");
            }
        }
    }

    private static (double Left, double Top, double Right, double Bottom) Extent(Shape shape) =>
        shape switch
        {
            BarShape bar => (bar.X, bar.Y, bar.X + bar.Width, bar.Y + bar.Height),
            LineShape line => (
                Math.Min(line.X1, line.X2),
                Math.Min(line.Y1, line.Y2),
                Math.Max(line.X1, line.X2),
                Math.Max(line.Y1, line.Y2)
            ),
            CellsShape { Corners.Count: 0 } => default,
            CellsShape cells => (
                cells.Corners.Min(corner => corner.X),
                cells.Corners.Min(corner => corner.Y),
                cells.Corners.Max(corner => corner.X) + cells.Size,
                cells.Corners.Max(corner => corner.Y) + cells.Size
            ),
            DotShape dot => (
                dot.X - dot.Radius,
                dot.Y - dot.Radius,
                dot.X + dot.Radius,
                dot.Y + dot.Radius
            ),
            TextShape text => Extent(text),
            _ => throw new InvalidOperationException($"{shape} has no extent"),
        };

    // The height of capitals over the base line; nothing hangs below it that matters.
    private static (double Left, double Top, double Right, double Bottom) Extent(TextShape text)
    {
        var width = TextWidth.Of(text.Text, text.Size, text.Weight);
        var left = text.Anchor switch
        {
            TextAnchor.Start => text.X,
            TextAnchor.Middle => text.X - (width / 2),
            _ => text.X - width,
        };
        return (left, text.Y - (text.Size * 0.73), left + width, text.Y);
    }
}
