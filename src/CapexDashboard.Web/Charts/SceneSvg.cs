using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace CapexDashboard.Web.Charts;

/// <summary>Writes a scene as SVG: within a page, where CSS gives the colours, or as a file of its own.</summary>
public sealed class SceneSvg
{
    private readonly StringBuilder _svg = new();
    private readonly Func<string, string> _color;
    private readonly string _prefix;
    private readonly double _thinnest;

    /// <param name="thinnest">What is thinner leads nowhere.</param>
    private SceneSvg(Func<string, string> color, string prefix, double thinnest) =>
        (_color, _prefix, _thinnest) = (color, prefix, thinnest);

    /// <summary>Inline; colours are CSS variables, so that one document serves light and dark.</summary>
    /// <param name="label">What the picture shows, in a sentence, for those who do not see it.</param>
    /// <param name="cssClass">Also the prefix of ids inside, so it is given to one picture of a page only.</param>
    public static MarkupString Write(Scene scene, string label, string cssClass)
    {
        var svg = new SceneSvg(paint => $"var(--{paint})", cssClass, Thinnest(scene));
        // An image has no links in it: with some it is a group of them.
        var role = scene.Shapes.Any(svg.Leads) ? "group" : "img";
        svg.AddPicture(
            scene,
            $"""<svg class="scene {cssClass}" viewBox="0 0 {scene.Width} {scene.Height}" role="{role}" aria-label="{Encode(label)}">"""
        );
        return new MarkupString(svg._svg.ToString());
    }

    /// <summary>A document with its colours and its ground; it leads nowhere, for it lies anywhere.</summary>
    public static string File(Scene scene, string label, Palette palette)
    {
        var svg = new SceneSvg(paint => palette[paint], "picture", double.PositiveInfinity);
        svg.AddPicture(
            scene with
            {
                Shapes =
                [
                    new BarShape(0, 0, scene.Width, scene.Height, Paints.Ground, BarStyle.Solid),
                    .. scene.Shapes,
                ],
            },
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{scene.Width}" height="{scene.Height}" viewBox="0 0 {scene.Width} {scene.Height}" font-family="Inter, system-ui, sans-serif" role="img" aria-label="{Encode(label)}">"""
        );
        return svg._svg.ToString();
    }

    private void AddPicture(Scene scene, FormattableString opening)
    {
        Add(opening);
        AddHatches(scene);
        foreach (var shape in scene.Shapes)
            AddShape(shape);
        _svg.Append("</svg>");
    }

    // A finger does not hit one bar of many: on a phone the table beneath has their links.
    private static double Thinnest(Scene scene) => scene.Width < 400 ? 12 : 0;

    private bool Leads(Shape shape) =>
        shape switch
        {
            BarShape { Href: not null } bar => bar.Width >= _thinnest,
            DotShape { Href: not null } dot => dot.Radius * 2 >= _thinnest,
            _ => false,
        };

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private void AddShape(Shape shape)
    {
        switch (shape)
        {
            case BarShape bar:
                AddBar(bar);
                break;
            case CellsShape cells:
                AddCells(cells);
                break;
            case ShadeShape shade:
                AddShade(shade);
                break;
            case LineShape line:
                AddLine(line);
                break;
            case DotShape dot:
                AddDot(dot);
                break;
            case TextShape text:
                AddText(text);
                break;
        }
    }

    private void AddBar(BarShape bar)
    {
        var look = bar.Style switch
        {
            BarStyle.Hatched =>
                $"""fill="url(#{_prefix}-{bar.Paint})" stroke="{_color(bar.Paint)}" """,
            BarStyle.Dashed => Outlined(bar.Paint, "5 4"),
            BarStyle.Dotted => Outlined(bar.Paint, "2 2.5"),
            BarStyle.Faint => $"""fill="{_color(bar.Paint)}" fill-opacity=".35" """,
            _ => $"""fill="{_color(bar.Paint)}" """,
        };
        var leads = Leads(bar);
        if (leads)
            Open(bar.Href!, bar.Title);
        Add(
            $"""<rect x="{bar.X:0.#}" y="{bar.Y:0.#}" width="{bar.Width:0.#}" height="{bar.Height:0.#}" {look}"""
        );
        Close("rect", leads, bar.Title);
    }

