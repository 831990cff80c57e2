using System.Globalization;
using CapexDashboard.Domain;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Drafts;
using CapexDashboard.Store.Drafts.Forms;

namespace CapexDashboard.Web.Features.Editing;

/// <summary>What the form of a record sends.</summary>
internal static class PostedChange
{
    public const string Field = "f.";
    public const string NewSource = "source.";
    public const string NewSourceId = "source-id";

    /// <summary>Null where it is none of our forms.</summary>
    public static ChangeToSave? Read(Guid id, IFormCollection form)
    {
        if (!Terms.TryRead<RecordKind>(form["kind"], out var kind))
            return null;
        var based = long.TryParse(
            form["base"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var revision
        );
        var key = form["key"].ToString();
        return new ChangeToSave(
            id,
            kind,
            // Of a new record the key is made of what was typed.
            based && Keys.IsKey(key)
                ? key
                : null,
            based ? revision : null,
            form["retires"] == "true",
            Values(RecordForms.Of(kind), form, Field),
            Text(form["why"].ToString())
        );
    }

    /// <summary>The source that was typed in beside a figure; null where none was.</summary>
    public static ChangeToSave? ReadNewSource(IFormCollection form)
    {
        var values = Values(RecordForms.Of(RecordKind.Source), form, NewSource);
        return
            values.GetValueOrDefault("title", "").Length > 0
            && Guid.TryParse(form[NewSourceId], out var id)
            ? new ChangeToSave(id, RecordKind.Source, null, null, Retires: false, values, "")
            : null;
    }

    private static Dictionary<string, string> Values(
        IRecordForm form,
        IFormCollection posted,
        string prefix
    ) =>
        form.Fields.ToDictionary(
            field => field.Name,
            field => Text(posted[prefix + field.Name].ToString()),
            StringComparer.Ordinal
        );

    // A null character cannot be stored at all; all else is kept as typed and complained of where it stands.
    private static string Text(string typed) =>
        typed
            .Replace("\0", "", StringComparison.Ordinal)
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Trim();
}
