using CapexDashboard.Store.Drafts;
using CapexDashboard.Web.Features.Accounts;

namespace CapexDashboard.Web.Features.Editing;

internal static class EditingHosting
{
    public static void AddEditing(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DraftStore>();
        builder.Services.AddSingleton<DraftPublishing>();
        builder.Services.AddSingleton<RecordQuery>();
        builder.Services.AddSingleton<Undoing>();
        builder.Services.AddSingleton<ChangeViews>();
        builder.Services.AddSingleton<DraftPreviews>();
    }

    public static void MapEditing(this WebApplication app)
    {
        var editors = app.MapGroup("").RequireAuthorization(Policies.Editor);
        editors.MapChanges();
        editors.MapDrafts();
    }
}
