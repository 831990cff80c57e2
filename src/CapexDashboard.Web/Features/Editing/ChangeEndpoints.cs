using CapexDashboard.Domain;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Drafts;

namespace CapexDashboard.Web.Features.Editing;

/// <summary>Where the form of a record is sent: by its script as one types, by its buttons without.</summary>
internal static class ChangeEndpoints
{
    private const int MostSuggested = 20;

    public static void MapChanges(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(DashboardUrls.AdminChanges + "/{id:guid}", SaveAsync);
        routes.MapPost(DashboardUrls.AdminChanges + "/{id:guid}/settle", SettleAsync);
        routes.MapGet(DashboardUrls.AdminSuggest + "/{kind}", SuggestAsync);
    }

    private static async Task<IResult> SaveAsync(
        Guid id,
        IFormCollection form,
        HttpContext context,
        DraftStore drafts,
        ChangeViews views,
        CancellationToken cancellation
    )
    {
        var editor = context.User.AccountId();
        var then = form["then"].ToString();
        if (then == "drop")
        {
            await drafts.DropAsync(editor, id, cancellation);
            return Results.Redirect(DashboardUrls.AdminDraft);
        }
        if (PostedChange.Read(id, form) is not { } posted)
            return Results.BadRequest();
        if (posted.Kind is RecordKind.Figure && PostedChange.ReadNewSource(form) is { } source)
            posted = await WithSourceAsync(drafts, editor, posted, source, cancellation);
        if (then is "retire" or "keep")
            posted = posted with { Retires = then == "retire" };
        var saved = await drafts.SaveAsync(editor, posted, cancellation);
        if (context.Request.Headers.Accept == "application/json")
            return await views.FindAsync(editor, saved.Id, cancellation) is { } view
                ? Results.Json(SavedJson.Of(view, saved))
                : Results.NotFound();
        return Results.Redirect(
            then switch
            {
                "new" => DashboardUrls.AdminNewOf(posted.Kind),
                "draft" => DashboardUrls.AdminDraft,
                _ => DashboardUrls.AdminChangeOf(saved.Id),
            }
        );
    }

    private static async Task<ChangeToSave> WithSourceAsync(
        DraftStore drafts,
        int editor,
        ChangeToSave figure,
        ChangeToSave source,
        CancellationToken cancellation
    )
    {
        var saved = await drafts.SaveAsync(editor, source, cancellation);
        return figure with
        {
            Values = new Dictionary<string, string>(figure.Values, StringComparer.Ordinal)
            {
                ["source"] = saved.Key ?? "",
            },
        };
    }

    // Field by field: theirs where it was chosen, else the editor's own.
    private static async Task<IResult> SettleAsync(
        Guid id,
        IFormCollection form,
        HttpContext context,
        DraftStore drafts,
        ChangeViews views,
        CancellationToken cancellation
    )
    {
        var editor = context.User.AccountId();
        if (await views.FindAsync(editor, id, cancellation) is not { Last: { } theirs } mine)
            return Results.NotFound();
        // What was published after the page was made was not seen.
        if (
            form["theirs"]
            == theirs.RevisionId.ToString(System.Globalization.CultureInfo.InvariantCulture)
        )
            await drafts.RebaseAsync(
                editor,
                id,
                theirs.RevisionId,
                mine.Form.Fields.ToDictionary(
                    field => field.Name,
                    field =>
                        form["take." + field.Name] == "theirs"
                            ? theirs.Values[field.Name]
                            : mine.Values.GetValueOrDefault(field.Name, "")
                ),
                cancellation
            );
        return Results.Redirect(DashboardUrls.AdminChangeOf(id));
    }

    private static async Task<IResult> SuggestAsync(
        string kind,
        string? q,
        RecordQuery records,
        CancellationToken cancellation
    ) =>
        Terms.TryRead<RecordKind>(kind, out var asked)
            ? Results.Json(
                (await records.FindAsync(asked, q ?? "", MostSuggested, cancellation))
                    .Where(line => !line.IsRetired)
                    .Select(line => new { line.Key, line.Title })
            )
            : Results.NotFound();
}
