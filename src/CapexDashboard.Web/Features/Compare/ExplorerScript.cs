using CapexDashboard.Web.Charts;
using Microsoft.JSInterop;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>What a change means for the address.</summary>
internal enum AddressMove
{
    /// <summary>A place to come back to.</summary>
    Place,

    /// <summary>The reader went back or forward: the address is there already.</summary>
    None,
}

internal sealed record AddressChange(string Address, AddressMove Move);

/// <summary>explorer.js, the browser's half of the explorer.</summary>
internal sealed class ExplorerScript : IDisposable
{
    private readonly IJSRuntime _browser;
    private readonly DotNetObjectReference<Explorer> _explorer;

    private ExplorerScript(IJSRuntime browser, Explorer explorer) =>
        (_browser, _explorer) = (browser, DotNetObjectReference.Create(explorer));

    /// <summary>Returns when the page has been painted, so that the chart's library does not hold up the first picture.</summary>
    public static async Task<(ExplorerScript, BrowserLook)> StartAsync(
        IJSRuntime browser,
        Explorer explorer
    )
    {
        var script = new ExplorerScript(browser, explorer);
        var look = await browser.InvokeAsync<string>("explorer.start", script._explorer);
        return (script, BrowserLook.Parse(look));
    }

    /// <summary>The chart stands: the page may say that it is live.</summary>
    public Task LiveAsync() => _browser.InvokeVoidAsync("explorer.live").AsTask();

    /// <summary>The chart has a place to be drawn in: it is kept as wide as its room.</summary>
    public Task WatchAsync() => _browser.InvokeVoidAsync("explorer.watch").AsTask();

    /// <summary>A step has been sent to the chart: its field and the address follow, and the next step may come.</summary>
    public Task TellStepAsync(string address, FieldState field, string closes) =>
        _browser
            .InvokeVoidAsync(
                "explorer.step",
                address,
                field.Text,
                field.Spoken,
                field.Band,
                field.IsArticles ? "true" : "false",
                closes
            )
            .AsTask();

    /// <summary>
    /// The slider was let go: a place to come back to, unless the same one moves on at once. Of the form the choice of
    /// the preset is another, and where the gap closes.
    /// </summary>
    public Task TellRestAsync(string address, PresetState presets, string closes) =>
        _browser
            .InvokeVoidAsync(
                "explorer.rest",
                address,
                presets.Preset?.Key ?? "",
                presets.Sentence,
                closes
            )
            .AsTask();

    /// <summary>Another comparison has been sent to the chart: the address and the form follow.</summary>
    public Task TellAsync(AddressChange change, string form) =>
        _browser
            .InvokeVoidAsync("explorer.tell", change.Address, Domain.Terms.Write(change.Move), form)
            .AsTask();

    public void Dispose() => _explorer.Dispose();
}
