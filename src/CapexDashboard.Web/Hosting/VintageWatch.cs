using CapexDashboard.Store;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Web.Hosting;

/// <summary>
/// Knows the newest vintage without asking at every request: publications are announced by the database, and looked for
/// every few seconds in case an announcement got lost.
/// </summary>
internal sealed class VintageWatch(VintageAnnouncements announcements, StoreStatus status)
    : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);
    private int _newest;

    /// <summary>Null while it cannot be known.</summary>
    public int? Newest => Volatile.Read(ref _newest) is > 0 and var newest ? newest : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (status.IsReady)
                await FollowAsync(stoppingToken);
            Volatile.Write(ref _newest, 0);
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
                Volatile.Write(ref _newest, vintage);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The program ends.
        }
        catch (Exception exception) when (StoreFailure.IsUnreachable(exception))
        {
            // Looked for again in a moment.
        }
    }
}
