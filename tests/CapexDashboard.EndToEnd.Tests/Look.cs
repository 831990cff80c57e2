using CapexDashboard.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>What must be so for every page at every width and theme, with all its tables open.</summary>
internal static class Look
{
    public static TheoryData<string, int, ColorScheme> At(params string[] paths)
    {
        var looks = new TheoryData<string, int, ColorScheme>();
        foreach (var path in paths)
        foreach (var width in new[] { 1280, 800, 360 })
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            looks.Add(path, width, scheme);
        return looks;
    }

    public static async Task AssertAsync(
        Browser browser,
        Uri site,
        string path,
        int width,
        ColorScheme scheme
    )
    {
        await using var visit = await browser.NewPageAsync(site, width, colorScheme: scheme);

        var answer = await visit.Page.GotoAsync(path);
        await AssertAsync(visit);

        visit.WebSockets.ShouldBeEmpty();
        if (answer!.Ok)
            visit.ConsoleErrors.ShouldBeEmpty();
    }

    /// <summary>The same for the explorer, with its circuit and its chart.</summary>
    public static async Task AssertLiveAsync(
        Browser browser,
        Uri site,
        string path,
        int width,
        ColorScheme scheme
    )
    {
        await using var visit = await browser.NewPageAsync(site, width, colorScheme: scheme);

        await visit.Page.GotoAsync(path);
        await visit.Page.IsLiveAsync();
        await AssertAsync(visit);

        visit.ConsoleErrors.ShouldBeEmpty();
    }

    private static async Task AssertAsync(ObservedPage visit)
    {
        await visit.Page.EvaluateAsync(
            "document.querySelectorAll('details').forEach(one => one.open = true)"
        );

        (await Accessibility.ViolationsAsync(visit.Page)).ShouldBeEmpty();
        (await SidewaysAsync(visit.Page)).ShouldBe(0);
        visit.RequestsElsewhere.ShouldBeEmpty();
    }

    private static Task<int> SidewaysAsync(IPage page) =>
        page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)");
}
