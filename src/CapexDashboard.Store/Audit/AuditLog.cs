using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Audit;

/// <summary>Which lines of the log; null for all.</summary>
/// <param name="Words">Stand in the subject or the detail.</param>
public sealed record AuditFilter(
    string? By = null,
    string? Action = null,
    string? Words = null,
    DateOnly? From = null,
    DateOnly? To = null
);

/// <param name="Next">The line to go on before; null where these were the last.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, long? Next);

/// <summary>Reads the log, the newest first; written is it by whoever does something.</summary>
public sealed class AuditLog(IDbContextFactory<DashboardDbContext> factory)
{
    public async Task<AuditPage> PageAsync(
        AuditFilter filter,
        long? before,
        int limit,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var entries = await Matching(db, filter)
            .Where(entry => before == null || entry.Id < before)
            .Take(limit + 1)
            .ToListAsync(cancellation);
        return entries.Count <= limit
            ? new AuditPage(entries, Next: null)
            : new AuditPage(entries[..limit], entries[limit - 1].Id);
    }

    public async IAsyncEnumerable<AuditEntry> StreamAsync(
        AuditFilter filter,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        await foreach (
            var entry in Matching(db, filter).AsAsyncEnumerable().WithCancellation(cancellation)
        )
            yield return entry;
    }

    /// <summary>Every action that was ever written, for a choice.</summary>
    public async Task<IReadOnlyList<string>> ActionsAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await db
            .AuditEntries.Select(entry => entry.Action)
            .Distinct()
            .OrderBy(action => action)
            .ToListAsync(cancellation);
    }

    private static IQueryable<AuditEntry> Matching(DashboardDbContext db, AuditFilter filter)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (filter.By is { } by)
            entries = entries.Where(entry => entry.By == by);
        if (filter.Action is { } action)
            entries = entries.Where(entry => entry.Action == action);
        if (filter.Words is { } words)
            entries = entries.Where(entry =>
                EF.Functions.ILike(entry.Subject + " " + entry.Detail, Anywhere(words), "\\")
            );
        if (filter.From is { } from)
            entries = entries.Where(entry => entry.At >= Start(from));
        if (filter.To is { } to)
            entries = entries.Where(entry => entry.At < Start(to).AddDays(1));
        return entries.OrderByDescending(entry => entry.Id);
    }

    private static string Anywhere(string words) =>
        "%"
        + words
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal)
        + "%";

    private static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
