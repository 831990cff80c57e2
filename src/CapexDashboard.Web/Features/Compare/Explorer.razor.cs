using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>
/// Holds the comparison on show. Whatever changes it (a slider, the form, a link, the address) ends in
/// <see cref="Show"/>, and the address follows.
/// </summary>
public sealed partial class Explorer(GapQuery gap, CapexRecords records, IJSRuntime browser)
    : IDisposable
{
    private CapexRecord? _record;
    private ExplorerView? _view;

    // As it was when nothing moved.
    private Comparison _settled = Comparison.Default;
    private IReadOnlyList<QueryProblem> _problems = [];

    // While a slider is held: where it began, so that a range that met an end comes back whole.
    private Scenario? _held;

    // Another number makes the form anew, without what was typed into it and refused.
    private int _drafts;
    private int _asked;
    private BrowserLook? _look;
    private LivePlot? _plot;
    private ExplorerScript? _script;
    private AddressChange? _change;

    /// <summary>The comparison of the address as a query.</summary>
    [Parameter, EditorRequired]
    public string Query { get; set; } = "";

    /// <summary>The newest vintage when the page was made: the reader stays with it.</summary>
    [Parameter, EditorRequired]
    public int Vintage { get; set; }

    /// <summary>The form as it stands, as it would be submitted without a circuit.</summary>
    [JSInvokable]
    public Task SubmitAsync(string form)
    {
        var parse = FormQuery.Parse(form);
        if (parse.Problems.Count == 0)
            return GoAsync(parse.Comparison, AddressMove.Place);
        Refuse(parse.Problems);
        return Task.CompletedTask;
    }

    /// <summary>A link to another comparison was followed, or the reader went back or forward to one.</summary>
    [JSInvokable]
    public Task OpenAsync(string query, bool isHistory)
    {
        if (_problems.Count > 0)
            _drafts++;
        var move = isHistory ? AddressMove.None : AddressMove.Place;
        return GoAsync(Comparison.Parse(query).Comparison, move);
    }

    /// <summary>The reader switched the theme or turned the phone.</summary>
    [JSInvokable]
    public void LookAt(bool isDark, bool isNarrow)
    {
        _look = new BrowserLook(isDark, isNarrow);
        _change = Address(AddressMove.None);
        StateHasChanged();
    }

    public void Dispose() => _script?.Dispose();

    protected override Task OnInitializedAsync()
    {
        var comparison = Comparison.Parse(Query).Comparison;
        // What the page was rendered from a moment ago is still at hand: then nothing waits and nothing jumps.
        _record = records.Kept(comparison.Vintage ?? Vintage, comparison.Entities);
        return AnswerAsync(comparison);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            (_script, _look) = await ExplorerScript.StartAsync(browser, this);
            StateHasChanged();
        }
        else if (_script is not null && _change is { } change)
        {
            _change = null;
            // Both are on their way before the first is waited for.
            await Task.WhenAll(_plot!.ShowAsync(), _script!.TellAsync(change));
        }
    }

    private Scene Lay(double width) => _view!.Lay(width);

    private Task WatchAsync() => _script!.WatchAsync();

    private Task LiveAsync() => _script!.LiveAsync();

    private Task DownloadAsync() => _plot!.DownloadAsync(FileNames.Of(_settled));

    private Task MoveAsync((ScenarioInputDefinition Input, int Position) to)
    {
        var comparison = _view!.Reply.Comparison;
        _held ??= comparison.Scenario;
        var scale = SliderScale.Of(to.Input.Input);
        var range = scale.Move(to.Input, _held[to.Input.Input], scale.At(to.Position));
        var scenario = comparison.Scenario.With(to.Input.Input, range);
        Show(comparison with { Scenario = scenario });
        return SendAsync(AddressMove.Step);
    }

    private Task RestAsync()
    {
        _held = null;
        _settled = _view!.Reply.Comparison;
        return SendAsync(AddressMove.Rest);
    }

    // Ahead of the words and the table, which follow with the render: a step takes one way to the browser. A picture of
    // other parts comes after them.
    private Task SendAsync(AddressMove move)
    {
        var change = Address(move);
        if (_script is not null && _plot?.Update() is { } update)
            return Task.WhenAll(update, _script.TellAsync(change));
        _change = change;
        return Task.CompletedTask;
    }

    private async Task GoAsync(Comparison comparison, AddressMove move)
    {
        if (await AnswerAsync(comparison))
            _change = Address(move);
        StateHasChanged();
    }

    // False where it cannot be answered, or where the reader has asked something else meanwhile.
    private async Task<bool> AnswerAsync(Comparison comparison)
    {
        var asked = ++_asked;
        if (_record is null || !_record.Covers(comparison))
        {
            var (record, problems) = await RecordAsync(comparison);
            if (asked != _asked)
                return false;
            if (record is null)
                return Refuse(problems);
            _record = record;
        }
        if (!Show(comparison))
            return false;
        _settled = comparison;
        return true;
    }

    private async Task<(CapexRecord?, IReadOnlyList<QueryProblem>)> RecordAsync(
        Comparison comparison
    )
    {
        var pinned = comparison with { Vintage = comparison.Vintage ?? Vintage };
        try
        {
            var (reply, record) = await gap.ExplainAsync(pinned, CancellationToken.None);
            return (record, reply.Problems);
        }
        catch (Exception exception) when (StoreFailure.IsUnreachable(exception))
        {
            return (null, [new("entities", "the figures cannot be reached now; try again soon")]);
        }
    }

    private bool Show(Comparison comparison)
    {
        var reply = _record!.Answer(comparison);
        if (reply.Answer is null)
            return Refuse(reply.Problems);
        (_view, _problems) = (new ExplorerView(reply, _record), []);
        return true;
    }

    private bool Refuse(IReadOnlyList<QueryProblem> problems)
    {
        _problems = problems;
        StateHasChanged();
        return false;
    }

    private AddressChange Address(AddressMove move) =>
        new(DashboardUrls.CompareOf(_view!.Reply.Comparison), move);
}
