using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Web.Hosting;

/// <summary>
/// Knows the newest vintage without asking at every request: publications are announced by the database, and looked for
/// every few seconds in case an announcement got lost.
/// </summary>
internal sealed class VintageWatch(
    VintageAnnouncements announcements,
    CapexRecords records,
    StoreStatus status,
    StoreOutages outages
) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);
    private Vintage? _newest;
    private Vintage? _last;
    private TaskCompletionSource _changed = NextChange();

    /// <summary>The newest vintage as it was published; null while it cannot be known.</summary>
    public Vintage? Published => Volatile.Read(ref _newest);

    /// <summary>Its number; null while it cannot be known.</summary>
    public int? Newest => Published?.Number;

    /// <summary>
    /// The newest vintage as soon as it is another than <paramref name="known"/>; null where it still is after
    /// <paramref name="patience"/>, or cannot be known.
    /// </summary>
    public async Task<int?> NextAsync(
        int? known,
        TimeSpan patience,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        // Taken before the look, so that no change falls between the two.
        var changed = Volatile.Read(ref _changed).Task;
        if (Newest is null || Newest == known)
            await changed
                .WaitAsync(patience, time, cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
        var newest = Newest;
        return newest == known ? null : newest;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (status.IsReady)
                await FollowAsync(stoppingToken);
            Set(null);
            await Task.Delay(BetweenTries, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Ends when the store is gone; whoever asks meanwhile is told by the store itself.
    private async Task FollowAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var vintage in announcements.FollowAsync(BetweenLooks, cancellation))
            {
                outages.End();
                Set(vintage);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The program ends.
        }
        catch (Exception exception) when (StoreFailure.IsUnreachable(exception))
        {
            // Looked for again in a moment.
            outages.Begin(exception);
        }
    }

    private void Set(Vintage? newest)
    {
        // The same number again, published by others after a store was lost: what is kept of it is not what it says now.
        if (newest is not null && newest.Number <= _last?.Number && newest != _last)
            records.Forget();
        _last = newest ?? _last;
        if (Interlocked.Exchange(ref _newest, newest) != newest)
            Interlocked.Exchange(ref _changed, NextChange()).SetResult();
    }

    // Whoever waits goes on by itself: thousands may, and the next announcement must not wait for them.
    private static TaskCompletionSource NextChange() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
