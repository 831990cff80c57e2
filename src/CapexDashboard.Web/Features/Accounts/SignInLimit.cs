using System.Net;
using System.Threading.RateLimiting;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Features.Accounts;

/// <summary>
/// How often one address (IPv6: one /64) may try to sign in: so often at once, and as often again every minute
/// (<c>Dashboard__SignInsPerMinute</c>). <see cref="Store.Accounts.SignInThrottle"/> is for one account;
/// this is for whoever tries many.
/// </summary>
internal sealed class SignInLimit(IConfiguration configuration) : IDisposable
{
    private const int ByDefault = 30;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<
        string,
        string
    >(network =>
        RateLimitPartition.GetTokenBucketLimiter(
            network,
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
        using var lease = _limiter.AttemptAcquire(SourceNetwork.Of(address));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static int PerMinute(IConfiguration configuration) =>
        configuration.GetValue<int?>("Dashboard:SignInsPerMinute") is > 0 and var chosen
            ? chosen
            : ByDefault;
}
