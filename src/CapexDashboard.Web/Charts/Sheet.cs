namespace CapexDashboard.Web.Charts;

/// <summary>
/// A picture as it travels alone, in a file or a preview: under its headline, with where it comes from beneath it.
/// </summary>
/// <param name="Foot">Lines of their own, wrapped where they are too long: sources, address.</param>
public sealed record Sheet(
    string Headline,
    PictureSet Pictures,
    IReadOnlyList<LegendEntry> Legend,
    IReadOnlyList<string> Foot
)
{
    private const double Air = 16;

    /// <summary>As high as it must be.</summary>
    /// <param name="pixels">How wide it will be shown: that chooses the picture, not the size of the scene.</param>
    public Scene Lay(double pixels)
    {
        var (picture, margin, headline, foot) =
            pixels >= 900 ? (Pictures.Wide, 36.0, 30.0, 13.0)
            : pixels >= 500 ? (Pictures.Medium, 28.0, 26.0, 12.5)
            : (Pictures.Narrow, 16.0, 19.0, 11.0);
        return Lay(picture, margin, headline, foot);
    }

    /// <summary>For a preview of a fixed shape: large in its letters, since it is shown small.</summary>
    public Scene LayPreview() => Lay(Pictures.Medium, margin: 40, headlineSize: 28, footSize: 13);

    private Scene Lay(Scene picture, double margin, double headlineSize, double footSize)
    {
        var width = picture.Width;
        var headline = Lines(Headline, headlineSize, width, headlineSize * 1.2, Paints.Ink, 700);
        var top = margin + (headline.Count * headlineSize * 1.2) + Air;
        var foot = Foot.SelectMany(line => TextWidth.Wrap(line, footSize, width)).ToList();
        var legend = Charts.Legend.IsNeeded(Legend, picture)
            ? Charts.Legend.Lay(Legend, width, footSize + 1, out var legendHeight)
            : Charts.Legend.Lay([], width, footSize, out legendHeight);
        var legendTop = top + picture.Height + (legendHeight > 0 ? Air / 2 : 0);
        var below = legendTop + legendHeight + Air;
        var height = below + (foot.Count * footSize * 1.45) + margin - 4;
        return new Scene(
            width + (2 * margin),
            height,
            [
                .. headline.Select((line, i) => line.Moved(margin, margin)),
                .. picture.Shapes.Select(shape => shape.Moved(margin, top)),
                .. legend.Select(shape => shape.Moved(margin, legendTop)),
                .. foot.Select(
                    (line, i) =>
                        new TextShape(
                            margin,
                            below + (footSize * (1 + (i * 1.45))),
                            line,
                            Paints.Muted,
                            footSize
                        )
                ),
            ]
        );
    }

    private static List<TextShape> Lines(
        string text,
        double size,
        double width,
        double step,
        string paint,
        int weight
    ) =>
        [
            .. TextWidth
                // The bold letters are wider than those that are measured.
                .Wrap(text, size * 1.05, width)
                .Select(
                    (line, i) =>
                        new TextShape(0, (size * 0.95) + (i * step), line, paint, size, weight)
                ),
        ];
}

/// <summary>One picture laid out for a wide page, a tablet and a phone.</summary>
public sealed record PictureSet(Scene Wide, Scene Medium, Scene Narrow)
{
    public const double WideWidth = 1080;
    public const double MediumWidth = 680;
    public const double NarrowWidth = 328;

    /// <summary>The one that was laid out for that width.</summary>
    public Scene At(double width) =>
        width >= WideWidth ? Wide
        : width >= MediumWidth ? Medium
        : Narrow;

    public static PictureSet Of(Func<double, Scene> lay) =>
        new(lay(WideWidth), lay(MediumWidth), lay(NarrowWidth));
}
