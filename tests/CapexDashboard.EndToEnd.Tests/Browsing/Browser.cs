using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests.Browsing;

/// <summary>One Chromium for all tests; every page has a profile of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    // In milliseconds: what is expected may take its time on a machine that runs the other tests beside.
    private const float Patience = 20_000;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(
            ChromiumExecutable.OptionsWithoutWindows()
        );
    }

    /// <summary>A page that takes relative addresses of <paramref name="site"/> and records what goes on in it.</summary>
    public async Task<ObservedPage> NewPageAsync(
        Uri site,
        int width = 1280,
        int height = 800,
        ColorScheme colorScheme = ColorScheme.Light,
        bool javaScriptEnabled = true,
        bool hasTouch = false
    )
    {
        ArgumentNullException.ThrowIfNull(site);
        var running =
            chromium ?? throw new InvalidOperationException("The browser was not started.");
        var context = await running.NewContextAsync(
            new()
            {
                BaseURL = site.AbsoluteUri,
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = colorScheme,
                JavaScriptEnabled = javaScriptEnabled,
                HasTouch = hasTouch,
                IsMobile = hasTouch,
            }
        );
        return await ObservedPage.OpenAsync(context, site);
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
