using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CapexDashboard.EndToEnd.Tests.Running;

namespace CapexDashboard.Benchmarks.Chaos;

/// <summary>A publication that the program said was done.</summary>
internal sealed record Acknowledged(int Vintage, Guid Draft, string Key, decimal Amount);

/// <summary>How much is published, and how often what is killed on the way.</summary>
internal sealed record ChaosPlan(int Publications, int PostgresKills, int ProgramKills);

/// <summary>
/// Writers publish through the program's own forms while its PostgreSQL and the program itself are killed with -9. A writer
/// goes on asking for the same publication until it is answered, as an editor would.
/// </summary>
internal sealed class ChaosRun(PublishedProcess program, IReadOnlyList<EditorSession> writers)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly DateOnly FirstDay = new(1990, 1, 1);

    private readonly ConcurrentBag<Acknowledged> _acknowledged = [];
    private int _next;
    private int _draftsLost;

    /// <returns>All that was acknowledged so far: it can be run again, and goes on.</returns>
    public async Task<IReadOnlyCollection<Acknowledged>> RunAsync(ChaosPlan plan)
    {
        var before = _acknowledged.Count;
        _next = before;
        var writing = writers
            .Select(writer => WriteAsync(writer, before + plan.Publications))
            .ToList();
        await KillAsync(plan, before, Task.WhenAll(writing));
        await Task.WhenAll(writing);
        return _acknowledged;
    }

    private async Task WriteAsync(EditorSession writer, int last)
    {
        for (
            var number = Interlocked.Increment(ref _next);
            number <= last;
            number = Interlocked.Increment(ref _next)
        )
            _acknowledged.Add(await PublishAsync(writer, number));
    }

    /// <summary>Drafts that were said to be saved and were gone when they were to be published.</summary>
    public int DraftsLost => _draftsLost;

    private async Task<Acknowledged> PublishAsync(EditorSession writer, int number)
    {
        while (true)
        {
            if (await TryAsync(writer, number) is { } acknowledged)
                return acknowledged;
            Interlocked.Increment(ref _draftsLost);
        }
    }

    // One figure each, of a day that no other publication is about.
    private static async Task<Acknowledged?> TryAsync(EditorSession writer, int number)
    {
        var day = FirstDay.AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var change = Guid.NewGuid();
        var (draft, savedAt, key) = await InsistAsync(() =>
            writer.SaveAsync(
                change,
                [
                    ("f.entity", "ai-market"),
                    ("f.metric", "market-cap"),
                    ("f.period", day),
                    ("f.amount", number.ToString(CultureInfo.InvariantCulture)),
                    ("f.definition", "chaos"),
                    ("f.basis", "estimate"),
                    ("f.verification", "unverified"),
                    ("f.source", "meta-q2-2026-results"),
                ]
            )
        );
        var vintage = await InsistAsync(() => writer.PublishAsync(draft, savedAt, $"day {day}"));
        return vintage is { } made ? new Acknowledged(made, draft, key, number) : null;
    }

    // A kill for every so many publications, so that they fall into the midst of the work.
    private async Task KillAsync(ChaosPlan plan, int before, Task done)
    {
        var kills = Enumerable
            .Range(1, plan.PostgresKills)
            .Select(i => (At: i * plan.Publications / (plan.PostgresKills + 1), IsProgram: false))
            .Concat(
                Enumerable
                    .Range(1, plan.ProgramKills)
                    .Select(i =>
                        (At: (i * plan.Publications / (plan.ProgramKills + 1)) + 3, IsProgram: true)
                    )
            )
            .OrderBy(kill => kill.At);
        foreach (var (at, isProgram) in kills)
        {
            while (_acknowledged.Count < before + at && !done.IsCompleted)
                await Task.Delay(5);
            if (!isProgram)
            {
                await KillPostgresAsync();
                continue;
            }
            await program.KillAsync();
            await program.StartAsync();
        }
    }

    // One that was killed a moment ago may still be coming back.
    private async Task KillPostgresAsync() =>
        await InsistAsync(() =>
        {
            var id = program.PostgresId ?? throw new IOException("No PostgreSQL runs just now.");
            using var postgres = Process.GetProcessById(id);
            postgres.Kill();
            return Task.FromResult(id);
        });

    private static async Task<T> InsistAsync<T>(Func<Task<T>> ask)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception problem)
                when (waited.Elapsed < Patience
                    && problem
                        is HttpRequestException
                            or TaskCanceledException
                            or IOException
                            or ArgumentException
                )
            {
                await Task.Delay(BetweenTries);
            }
        }
    }
}
