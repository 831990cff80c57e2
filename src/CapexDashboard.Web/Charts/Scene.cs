namespace CapexDashboard.Web.Charts;

/// <summary>
/// A laid-out picture: rectangles, lines, dots and texts at places, painted in tokens of the look. The same scene is written
/// as SVG, where CSS gives the tokens their colours.
/// </summary>
public sealed record Scene(double Width, double Height, IReadOnlyList<Shape> Shapes);

public abstract record Shape;

/// <summary>How sure a bar is: reported is solid, guidance hatched, a rumour dashed, an assumption dotted.</summary>
public enum BarStyle
{
    Solid,
    Hatched,
    Dashed,
    Dotted,

    /// <summary>The part of a range above its low end.</summary>
    Faint,
}

/// <param name="Title">What the pointer says over it; null for nothing.</param>
/// <param name="Href">Where it leads: to what it was made of; null for nowhere.</param>
public sealed record BarShape(
    double X,
    double Y,
    double Width,
    double Height,
    string Paint,
    BarStyle Style,
    string? Title = null,
    string? Href = null
) : Shape;

/// <summary>Equal squares of one paint, by their upper left corners.</summary>
public sealed record CellsShape(
    IReadOnlyList<(double X, double Y)> Corners,
    double Size,
    string Paint
) : Shape;

public sealed record LineShape(
    double X1,
    double Y1,
    double X2,
    double Y2,
    string Paint,
    double Thickness = 1,
    bool IsDotted = false
) : Shape;

/// <summary>A point in time, by its middle.</summary>
/// <param name="Title">What the pointer says over it; null for nothing.</param>
/// <param name="Href">Where it leads: to what it was made of; null for nowhere.</param>
public sealed record DotShape(
    double X,
    double Y,
    double Radius,
    string Paint,
    string? Title = null,
    string? Href = null
) : Shape;

public enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <summary><paramref name="Y"/> is the base line.</summary>
public sealed record TextShape(
    double X,
    double Y,
    string Text,
    string Paint,
    double Size = 13,
    int Weight = 400,
    TextAnchor Anchor = TextAnchor.Start
) : Shape;
