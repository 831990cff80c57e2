using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Drafts.Forms;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts;

/// <summary>Records of all kinds, as editors look for them.</summary>
public sealed class RecordQuery(IDbContextFactory<DashboardDbContext> factory)
{
    /// <summary>Every recorded state, oldest first; empty where there is no such record.</summary>
    public async Task<IReadOnlyList<RecordState>> StatesAsync(
        RecordKind kind,
        string key,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await RecordForms.Of(kind).StatesAsync(db, key, cancellation);
    }

    /// <summary>What the form makes of what was typed, beside what is current and what the same draft brings.</summary>
    public async Task<FormCheck> CheckAsync(
        RecordKind kind,
        string? key,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await RecordForms.Of(kind).CheckAsync(db, key, values, together, cancellation);
    }

    /// <summary>Those whose key or title holds all the words, by key.</summary>
    public async Task<IReadOnlyList<RecordLine>> FindAsync(
        RecordKind kind,
        string words,
        int most,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var lines = words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(RecordForms.Of(kind).Lines(db), Holding);
        return await lines.OrderBy(line => line.Key).Take(most).ToListAsync(cancellation);
    }

    private static IQueryable<RecordLine> Holding(IQueryable<RecordLine> lines, string word)
    {
        var pattern =
            $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return lines.Where(line => EF.Functions.ILike(line.Search, pattern, "\\"));
    }
}
