using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests.Browsing;

/// <summary>What stands on the explorer's page once its circuit is there.</summary>
internal static class LiveExplorer
{
    private static readonly LocatorWaitForOptions Attached = new()
    {
        State = WaitForSelectorState.Attached,
    };

    public static Task IsLiveAsync(this IPage page) =>
        page.Locator("html[data-explorer=live]").WaitForAsync(Attached);

    /// <summary>Waits until the headline holds a text.</summary>
    public static Task HeadlineSaysAsync(this IPage page, string part) =>
        page.Locator("h1", new() { HasText = part }).WaitForAsync();

    /// <summary>Waits until the chart bears a text.</summary>
    public static Task PlotSaysAsync(this IPage page, string text) =>
        page.Locator("#explorer-plot text", new() { HasText = text }).First.WaitForAsync();

    /// <summary>Waits until the last change rests: the links on the page lead from it.</summary>
    public static Task RestsAsync(this IPage page, string parameter) =>
        page.Locator($".charts a[href*='{parameter}']").First.WaitForAsync();

    /// <summary>What a slider says to a screen reader.</summary>
    public static async Task<string> SliderAsync(this IPage page, string input) =>
        (await Slider(page, input).GetAttributeAsync("aria-valuetext"))!.Replace('\u00A0', ' ');

    /// <summary>Takes hold of a slider at a place from 0 to 1.</summary>
    public static async Task PressSliderAsync(this IPage page, string input, double at)
    {
        await Slider(page, input).ScrollIntoViewIfNeededAsync();
        await page.Mouse.MoveAsync(
            await page.SliderXAsync(input, at),
            await page.SliderYAsync(input)
        );
        await page.Mouse.DownAsync();
    }

    public static async Task<float> SliderXAsync(this IPage page, string input, double at)
    {
        var box = (await Slider(page, input).BoundingBoxAsync())!;
        return box.X + (float)(box.Width * at);
    }

    public static async Task<float> SliderYAsync(this IPage page, string input)
    {
        var box = (await Slider(page, input).BoundingBoxAsync())!;
        return box.Y + (box.Height / 2);
    }

    private static ILocator Slider(IPage page, string input) =>
        page.Locator($"input[type=range][data-input={input}]");
}
