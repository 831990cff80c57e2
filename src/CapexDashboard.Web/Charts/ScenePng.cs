using SkiaSharp;

namespace CapexDashboard.Web.Charts;

/// <summary>Draws a scene as PNG, its texts as outlines of Inter at the very size, so that they are crisp at every width.</summary>
public static class ScenePng
{
    private static readonly SKTypeface Regular = Load(400);
    private static readonly SKTypeface SemiBold = Load(600);
    private static readonly SKTypeface Bold = Load(700);

    /// <summary>As wide as asked for, and as high as the scene is then.</summary>
    public static byte[] Draw(Scene scene, Palette palette, int width) =>
        Draw(scene, palette, width, (int)Math.Ceiling(scene.Height * width / scene.Width));

    /// <summary>In the middle of a ground of that size, as large as fits.</summary>
    public static byte[] Draw(Scene scene, Palette palette, int width, int height)
    {
        var scale = Math.Min(width / scene.Width, height / scene.Height);
        using var surface = SKSurface.Create(
            new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque)
        );
        var canvas = surface.Canvas;
        canvas.Clear(SKColor.Parse(palette[Paints.Ground]));
        canvas.Translate(
            (float)((width - (scene.Width * scale)) / 2),
            (float)((height - (scene.Height * scale)) / 2)
        );
        canvas.Scale((float)scale);
        using var pen = new ScenePen(canvas, palette);
        foreach (var shape in scene.Shapes)
            pen.Draw(shape);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return png.ToArray();
    }

    internal static SKTypeface Typeface(int weight) =>
        weight switch
        {
            >= 700 => Bold,
            >= 600 => SemiBold,
            _ => Regular,
        };

    private static SKTypeface Load(int weight)
    {
        using var font = typeof(ScenePng).Assembly.GetManifestResourceStream($"Inter-{weight}.ttf");
        return SKTypeface.FromStream(font!);
    }
}

/// <summary>Puts single shapes on a canvas.</summary>
internal sealed class ScenePen(SKCanvas canvas, Palette palette) : IDisposable
{
    private readonly SKPaint _paint = new() { IsAntialias = true };

    public void Draw(Shape shape)
    {
        switch (shape)
        {
            case BarShape bar:
                DrawBar(bar);
                break;
            case CellsShape cells:
                foreach (var (x, y) in cells.Corners)
                    Fill(Box(x, y, cells.Size, cells.Size), cells.Paint);
                break;
            case ShadeShape shade:
                DrawShade(shade);
                break;
            case LineShape line:
                DrawLine(line);
                break;
            case DotShape dot:
                Use(dot.Paint, SKPaintStyle.Fill);
                canvas.DrawCircle((float)dot.X, (float)dot.Y, (float)dot.Radius, _paint);
                break;
            case TextShape text:
                DrawText(text);
                break;
        }
    }

    public void Dispose() => _paint.Dispose();

    private void DrawBar(BarShape bar)
    {
        var box = Box(bar.X, bar.Y, bar.Width, bar.Height);
        switch (bar.Style)
        {
            case BarStyle.Hatched:
                DrawHatched(box, bar.Paint);
                break;
            case BarStyle.Dashed:
                DrawOutlined(box, bar.Paint, [5, 4]);
                break;
            case BarStyle.Dotted:
                DrawOutlined(box, bar.Paint, [2, 2.5f]);
                break;
            case BarStyle.Faint:
                Fill(box, bar.Paint, opacity: 0.35);
                break;
            default:
                Fill(box, bar.Paint);
                break;
        }
    }

    private void DrawHatched(SKRect box, string paint)
    {
        const float step = 7;
        Fill(box, paint, opacity: 0.3);
        canvas.Save();
        canvas.ClipRect(box);
        Use(paint, SKPaintStyle.Stroke, thickness: 3);
        // Every line crosses the whole height at 45 degrees.
        for (var x = box.Left - box.Height; x < box.Right; x += step * MathF.Sqrt(2))
            canvas.DrawLine(x, box.Top, x + box.Height, box.Bottom, _paint);
        canvas.Restore();
        Use(paint, SKPaintStyle.Stroke, thickness: 1);
        canvas.DrawRect(box, _paint);
    }

    private void DrawOutlined(SKRect box, string paint, float[] dashes)
    {
        Fill(box, paint, opacity: 0.18);
        Use(paint, SKPaintStyle.Stroke, thickness: 2);
        using var dash = SKPathEffect.CreateDash(dashes, 0);
        _paint.PathEffect = dash;
        canvas.DrawRect(box, _paint);
        _paint.PathEffect = null;
    }

    private void DrawShade(ShadeShape shade)
    {
        var box = Box(shade.X, shade.Y, shade.Width, shade.Height);
        Fill(box, shade.Paint, shade.Strength);
        if (!shade.IsFramed)
            return;
        Use(Paints.Ink, SKPaintStyle.Stroke, thickness: 2);
        canvas.DrawRect(box, _paint);
    }

    private void DrawLine(LineShape line)
    {
        Use(line.Paint, SKPaintStyle.Stroke, line.Thickness);
        using var dots = line.IsDotted ? SKPathEffect.CreateDash([2, 2.5f], 0) : null;
        _paint.PathEffect = dots;
        canvas.DrawLine((float)line.X1, (float)line.Y1, (float)line.X2, (float)line.Y2, _paint);
        _paint.PathEffect = null;
    }

    private void DrawText(TextShape text)
    {
        using var font = new SKFont(ScenePng.Typeface(text.Weight), (float)text.Size)
        {
            Subpixel = true,
            Edging = SKFontEdging.Antialias,
            Hinting = SKFontHinting.None,
        };
        Use(text.Paint, SKPaintStyle.Fill);
        var align = text.Anchor switch
        {
            TextAnchor.Middle => SKTextAlign.Center,
            TextAnchor.End => SKTextAlign.Right,
            _ => SKTextAlign.Left,
        };
        canvas.DrawText(text.Text, (float)text.X, (float)text.Y, align, font, _paint);
    }

    private void Fill(SKRect box, string paint, double opacity = 1)
    {
        Use(paint, SKPaintStyle.Fill, opacity: opacity);
        canvas.DrawRect(box, _paint);
    }

    private void Use(string paint, SKPaintStyle style, double thickness = 0, double opacity = 1)
    {
        _paint.Color = SKColor.Parse(palette[paint]).WithAlpha((byte)Math.Round(opacity * 255));
        _paint.Style = style;
        _paint.StrokeWidth = (float)thickness;
    }

    private static SKRect Box(double x, double y, double width, double height) =>
        SKRect.Create((float)x, (float)y, (float)width, (float)height);
}
