using System.Text.Json.Serialization;

namespace CapexDashboard.Web.Charts;

/// <summary>
/// A laid-out picture: rectangles, lines, dots and texts at places, painted in tokens of the look. The same scene is written
/// as SVG, where CSS gives the tokens their colours, drawn as PNG, and kept with a permalink.
/// </summary>
public sealed record Scene(double Width, double Height, IReadOnlyList<Shape> Shapes)
{
    /// <summary>The same where its links would lead astray: within a page of somebody else.</summary>
    public Scene WithoutLinks() =>
        this with
        {
            Shapes =
            [
                .. Shapes.Select(shape =>
                    shape switch
                    {
                        BarShape bar => bar with { Href = null },
                        DotShape dot => dot with { Href = null },
                        _ => shape,
                    }
                ),
            ],
        };
}

// Permalinks keep shapes as JSON: a name given here stays.
[JsonDerivedType(typeof(BarShape), "bar")]
[JsonDerivedType(typeof(CellsShape), "cells")]
[JsonDerivedType(typeof(ShadeShape), "shade")]
[JsonDerivedType(typeof(LineShape), "line")]
[JsonDerivedType(typeof(DotShape), "dot")]
[JsonDerivedType(typeof(TextShape), "text")]
public abstract record Shape
{
    /// <summary>The same further to the right and further down.</summary>
    public abstract Shape Moved(double right, double down);
}

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
) : Shape
{
    public override Shape Moved(double right, double down) =>
        this with
        {
            X = X + right,
            Y = Y + down,
        };
}

/// <summary>Equal squares of one paint, by their upper left corners.</summary>
public sealed record CellsShape(
    IReadOnlyList<(double X, double Y)> Corners,
    double Size,
    string Paint
) : Shape
{
    public override Shape Moved(double right, double down) =>
        this with
        {
            Corners = [.. Corners.Select(corner => (corner.X + right, corner.Y + down))],
        };
}

/// <summary>A rectangle whose paint is as strong as what it stands for.</summary>
/// <param name="Strength">From 0, nothing, to 1.</param>
/// <param name="IsFramed">With a line of ink around it.</param>
public sealed record ShadeShape(
    double X,
    double Y,
    double Width,
    double Height,
    string Paint,
    double Strength,
    bool IsFramed = false
) : Shape
{
    public override Shape Moved(double right, double down) =>
        this with
        {
            X = X + right,
            Y = Y + down,
        };
}

public sealed record LineShape(
    double X1,
    double Y1,
    double X2,
    double Y2,
    string Paint,
    double Thickness = 1,
    bool IsDotted = false
) : Shape
{
    public override Shape Moved(double right, double down) =>
        new LineShape(X1 + right, Y1 + down, X2 + right, Y2 + down, Paint, Thickness, IsDotted);
}

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
) : Shape
{
    public override Shape Moved(double right, double down) =>
        this with
        {
            X = X + right,
            Y = Y + down,
        };
}

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
) : Shape
{
    public override Shape Moved(double right, double down) =>
        this with
        {
            X = X + right,
            Y = Y + down,
        };
}
