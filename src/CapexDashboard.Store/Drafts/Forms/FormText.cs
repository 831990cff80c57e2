using System.Globalization;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>Stored values as forms show them.</summary>
internal static class FormText
{
    public static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Number(int? number) =>
        number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Number(decimal? number) =>
        number?.ToString("0.##################", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Figures that the same draft retires, or gives another value of the field than the key.</summary>
    public static IReadOnlyList<string> LeavingFigures(
        this IReadOnlyCollection<DraftChange> together,
        string field,
        string key
    ) =>
        [
            .. together
                .Where(change =>
                    change is { Kind: RecordKind.Figure, Key: not null }
                    && (change.Retires || change.Values.GetValueOrDefault(field) != key)
                )
                .Select(change => change.Key!),
        ];

    public static RecordState ToState(
        this Revision revision,
        IReadOnlyDictionary<string, string> values
    ) =>
        new(
            revision.Id,
            revision.Number,
            revision.FromVintage,
            revision.UntilVintage,
            revision.By,
            revision.At,
            revision.Why,
            values
        );
}
