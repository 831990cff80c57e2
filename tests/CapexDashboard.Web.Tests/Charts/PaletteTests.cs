using System.Text.RegularExpressions;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Charts;

public sealed partial class PaletteTests(Dashboard dashboard)
{
    // The palette repeats the tokens for those who cannot read CSS.
    [Fact]
    public async Task Palette_LightAndDark_AreTheTokensOfTheStylesheet()
    {
        var page = await dashboard.Client.PageAsync("/");
        var address = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var answer = await dashboard.Client.AskAsync(address);
        var blocks = Block().Matches(await answer.TextAsync()).Select(Tokens).ToList();

        blocks.Count.ShouldBe(3);
        ShouldHold(blocks[0], Palette.Light);
        ShouldHold(blocks[1], Palette.Dark);
        ShouldHold(blocks[2], Palette.Dark);
    }

    // A key that changes in the data leaves its colour behind.
    [Fact]
    public void Paint_OfEachCompanyWhoseCapexIsFollowed_IsItsOwn()
    {
        var companies = SeedTable
            .Read("entities.csv")
            .Where(row => row["kind"] is "hyperscaler" or "cloud")
            .Select(row => row["key"])
            .ToList();

        companies.Count.ShouldBe(8);
        companies.Select(Paints.Of).ShouldBe(companies);
    }

    private static void ShouldHold(Dictionary<string, string> tokens, Palette palette)
    {
        foreach (var (paint, color) in palette.Colors)
            tokens[paint].ShouldBe(color, paint);
    }

    private static Dictionary<string, string> Tokens(Match block) =>
        Token()
            .Matches(block.Value)
            .ToDictionary(
                token => token.Groups["name"].Value,
                token => token.Groups["color"].Value
            );

    [GeneratedRegex(
        @":root[^{]*\{\s*color-scheme: (?:light|dark);[^}]*\}",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Block();

    [GeneratedRegex("--(?<name>[a-z-]+): (?<color>#[0-9a-f]+);", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
