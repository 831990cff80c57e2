using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>
/// How many new links an address (IPv6: a /64) may make: so many at once, and as many again every minute
/// (<c>Dashboard__SharesPerMinute</c>).
/// </summary>
internal sealed class ShareLimit : IDisposable
{
    private const int ByDefault = 30;
    private readonly PartitionedRateLimiter<string> _limiter;

    public ShareLimit(IConfiguration configuration)
    {
        var perMinute =
            int.TryParse(
                configuration["Dashboard:SharesPerMinute"],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var chosen
            )
            && chosen > 0
                ? chosen
                : ByDefault;
        _limiter = PartitionedRateLimiter.Create<string, string>(network =>
            RateLimitPartition.GetTokenBucketLimiter(
                network,
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = perMinute,
                    TokensPerPeriod = perMinute,
                    ReplenishmentPeriod = TimeSpan.FromMinutes(1),
                    QueueLimit = 0,
                }
            )
        );
    }

    /// <param name="wait">Where there is none left: how long until there is.</param>
    public bool TryTake(IPAddress? address, out TimeSpan wait)
    {
        using var lease = _limiter.AttemptAcquire(SourceNetwork.Of(address));
        wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.Zero;
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
