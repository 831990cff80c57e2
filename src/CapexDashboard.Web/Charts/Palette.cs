namespace CapexDashboard.Web.Charts;

/// <summary>
/// The colours behind the names of <see cref="Paints"/>, for those who cannot read CSS variables (Plotly). A test holds
/// them to the tokens of site.css.
/// </summary>
public sealed class Palette
{
    private readonly Dictionary<string, string> _colors;

    private Palette(Dictionary<string, string> colors) => _colors = colors;

    public static Palette Light { get; } =
        new(
            new()
            {
                [Paints.Ink] = "#16191d",
                [Paints.Muted] = "#5b636e",
                [Paints.Line] = "#e4e7ea",
                [Paints.Ground] = "#ffffff",
                [Paints.Empty] = "#e4e7ea",
                [Paints.Depin] = "#bc1c3a",
                [Paints.Capex] = "#224771",
                ["amazon"] = "#af8118",
                ["alphabet"] = "#224771",
                ["microsoft"] = "#2da085",
                ["meta"] = "#6621b6",
                ["oracle"] = "#690f31",
                ["coreweave"] = "#320ef9",
                ["nebius"] = "#3a3900",
                ["lambda"] = "#d561c6",
                ["on-amazon"] = "#000",
                ["on-alphabet"] = "#fff",
                ["on-microsoft"] = "#000",
                ["on-meta"] = "#fff",
                ["on-oracle"] = "#fff",
                ["on-coreweave"] = "#fff",
                ["on-nebius"] = "#fff",
                ["on-lambda"] = "#000",
            }
        );

    public static Palette Dark { get; } =
        new(
            new()
            {
                [Paints.Ink] = "#eceff2",
                [Paints.Muted] = "#9aa4af",
                [Paints.Line] = "#2a3036",
                [Paints.Ground] = "#14171a",
                [Paints.Empty] = "#2a3036",
                [Paints.Depin] = "#f74876",
                [Paints.Capex] = "#4d8bc6",
                ["amazon"] = "#e59125",
                ["alphabet"] = "#4d8bc6",
                ["microsoft"] = "#b5e7e2",
                ["meta"] = "#9544f4",
                ["oracle"] = "#de003a",
                ["coreweave"] = "#cec1fd",
                ["nebius"] = "#f7e20a",
                ["lambda"] = "#a73881",
                ["on-amazon"] = "#000",
                ["on-alphabet"] = "#000",
                ["on-microsoft"] = "#000",
                ["on-meta"] = "#fff",
                ["on-oracle"] = "#fff",
                ["on-coreweave"] = "#000",
                ["on-nebius"] = "#000",
                ["on-lambda"] = "#fff",
            }
        );

    public IReadOnlyDictionary<string, string> Colors => _colors;

    public string this[string paint] => _colors[paint];

    /// <summary>With an opacity from 0 to 1, as #rrggbbaa.</summary>
    public string Faint(string paint, double opacity) =>
        $"{_colors[paint]}{(int)Math.Round(opacity * 255):x2}";
}
