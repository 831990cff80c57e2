using System.Globalization;
using CapexDashboard.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>What must be so for every page at every width and theme, with all its tables open.</summary>
internal static class Look
{
    // axe judges the widest and the narrowest; between them a page may only not be wider than its window.
    private static readonly (int Width, bool IsJudged)[] Widths =
    [
        (1280, true),
        (800, false),
        (360, true),
    ];

    public static async Task AssertAsync(Browser browser, Uri site, string path)
    {
        await using var visit = await browser.NewPageAsync(site);

        await AssertAsync(visit, path);
    }

    /// <summary>The same as somebody sees it who is there already, such as an editor.</summary>
    public static async Task AssertAsync(ObservedPage visit, string path)
    {
        var answer = await visit.Page.GotoAsync(path);
        await AssertAsync(visit);

        visit.WebSockets.ShouldBeEmpty();
        if (answer!.Ok)
            visit.ConsoleErrors.ShouldBeEmpty();
    }

    /// <summary>The same for the explorer, with its circuit and its chart.</summary>
    public static async Task AssertLiveAsync(Browser browser, Uri site, string path)
    {
        await using var visit = await browser.NewPageAsync(site);

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

        var faults = new List<string>();
        foreach (var (width, isJudged) in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            if (await SidewaysAsync(visit.Page) is > 0 and var pixels)
                faults.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{width}: {pixels} pixels wider than the window"
                    )
                );
            if (isJudged)
                faults.AddRange(await FaultsAsync(visit.Page, width));
        }

        faults.ShouldBeEmpty();
        visit.RequestsElsewhere.ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page, int width)
    {
        var faults = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            faults.AddRange(
                (await Accessibility.ViolationsAsync(page)).Select(one =>
                    string.Create(CultureInfo.InvariantCulture, $"{width}, {scheme}: {one}")
                )
            );
        }

        return faults;
    }

    private static Task<int> SidewaysAsync(IPage page) =>
        page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)");
}
