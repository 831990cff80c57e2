using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Drafts;

namespace CapexDashboard.Web.Features.Editing;

/// <summary>One change of a draft beside what is published.</summary>
public sealed record ChangeEffect(
    DraftChange Change,
    IReadOnlyList<FieldDiff> Diffs,
    IReadOnlyList<string> Doubts,
    ChangeObstacle? Obstacle
);

/// <summary>How one headline moves, in words.</summary>
public sealed record GapEffect(string Headline, string Before, string After);

/// <summary>A curated comparison that will say that figures changed since it was shared.</summary>
public sealed record CuratedEffect(string Name, string Title, string Before, string After);

/// <summary>What publishing the draft would do.</summary>
/// <param name="Links">How many permalinks will carry the banner 'changed since'; null where there are too many to ask each.</param>
/// <param name="AllLinks">Of how many.</param>
public sealed record DraftEffects(
    IReadOnlyList<GapEffect> Gaps,
    IReadOnlyList<CuratedEffect> Curated,
    int? Links,
    int LinksBefore,
    int AllLinks
);

/// <param name="Effects">Null where something stands in the way.</param>
public sealed record DraftPreview(
    Draft Draft,
    IReadOnlyList<ChangeEffect> Changes,
    DraftEffects? Effects
)
{
    public bool CanPublish => Effects is not null && Changes.Count > 0;

    public static string Verb(DraftChange change) =>
        change switch
        {
            { Retires: true } => "Retire",
            { BaseRevisionId: null } => "Add",
            _ => "Change",
        };
}
