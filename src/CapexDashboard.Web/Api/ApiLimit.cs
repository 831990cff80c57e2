using System.Globalization;
using System.Threading.RateLimiting;
using CapexDashboard.Web.Hosting;

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

    private readonly PartitionedRateLimiter<string> _limiter;

    public ApiLimit(IConfiguration configuration)
    {
        PerMinute = configuration.GetValue<int?>("Dashboard:RequestsPerMinute")
            is > 0
                and var chosen
            ? chosen
            : ByDefault;
        _limiter = PartitionedRateLimiter.Create<string, string>(network =>
            RateLimitPartition.GetTokenBucketLimiter(
                network,
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
        var network = SourceNetwork.Of(context.Connection.RemoteIpAddress);
        using var lease = _limiter.AttemptAcquire(network);
        var left = (int)(_limiter.GetStatistics(network)?.CurrentAvailablePermits ?? 0);
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
}
