namespace CapexDashboard.Web.Charts;

/// <summary>How wide a text in Inter is, near enough to tell whether it fits (advances of the font, rounded up).</summary>
internal static class TextWidth
{
    public static double Of(string text, double size, int weight = 400) =>
        text.Sum(Advance) * size * (weight >= 600 ? 1.05 : 1);

    /// <summary>The text in lines that are no wider than <paramref name="width"/>, unless a single word is.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && Of($"{lines[^1]} {word}", size) <= width)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }
        return lines;
    }

    private static double Advance(char letter) =>
        letter switch
        {
            ' ' or '\u00A0' or '.' or ',' or ':' or 'i' or 'j' or 'l' or '\'' or '’' => 0.29,
            'f' or 'r' or 't' or '–' or '-' => 0.40,
            'm' or 'w' or 'M' or 'W' or '%' => 0.90,
            >= '0' and <= '9' or '$' => 0.64,
            >= 'A' and <= 'Z' => 0.70,
            _ => 0.60,
        };
}
