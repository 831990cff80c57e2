using System.Globalization;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Web.Charts;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>How large and in which colours a PNG is asked for, in pixels.</summary>
/// <param name="Height">Null for as high as it must be.</param>
internal sealed record PictureSize(int Width, int? Height, Palette Palette)
{
    public const int Least = 200;
    public const int Most = 2400;
    public const int PreviewWidth = 1200;
    public const int PreviewHeight = 630;

    public static (PictureSize Size, IReadOnlyList<QueryProblem> Problems) Read(
        IQueryCollection query
    )
    {
        var problems = new List<QueryProblem>();
        var width = Number("width") ?? PreviewWidth;
        var height = Number("height");
        var theme = query["theme"] is [{ } text, ..] ? text.ToLowerInvariant() : "light";
        if (theme is not ("light" or "dark"))
            problems.Add(new("theme", "it is light or dark"));
        return (new(width, height, theme == "dark" ? Palette.Dark : Palette.Light), problems);

        int? Number(string name)
        {
            if (query[name] is not [{ } text, ..])
                return null;
            if (
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is >= Least and <= Most
            )
                return number;
            problems.Add(
                new(
                    name,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"it is a whole number of pixels from {Least} to {Most}"
                    )
                )
            );
            return null;
        }
    }

    public byte[] Draw(Sheet sheet) =>
        Height is { } height
            ? ScenePng.Draw(sheet.LayPreview(), Palette, Width, height)
            : ScenePng.Draw(sheet.Lay(Width), Palette, Width);
}
