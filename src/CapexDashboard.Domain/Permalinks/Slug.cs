using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CapexDashboard.Domain.Comparisons;

namespace CapexDashboard.Domain.Permalinks;

/// <summary>
/// The short name of a comparison at a vintage: 12 letters and digits of base 32 (RFC 4648, lower case), which are the first
/// 60 bits of SHA-256 over the version of the definition, the whole query and the vintage. The same content has the same
/// slug everywhere.
/// </summary>
public static class Slug
{
    public const int Length = 12;
    public const string Pattern = "^[a-z2-7]{12}$";
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    public static string Of(Comparison comparison, int vintage) =>
        Of(ComparisonDefinition.Version, comparison.ToWholeQuery(), vintage);

    public static string Of(int definitionVersion, string wholeQuery, int vintage)
    {
        var content = string.Create(
            CultureInfo.InvariantCulture,
            $"{definitionVersion} {wholeQuery} {vintage}"
        );
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(content));
        return string.Create(Length, hash, static (slug, bytes) => Write(slug, bytes));
    }

    public static bool IsSlug(string text) => text.Length == Length && text.All(Letters.Contains);

    private static void Write(Span<char> slug, byte[] hash)
    {
        for (var i = 0; i < slug.Length; i++)
        {
            var bit = i * 5;
            var two = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            slug[i] = Letters[(two >> (11 - (bit % 8))) & 31];
        }
    }
}
