using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>
/// Holds the comparison on show. Whatever changes it (a slider, the form, a link, the address) ends in
/// <see cref="Show"/>, and the address follows.
/// </summary>
public sealed partial class Explorer(
    GapQuery gap,
    CapexRecords records,
    IServiceProvider services,
    IJSRuntime browser
) : IDisposable
{
    private ExplorerView? _view;
    private int _newest;

    // As it was when nothing moved.
    private Comparison _settled = Comparison.Default;
    private IReadOnlyList<QueryProblem> _problems = [];

    // While a slider is held: where it began, so that a range that met an end comes back whole.
    private Scenario? _held;

    private int _asked;
    private BrowserLook? _look;
    private LivePlot? _plot;
    private ExplorerScript? _script;
    private AddressChange? _change;
    private bool _mustRedraw;

    /// <summary>The comparison of the address as a query.</summary>
    [Parameter, EditorRequired]
    public string Query { get; set; } = "";

    /// <summary>The newest vintage when the page was made: the reader stays with it until they ask for a newer one.</summary>
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
        StateHasChanged();
        return Task.CompletedTask;
    }

    /// <summary>A link to another comparison was followed, or the reader went back or forward to one.</summary>
    [JSInvokable]
    public Task OpenAsync(string query, bool isHistory)
    {
        var move = isHistory ? AddressMove.None : AddressMove.Place;
        return GoAsync(Comparison.Parse(query).Comparison, move);
    }

    /// <summary>The reader agreed to see what was published since: the same question, with the newest figures.</summary>
    /// <returns>Whether they are shown.</returns>
    [JSInvokable]
    public async Task<bool> FollowAsync(int vintage)
    {
        var before = _newest;
        (_held, _newest) = (null, vintage);
        var isShown = await AnswerAsync(_settled, record: null);
        if (isShown)
            _change = Address(AddressMove.None);
        else
            _newest = before;
        StateHasChanged();
        return isShown;
    }

    /// <summary>A slider stands at another position, and is still held.</summary>
    [JSInvokable]
    public Task MoveAsync(string name, int position)
    {
        if (ScenarioInputs.Named(name) is not { } input || _view is null || _script is null)
            return Task.CompletedTask;
        var comparison = _view.Reply.Comparison;
        _held ??= comparison.Scenario;
        var scale = SliderScale.Of(input.Input);
        var range = scale.Move(input, _held[input.Input], scale.At(position));
        Show(
            comparison with
            {
                Scenario = comparison.Scenario.With(input.Input, range),
            },
            _view.Record
        );
        var sending = SendStepAsync(FieldState.Of(input, range));
        StateHasChanged();
        return sending;
    }

    /// <summary>The slider was let go.</summary>
    [JSInvokable]
    public Task RestAsync()
    {
        if (_view is null || _script is null)
            return Task.CompletedTask;
        (_held, _settled) = (null, _view.Reply.Comparison);
        var telling = _script.TellRestAsync(
            DashboardUrls.CompareOf(_settled),
            PresetState.Of(_settled, _view.Record.Presets),
            CloseMark.Texts(_view.OneGap)
        );
        StateHasChanged();
        return telling;
    }

    /// <summary>The reader switched the theme or turned the phone.</summary>
    [JSInvokable]
    public void LookAt(string look)
    {
        _look = BrowserLook.Parse(look);
        _change = Address(AddressMove.None);
        StateHasChanged();
    }

    public void Dispose() => _script?.Dispose();

    protected override Task OnInitializedAsync()
    {
        _newest = Vintage;
        var comparison = Comparison.Parse(Query).Comparison;
        // What the page was rendered from a moment ago is still at hand: then nothing waits and nothing jumps.
        return AnswerAsync(
            comparison,
            records.Kept(comparison.Vintage ?? Vintage, comparison.Entities)
        );
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            (_script, _look) = await ExplorerScript.StartAsync(browser, this);
            if (_view is { HasPicture: false })
                await _script.LiveAsync();
            StateHasChanged();
        }
        else if (_script is not null && _change is { } change)
        {
            (_change, _mustRedraw) = (null, false);
            var form = await FormHtml.RenderAsync(
                services,
                _settled,
                _view!.Answered?.Answer,
                _view.Record,
                _problems
            );
            // Both are on their way before the first is waited for.
            await Task.WhenAll(ShowAsync(), _script.TellAsync(change, form));
        }
        else if (_mustRedraw)
        {
            _mustRedraw = false;
            await ShowAsync();
        }
    }

    private AsKnown Known => new(_settled.Vintage ?? _newest, _newest, _settled.AsOf);

    // Ahead of the words and the table, which follow with the render: a step takes one way to the browser. A picture of
    // other parts comes after them.
    private Task SendStepAsync(FieldState field)
    {
        var update = _view!.HasPicture ? _plot?.Update(_view) : Task.CompletedTask;
        _mustRedraw = update is null;
        var telling = _script!.TellStepAsync(
            DashboardUrls.CompareOf(_view.Reply.Comparison),
            field,
            CloseMark.Places(_view.OneGap)
        );
        return Task.WhenAll(update ?? Task.CompletedTask, telling);
    }

    // A table stands in the page already.
    private Task ShowAsync() => _view!.HasPicture ? _plot!.ShowAsync() : Task.CompletedTask;

    private Scene Lay(double width) => _view!.Lay(width);

    private Task WatchAsync() => _script!.WatchAsync();

    private Task LiveAsync() => _script!.LiveAsync();

    private async Task GoAsync(Comparison comparison, AddressMove move)
    {
        // A slider whose release got lost is held no more.
        _held = null;
        if (await AnswerAsync(comparison, _view?.Record))
            _change = Address(move);
        StateHasChanged();
    }

    // False where it cannot be answered, or where the reader has asked something else meanwhile.
    private async Task<bool> AnswerAsync(Comparison comparison, CapexRecord? record)
    {
        var asked = ++_asked;
        if (record is null || !record.Covers(comparison))
        {
            (record, var problems) = await RecordAsync(comparison);
            if (asked != _asked)
                return false;
            if (record is null)
                return Refuse(problems);
        }
        if (!Show(comparison, record))
            return false;
        _settled = comparison;
        return true;
    }

    private async Task<(CapexRecord?, IReadOnlyList<QueryProblem>)> RecordAsync(
        Comparison comparison
    )
    {
        var pinned = comparison with { Vintage = comparison.Vintage ?? _newest };
        try
        {
            return await gap.AnswerAsync(pinned, CancellationToken.None) switch
            {
                ReadGap read => (read.Record, []),
                RefusedGap refused => (null, refused.Problems),
                _ => throw new InvalidOperationException("a comparison is read or refused"),
            };
        }
        catch (Exception exception) when (StoreFailure.IsUnreachable(exception))
        {
            return (null, [new("entities", "the figures cannot be reached now; try again soon")]);
        }
    }

    private bool Show(Comparison comparison, CapexRecord record)
    {
        switch (record.Answer(comparison))
        {
            case ReadGap read:
                (_view, _problems) = (new ExplorerView(read), []);
                return true;
            case RefusedGap refused:
                return Refuse(refused.Problems);
            default:
                throw new InvalidOperationException("a comparison is read or refused");
        }
    }

    private bool Refuse(IReadOnlyList<QueryProblem> problems)
    {
        _problems = problems;
        _change = _view is null ? null : Address(AddressMove.None);
        return false;
    }

    private AddressChange Address(AddressMove move) =>
        new(DashboardUrls.CompareOf(_view!.Reply.Comparison), move);
}
