namespace CapexDashboard.Web.Charts;

/// <summary>The room that something takes in a picture.</summary>
internal readonly record struct TextBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>From the height of capitals to the base line; nothing hangs below it that matters.</summary>
    public static TextBox Of(TextShape text)
    {
        var width = TextWidth.Of(text.Text, text.Size, text.Weight);
        var left = text.Anchor switch
        {
            TextAnchor.Start => text.X,
            TextAnchor.Middle => text.X - (width / 2),
            _ => text.X - width,
        };
        return new TextBox(left, text.Y - (text.Size * 0.73), left + width, text.Y);
    }

    public bool Overlaps(TextBox other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public TextBox Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);
}

/// <summary>Where labels may stand: within the picture, and on nothing that is there already.</summary>
internal sealed class LabelRoom(double width, double top, double bottom)
{
    private const double Air = 3;

    // Where a text begins at the edge, its place is a sum of fractions.
    private const double Hair = 0.01;
    private readonly List<TextBox> _taken = [];

    public void Take(TextBox box) => _taken.Add(box);

    /// <summary>A straight line, as boxes along it.</summary>
    public void TakeLine(double x1, double y1, double x2, double y2)
    {
        var steps = Math.Clamp((int)(Math.Abs(x2 - x1) / 5), 1, 500);
        for (var i = 0; i < steps; i++)
        {
            var (from, to) = (i / (double)steps, (i + 1) / (double)steps);
            var (a, b) = (y1 + ((y2 - y1) * from), y1 + ((y2 - y1) * to));
            Take(
                new TextBox(
                    x1 + ((x2 - x1) * from),
                    Math.Min(a, b),
                    x1 + ((x2 - x1) * to),
                    Math.Max(a, b)
                )
            );
        }
    }

    /// <summary>The first that fits, which from then on takes its room; null where none does.</summary>
    public TextShape? TakeFirst(IEnumerable<TextShape> candidates)
    {
        var free = candidates.FirstOrDefault(IsFree);
        if (free is not null)
            Take(TextBox.Of(free));
        return free;
    }

    private bool IsFree(TextShape text)
    {
        var box = TextBox.Of(text);
        var isInside =
            box.Left >= -Hair && box.Right <= width && box.Top >= top && box.Bottom <= bottom;
        return isInside && !_taken.Any(box.Grown(Air).Overlaps);
    }
}
