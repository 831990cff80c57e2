using CapexDashboard.Store.Drafts.Forms;

namespace CapexDashboard.Web.Features.Editing;

/// <summary>A field that two states of a record have differently; empty where one has none.</summary>
public sealed record FieldDiff(FormField Field, string Before, string After)
{
    public static IReadOnlyList<FieldDiff> Between(
        IRecordForm form,
        IReadOnlyDictionary<string, string>? before,
        IReadOnlyDictionary<string, string>? after
    ) =>
        [
            .. form
                .Fields.Select(field => new FieldDiff(field, Of(before, field), Of(after, field)))
                .Where(diff => !string.Equals(diff.Before, diff.After, StringComparison.Ordinal)),
        ];

    private static string Of(IReadOnlyDictionary<string, string>? values, FormField field) =>
        values?.GetValueOrDefault(field.Name, "").Trim() ?? "";
}
