using System.Globalization;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Drafts.Forms;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts;

/// <summary>What takes a vintage back, or a record to an earlier state: changes like any others, to be looked at and published.</summary>
public sealed class Undoing(IDbContextFactory<DashboardDbContext> factory)
{
    /// <summary>Every record that the vintage touched as it was before. What was changed again since is a conflict of the draft.</summary>
    public async Task<IReadOnlyList<ChangeToSave>> OfVintageAsync(
        int vintage,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var changes = new List<ChangeToSave>();
        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            var form = RecordForms.Of(kind);
            foreach (var key in await form.ChangedInAsync(db, vintage, cancellation))
                changes.Add(
                    Back(kind, key, vintage, await form.StatesAsync(db, key, cancellation))
                );
        }
        return changes;
    }

    /// <summary>A record as it was in one of its revisions; null where there is no such revision.</summary>
    public async Task<ChangeToSave?> ToRevisionAsync(
        RecordKind kind,
        string key,
        int number,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var states = await RecordForms.Of(kind).StatesAsync(db, key, cancellation);
        return states.FirstOrDefault(state => state.Number == number) is { } wanted
            ? new ChangeToSave(
                Guid.NewGuid(),
                kind,
                key,
                states[^1].RevisionId,
                Retires: false,
                wanted.Values,
                string.Create(CultureInfo.InvariantCulture, $"Back to revision {number}")
            )
            : null;
    }

    private static ChangeToSave Back(
        RecordKind kind,
        string key,
        int vintage,
        IReadOnlyList<RecordState> states
    )
    {
        var made = states.FirstOrDefault(state => state.FromVintage == vintage);
        var before = states.FirstOrDefault(state => state.UntilVintage == vintage);
        return new ChangeToSave(
            Guid.NewGuid(),
            kind,
            key,
            (made ?? before)!.RevisionId,
            Retires: before is null,
            (before ?? made)!.Values,
            string.Create(CultureInfo.InvariantCulture, $"Vintage {vintage} is undone")
        );
    }
}
