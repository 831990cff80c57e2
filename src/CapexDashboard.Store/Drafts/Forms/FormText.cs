using System.Globalization;
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
