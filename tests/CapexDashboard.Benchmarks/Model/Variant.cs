using System.Diagnostics;

namespace CapexDashboard.Benchmarks.Model;

/// <summary>One way to the answer: run once in every round, so that what else the machine does meets all ways alike.</summary>
internal sealed class Variant(string name, Action run)
{
    public string Name => name;

    public List<double> Milliseconds { get; } = [];

    public List<double> Bytes { get; } = [];

    public void WarmUp(TimeSpan duration)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < duration; )
            run();
    }

    public void Measure()
    {
        // The way before this one has left its own numbers in the caches.
        WarmUp(TimeSpan.FromMilliseconds(10));
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        run();
        Milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        Bytes.Add(GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
