namespace CapexDashboard.Web.Hosting;

/// <summary>Writes down that the store is away, and that it is back: one line each, however many requests ask meanwhile.</summary>
internal sealed partial class StoreOutages(TimeProvider time, ILogger<StoreOutages> logger)
{
    // Ticks of when it began; 0 while the store answers.
    private long _since;

    public void Begin(Exception exception)
    {
        if (Interlocked.CompareExchange(ref _since, time.GetUtcNow().UtcTicks, 0) == 0)
            Away(exception.GetBaseException().Message);
    }

    public void End()
    {
        if (Interlocked.Exchange(ref _since, 0) is > 0 and var since)
            Back((time.GetUtcNow().UtcTicks - since) / TimeSpan.TicksPerSecond);
    }

    [LoggerMessage(LogLevel.Warning, "The store does not answer: {Problem}")]
    private partial void Away(string problem);

    [LoggerMessage(LogLevel.Information, "The store answers again, after {Seconds} s")]
    private partial void Back(long seconds);
}
