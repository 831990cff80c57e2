using System.Net;
using System.Threading.RateLimiting;

namespace CapexDashboard.Web.Features.Accounts;

/// <summary>
/// How often one address may try to sign in: so often at once, and as often again every minute
/// (<c>Dashboard__SignInsPerMinute</c>). A lock is for one account; this is for whoever tries many.
/// </summary>
internal sealed class SignInLimit(IConfiguration configuration) : IDisposable
{
    private const int ByDefault = 30;

    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<
        IPAddress,
        IPAddress
    >(address =>
        RateLimitPartition.GetTokenBucketLimiter(
            address,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = PerMinute(configuration),
                TokensPerPeriod = PerMinute(configuration),
                ReplenishmentPeriod = TimeSpan.FromMinutes(1),
                QueueLimit = 0,
            }
        )
    );

    public bool TryTake(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static int PerMinute(IConfiguration configuration) =>
        configuration.GetValue<int?>("Dashboard:SignInsPerMinute") is > 0 and var chosen
            ? chosen
            : ByDefault;
}
