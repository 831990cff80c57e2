using CapexDashboard.Store.Drafts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Editing;

/// <summary>What the script of a form shows after it has saved.</summary>
/// <param name="Draft">Whose change it is: what publishing asks for.</param>
/// <param name="Source">The key of the source, which may have been made just now.</param>
internal sealed record SavedJson(
    Guid Draft,
    string At,
    string SavedAt,
    string Address,
    string? Key,
    IReadOnlyDictionary<string, string> Problems,
    IReadOnlyDictionary<string, string> Understood,
    IReadOnlyList<string> Doubts,
    string? Source
)
{
    public static SavedJson Of(ChangeView view, DraftChange saved) =>
        new(
            saved.DraftId,
            Dates.Minute(saved.SavedAt),
            view.SavedAt,
            DashboardUrls.AdminChangeOf(saved.Id),
            view.Key,
            view.Check.Problems.ToDictionary(problem => problem.Field, problem => problem.Reason),
            view.Check.Understood,
            view.Check.Doubts,
            view.Values.GetValueOrDefault("source")
        );
}
