using AngleSharp.Dom;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Editing;

/// <summary>Readers choose among the presets of the vintage that they look at.</summary>
public sealed class PresetEditingTests(EditedDashboard dashboard) : IClassFixture<EditedDashboard>
{
    private const string Seeded = "/compare?years=5&vintage=1";

    [Fact]
    public async Task Explorer_AfterAPresetWasChanged_OffersItAndTheOldOneInItsVintage()
    {
        using var editor = await EditorBrowser.OpenAsync(dashboard);
        await editor.SendAsync(
            "/admin/edit/preset/article-slow",
            "draft",
            ("f.title", "Article, slower"),
            ("f.inputs", "haircut=25&years=10"),
            ("f.change", "the same in 10 years, with losses"),
            ("f.position", "9"),
            ("why", "slower")
        );
        await editor.PublishAsync();

        var words = await dashboard.UntilSaysAsync("/compare?years=10&haircut=25", "slower");
        words.ShouldContain(
            "Article, slower: the same in 10 years, with losses. Presets are our assumptions"
        );
        var now = await dashboard.Client.PageAsync("/compare?years=10&haircut=25");
        Titles(now)
            .ShouldBe(["Article, best case", "Realist", "Lock-out", "Bull", "Article, slower"]);
        Chosen(now).ShouldBe("Article, slower");
        now.QuerySelector("[data-preset='article-slow']")!
            .GetAttribute("href")
            .ShouldBe("/compare?years=10&haircut=25");
        var seeded = await dashboard.Client.PageAsync(Seeded);
        Titles(seeded)
            .ShouldBe(["Article, best case", "Article, slow", "Realist", "Lock-out", "Bull"]);
        Chosen(seeded).ShouldBe("Article, slow");
        seeded
            .Body!.Words()
            .ShouldContain("Article, slow: the same in 5 years, the article's upper end.");

        await dashboard.UntilSaysAsync(
            "/method",
            "Article, slower: the same in 10 years, with losses. As the article says."
        );
    }

    [Fact]
    public async Task Form_OfAPreset_SaysHowItReadTheInputsAndWhatDoesNotBelong()
    {
        using var editor = await EditorBrowser.OpenAsync(dashboard);
        (string, string)[] preset =
        [
            ("f.title", "Half sold"),
            ("f.change", "half of the tokens are sold"),
            ("f.position", "6"),
        ];

        var right = await editor.TypeAsync(
            "/admin/new/preset",
            [.. preset, ("f.inputs", "http://localhost/compare?sold=50.0")]
        );
        var wrong = await editor.TypeAsync(
            "/admin/new/preset",
            [.. preset, ("f.inputs", "sold=50&year=2025")]
        );

        right.Text("key").ShouldBe("half-sold");
        right.GetProperty("understood").Text("inputs").ShouldBe("sold=50");
        wrong
            .GetProperty("problems")
            .Text("inputs")
            .ShouldStartWith("year: a preset holds assumptions about the gap alone");
    }

    private static IEnumerable<string> Titles(IDocument page) =>
        page.QuerySelectorAll("nav.presets a").Select(link => link.Words());

    private static string Chosen(IDocument page) =>
        page.QuerySelectorAll("nav.presets [aria-current]").ShouldHaveSingleItem().Words();
}
