namespace CapexDashboard.Web.Charts;

/// <summary>Texts in the middle over something, kept within the picture.</summary>
internal static class TextFit
{
    public static double Half(this TextShape text) =>
        TextWidth.Of(text.Text, text.Size, text.Weight) / 2;

    /// <summary>From where it begins, smaller where it is too long for that.</summary>
    public static TextShape Fitting(this TextShape text, double width) =>
        text with
        {
            Size = Math.Min(text.Size, text.Size * width / (2 * text.Half())),
        };

    /// <summary>Moved as far as it must; the largest amounts, too long for a phone, are written smaller.</summary>
    public static TextShape Within(this TextShape text, double width)
    {
        var whole = text.Half();
        var half = Math.Min(whole, width / 2);
        return text with
        {
            X = Math.Clamp(text.X, half, width - half),
            Size = text.Size * half / whole,
        };
    }
}
