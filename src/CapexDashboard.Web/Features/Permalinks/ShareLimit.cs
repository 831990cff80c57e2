using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>
/// How many new links an address may make: so many at once, and as many again every minute
/// (<c>Dashboard__SharesPerMinute</c>).
/// </summary>
internal sealed class ShareLimit : IDisposable
{
    private const int ByDefault = 30;
    private readonly PartitionedRateLimiter<IPAddress> _limiter;

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
        _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
            RateLimitPartition.GetTokenBucketLimiter(
                address,
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
        using var lease = _limiter.AttemptAcquire(address ?? IPAddress.None);
        wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.Zero;
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