    private void AddDot(DotShape dot)
    {
        var leads = Leads(dot);
        if (leads)
            Open(dot.Href!, dot.Title);
        Add(
            $"""<circle cx="{dot.X:0.#}" cy="{dot.Y:0.#}" r="{dot.Radius:0.#}" fill="{_color(dot.Paint)}" """
        );
        Close("circle", leads, dot.Title);
    }

    // For the pointer: by keyboard the table beneath has the same links, without a hundred bars before it.
    private void Open(string href, string? title)
    {
        _svg.Append($"""<a href="{Encode(href)}" tabindex="-1">""");
        if (title is not null)
            _svg.Append($"<title>{Encode(title)}</title>");
    }

    // The name of a link is its own.
    private void Close(string element, bool leads, string? title) =>
        _svg.Append(
            leads ? "/></a>"
            : title is null ? "/>"
            : $"><title>{Encode(title)}</title></{element}>"
        );

    private string Outlined(string paint, string dashes) =>
        $"""fill="{_color(paint)}" fill-opacity=".18" stroke="{_color(paint)}" stroke-width="2" stroke-dasharray="{dashes}" """;

    private void AddCells(CellsShape cells)
    {
        Add($"<path fill=\"{_color(cells.Paint)}\" d=\"");
        foreach (var (x, y) in cells.Corners)
            Add($"M{x:0.#} {y:0.#}h{cells.Size:0.#}v{cells.Size:0.#}h-{cells.Size:0.#}z");
        _svg.Append("\"/>");
    }

    private void AddShade(ShadeShape shade)
    {
        var frame = shade.IsFramed ? $""" stroke="{_color(Paints.Ink)}" stroke-width="2" """ : "";
        Add(
            $"""<rect x="{shade.X:0.#}" y="{shade.Y:0.#}" width="{shade.Width:0.#}" height="{shade.Height:0.#}" """
        );
        Add($"""fill="{_color(shade.Paint)}" fill-opacity="{shade.Strength:0.##}"{frame}/>""");
    }

    private void AddLine(LineShape line)
    {
        var dots = line.IsDotted ? """ stroke-dasharray="2 2.5" """ : "";
        Add(
            $"""<line x1="{line.X1:0.#}" y1="{line.Y1:0.#}" x2="{line.X2:0.#}" y2="{line.Y2:0.#}" """
        );
        Add($"""stroke="{_color(line.Paint)}" stroke-width="{line.Thickness:0.#}"{dots}/>""");
    }

    private void AddText(TextShape text)
    {
        var anchor = text.Anchor switch
        {
            TextAnchor.Middle => """ text-anchor="middle" """,
            TextAnchor.End => """ text-anchor="end" """,
            _ => "",
        };
        var weight = text.Weight == 400 ? "" : $""" font-weight="{text.Weight}" """;
        Add(
            $"""<text x="{text.X:0.#}" y="{text.Y:0.#}" font-size="{text.Size:0.#}" fill="{_color(text.Paint)}"{anchor}{weight}>"""
        );
        _svg.Append(Encode(text.Text)).Append("</text>");
    }

    private void AddHatches(Scene scene)
    {
        var hatched = scene.Shapes.OfType<BarShape>().Where(bar => bar.Style is BarStyle.Hatched);
        foreach (var paint in hatched.Select(bar => bar.Paint).Distinct())
        {
            Add(
                $"""
                <pattern id="{_prefix}-{paint}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="{_color(
                    paint
                )}" fill-opacity=".3"/><rect width="3" height="7" fill="{_color(paint)}"/></pattern>
                """
            );
        }
    }

    private void Add(FormattableString text) =>
        _svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
