using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace CapexDashboard.Web.Charts;

/// <summary>Writes a scene as inline SVG; colours are CSS variables, so one document serves light and dark.</summary>
public static class SceneSvg
{
    /// <param name="label">What the picture shows, in a sentence, for those who do not see it.</param>
    /// <param name="cssClass">Also the prefix of ids inside, so it is given to one picture of a page only.</param>
    public static MarkupString Write(Scene scene, string label, string cssClass)
    {
        var svg = new StringBuilder();
        var description = HtmlEncoder.Default.Encode(label);
        Add(
            svg,
            $"""<svg class="scene {cssClass}" viewBox="0 0 {scene.Width} {scene.Height}" role="img" aria-label="{description}">"""
        );
        AddHatches(svg, scene, cssClass);
        foreach (var shape in scene.Shapes)
            AddShape(svg, shape, cssClass);
        svg.Append("</svg>");
        return new MarkupString(svg.ToString());
    }

    private static void AddShape(StringBuilder svg, Shape shape, string prefix)
    {
        switch (shape)
        {
            case BarShape bar:
                AddBar(svg, bar, prefix);
                break;
            case CellsShape cells:
                AddCells(svg, cells);
                break;
            case LineShape line:
                AddLine(svg, line);
                break;
            case DotShape dot:
                AddDot(svg, dot);
                break;
            case TextShape text:
                AddText(svg, text);
                break;
        }
    }

    private static void AddBar(StringBuilder svg, BarShape bar, string prefix)
    {
        var look = bar.Style switch
        {
            BarStyle.Hatched =>
                $"""fill="url(#{prefix}-{bar.Paint})" stroke="var(--{bar.Paint})" """,
            BarStyle.Dashed => Outlined(bar.Paint, "5 4"),
            BarStyle.Dotted => Outlined(bar.Paint, "2 2.5"),
            BarStyle.Faint => $"""fill="var(--{bar.Paint})" fill-opacity=".35" """,
            _ => $"""fill="var(--{bar.Paint})" """,
        };
        Add(
            svg,
            $"""<rect x="{bar.X:0.#}" y="{bar.Y:0.#}" width="{bar.Width:0.#}" height="{bar.Height:0.#}" {look}"""
        );
        Close(svg, "rect", bar.Title);
    }

    private static void AddDot(StringBuilder svg, DotShape dot)
    {
        Add(
            svg,
            $"""<circle cx="{dot.X:0.#}" cy="{dot.Y:0.#}" r="{dot.Radius:0.#}" fill="var(--{dot.Paint})" """
        );
        Close(svg, "circle", dot.Title);
    }

    private static void Close(StringBuilder svg, string element, string? title) =>
        svg.Append(
            title is null
                ? "/>"
                : $"><title>{HtmlEncoder.Default.Encode(title)}</title></{element}>"
        );

    private static string Outlined(string paint, string dashes) =>
        $"""fill="var(--{paint})" fill-opacity=".18" stroke="var(--{paint})" stroke-width="2" stroke-dasharray="{dashes}" """;

    private static void AddCells(StringBuilder svg, CellsShape cells)
    {
        Add(svg, $"<path fill=\"var(--{cells.Paint})\" d=\"");
        foreach (var (x, y) in cells.Corners)
            Add(svg, $"M{x:0.#} {y:0.#}h{cells.Size:0.#}v{cells.Size:0.#}h-{cells.Size:0.#}z");
        svg.Append("\"/>");
    }

    private static void AddLine(StringBuilder svg, LineShape line)
    {
        var dots = line.IsDotted ? """ stroke-dasharray="2 2.5" """ : "";
        Add(
            svg,
            $"""<line x1="{line.X1:0.#}" y1="{line.Y1:0.#}" x2="{line.X2:0.#}" y2="{line.Y2:0.#}" """
        );
        Add(svg, $"""stroke="var(--{line.Paint})" stroke-width="{line.Thickness:0.#}"{dots}/>""");
    }

    private static void AddText(StringBuilder svg, TextShape text)
    {
        var anchor = text.Anchor switch
        {
            TextAnchor.Middle => """ text-anchor="middle" """,
            TextAnchor.End => """ text-anchor="end" """,
            _ => "",
        };
        var weight = text.Weight == 400 ? "" : $""" font-weight="{text.Weight}" """;
        Add(
            svg,
            $"""<text x="{text.X:0.#}" y="{text.Y:0.#}" font-size="{text.Size:0.#}" fill="var(--{text.Paint})"{anchor}{weight}>"""
        );
        svg.Append(HtmlEncoder.Default.Encode(text.Text)).Append("</text>");
    }

    private static void AddHatches(StringBuilder svg, Scene scene, string prefix)
    {
        var hatched = scene.Shapes.OfType<BarShape>().Where(bar => bar.Style is BarStyle.Hatched);
        foreach (var paint in hatched.Select(bar => bar.Paint).Distinct())
        {
            Add(
                svg,
                $"""
                <pattern id="{prefix}-{paint}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="var(--{paint})" fill-opacity=".3"/><rect width="3" height="7" fill="var(--{paint})"/></pattern>
                """
            );
        }
    }

    private static void Add(StringBuilder svg, FormattableString text) =>
        svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
