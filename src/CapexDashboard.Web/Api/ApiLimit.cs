using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace CapexDashboard.Web.Api;

/// <summary>
/// How often one address may ask the API: so often at once, and as often again every minute
/// (<c>Dashboard__RequestsPerMinute</c>). Told in the headers of draft-ietf-httpapi-ratelimit-headers. What is kept is handed
/// out in front of it and costs nothing.
/// </summary>
internal sealed class ApiLimit : IDisposable
{
    private const int ByDefault = 600;
    private const int SecondsOfMinute = 60;

    // Of an IPv6 address: whoever has one has as many as the rest can name.
    private const int NetworkBytes = 8;
    private readonly PartitionedRateLimiter<IPAddress> _limiter;

    public ApiLimit(IConfiguration configuration)
    {
        PerMinute = configuration.GetValue<int?>("Dashboard:RequestsPerMinute")
            is > 0
                and var chosen
            ? chosen
            : ByDefault;
        _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
            RateLimitPartition.GetTokenBucketLimiter(
                address,
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = PerMinute,
                    TokensPerPeriod = Math.Max(1, PerMinute / SecondsOfMinute),
                    ReplenishmentPeriod = TimeSpan.FromSeconds(
                        Math.Max(1, SecondsOfMinute / PerMinute)
                    ),
                    QueueLimit = 0,
                }
            )
        );
    }

    public int PerMinute { get; }

    public async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        var address = NetworkOf(context.Connection.RemoteIpAddress);
        using var lease = _limiter.AttemptAcquire(address);
        var left = (int)(_limiter.GetStatistics(address)?.CurrentAvailablePermits ?? 0);
        context.Response.OnStarting(() =>
        {
            Tell(context.Response.Headers, left);
            return Task.CompletedTask;
        });
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }
        var wait = Math.Max(1, Seconds(1));
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await ApiProblem.TooMany(PerMinute, wait).ExecuteAsync(context);
    }

    public void Dispose() => _limiter.Dispose();

    private void Tell(IHeaderDictionary headers, int left)
    {
        headers["RateLimit-Policy"] = string.Create(
            CultureInfo.InvariantCulture,
            $"\"api\";q={PerMinute};w={SecondsOfMinute}"
        );
        headers["RateLimit"] = string.Create(
            CultureInfo.InvariantCulture,
            $"\"api\";r={left};t={Seconds(PerMinute - left)}"
        );
    }

    // Until so many may be asked again.
    private int Seconds(int requests) =>
        (int)Math.Ceiling((double)requests * SecondsOfMinute / PerMinute);

    private static IPAddress NetworkOf(IPAddress? address)
    {
        if (address is null)
            return IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
