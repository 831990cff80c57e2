using System.Globalization;
using CapexDashboard.Domain;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Drafts;
using CapexDashboard.Web.Features.Permalinks;

namespace CapexDashboard.Web.Features.Editing;

/// <summary>What is done with a draft as a whole, and what fills one: publish, discard, undo, restore.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(DashboardUrls.AdminPublish, PublishAsync);
        routes.MapPost(DashboardUrls.AdminDiscard, DiscardAsync);
        routes.MapPost(DashboardUrls.AdminVintages + "/{vintage:int}/undo", UndoAsync);
        routes.MapPost(DashboardUrls.AdminHistory + "/{kind}/{key}/{revision:int}", RestoreAsync);
    }

    private static async Task<IResult> PublishAsync(
        IFormCollection form,
        HttpContext context,
        DraftStore drafts,
        DraftPublishing publishing,
        PermalinkSharing sharing,
        CancellationToken cancellation
    )
    {
        var editor = context.User.AccountId();
        var message = form["message"].ToString().Trim();
        if (
            !Guid.TryParse(form["draft"], out var id)
            || !long.TryParse(form["saved"], CultureInfo.InvariantCulture, out var saved)
            || await drafts.FindAsync(id, cancellation) is not { } draft
            || draft.AccountId != editor
        )
            return Results.BadRequest();
        // Asked again after it was published, as when the answer was lost on the way: the same answer.
        if (draft.Vintage is { } done)
            return Results.Redirect(DashboardUrls.VintageOf(done));
        if (message.Length is 0 or > DraftRefusals.MostCharacters || message.Any(char.IsControl))
            return Refused(DraftRefusals.Message, message);
        if (draft.SavedAt.UtcTicks != saved)
            return Refused(DraftRefusals.Changed, message);
        var published = await publishing.PublishAsync(draft, message, cancellation);
        if (published.Vintage is not { } vintage)
            return Refused(
                published.Obstacles.Any(obstacle => obstacle.Change == Guid.Empty)
                    ? DraftRefusals.Changed
                    : DraftRefusals.Obstacles,
                message
            );
        await sharing.ShareCuratedAsync(cancellation);
        return Results.Redirect(DashboardUrls.VintageOf(vintage));
    }

    private static IResult Refused(string why, string message) =>
        Results.Redirect(DashboardUrls.AdminDraftRefused(why, message));

    private static async Task<IResult> DiscardAsync(
        IFormCollection form,
        HttpContext context,
        DraftStore drafts,
        CancellationToken cancellation
    )
    {
        await drafts.DiscardAsync(context.User.AccountId(), cancellation);
        return Results.Redirect(DashboardUrls.Admin);
    }

    private static async Task<IResult> UndoAsync(
        int vintage,
        IFormCollection form,
        HttpContext context,
        Undoing undoing,
        DraftStore drafts,
        CancellationToken cancellation
    )
    {
        // The first vintage is what all others rest on.
        if (vintage < 2)
            return Results.BadRequest();
        foreach (var change in await undoing.OfVintageAsync(vintage, cancellation))
            await drafts.SaveAsync(context.User.AccountId(), change, cancellation);
        return Results.Redirect(DashboardUrls.AdminDraft);
    }

    private static async Task<IResult> RestoreAsync(
        string kind,
        string key,
        int revision,
        IFormCollection form,
        HttpContext context,
        Undoing undoing,
        DraftStore drafts,
        CancellationToken cancellation
    )
    {
        if (
            !Terms.TryRead<RecordKind>(kind, out var asked)
            || await undoing.ToRevisionAsync(asked, key, revision, cancellation) is not { } change
        )
            return Results.NotFound();
        var saved = await drafts.SaveAsync(context.User.AccountId(), change, cancellation);
        return Results.Redirect(DashboardUrls.AdminChangeOf(saved.Id));
    }
}
