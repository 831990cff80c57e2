using System.Globalization;
using System.Text;
using CapexDashboard.Domain;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>Readable keys for new records.</summary>
internal static class NewKeys
{
    /// <summary>'Meta, Q3 2026 results' as meta-q3-2026-results.</summary>
    public static string Of(params IEnumerable<string> parts)
    {
        var key = new StringBuilder();
        foreach (
            var letter in string.Join('-', parts)
                .Normalize(NormalizationForm.FormD)
                .ToLowerInvariant()
        )
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
                key.Append(letter);
            else if (
                key.Length > 0
                && key[^1] != '-'
                && CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark
            )
                key.Append('-');
        }
        // Room for a number behind it.
        var text = key.ToString(0, Math.Min(key.Length, Keys.MaxLength - 4)).Trim('-');
        return text.Length > 0 ? text : "record";
    }

    /// <summary>The wish, or the first of wish-2, wish-3 … that nobody has.</summary>
    public static async Task<string> FreeAsync(string wish, Func<string, Task<bool>> isTaken)
    {
        var key = wish;
        for (var number = 2; await isTaken(key); number++)
            key = string.Create(CultureInfo.InvariantCulture, $"{wish}-{number}");
        return key;
    }
}
