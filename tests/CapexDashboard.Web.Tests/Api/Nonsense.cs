using System.Text;

namespace CapexDashboard.Web.Tests.Api;

/// <summary>Query strings that nobody should send, the same ones in every run.</summary>
internal static class Nonsense
{
    private const int Seed = 20240506;

    private static readonly string[] Names =
    [
        "year",
        "entities",
        "reading",
        "metric",
        "pick",
        "cap",
        "multiple",
        "years",
        "premium",
        "capexai",
        "vintage",
        "asof",
        "view",
        "VIEW",
        "",
        "a[]",
        "%00",
        "%",
        "<script>alert(1)</script>",
        "'; drop table figure; --",
    ];

    private static readonly string[] Values =
    [
        "2024",
        "ttm",
        "meta~amazon",
        "article",
        "",
        "%",
        "%zz",
        "%00",
        "%C0%AF",
        "%ED%A0%80",
        "%0d%0aSet-Cookie:x=1",
        "1..2..3..4",
        "NaN",
        "-0",
        "1e400",
        "99999999999999999999999999999999",
        "0001-01-01",
        "9999-12-31",
        "' or 1=1 --",
        "\"><img src=x onerror=alert(1)>",
        "%F0%9F%92%B8",
        "\u202e\u0000\u0007",
        "../../etc/passwd",
        "{{7*7}}",
        "microsoft:article-a16-yearly",
        "nvidia",
        "=&=",
        "+",
        ";",
    ];

    /// <param name="often">The name that every other pair has, where only one matters.</param>
    public static IEnumerable<string> Queries(int count, string? often = null)
    {
        var random = new Random(Seed);
        for (var i = 0; i < count; i++)
        {
            var pairs = Enumerable
                .Range(0, random.Next(1, 6))
                .Select(_ => $"{Name(random, often)}={Value(random)}")
                .ToList();
            // Now and then a pair stands in it twice.
            if (random.Next(4) == 0)
                pairs.Add(pairs[0]);
            yield return string.Join('&', pairs);
        }
    }

    private static string Name(Random random, string? often) =>
        random.Next(2) == 0 && often is not null ? often
        : random.Next(5) == 0 ? Noise(random, 12)
        : Names[random.Next(Names.Length)];

    private static string Value(Random random) =>
        random.Next(10) switch
        {
            0 => new string('9', random.Next(1, 6000)),
            1 or 2 => Noise(random, 40),
            3 => Uri.EscapeDataString(Noise(random, 40)),
            _ => Values[random.Next(Values.Length)],
        };

    // Any characters but the one that ends a query and halves of a pair, which no address can carry.
    private static string Noise(Random random, int longest)
    {
        var text = new StringBuilder();
        for (var i = random.Next(longest); i > 0; i--)
        {
            var letter = (char)(
                random.Next(3) == 0 ? random.Next(1, 0x10000) : random.Next(1, 128)
            );
            text.Append(letter is '#' || char.IsSurrogate(letter) ? '?' : letter);
        }
        return text.ToString();
    }
}
