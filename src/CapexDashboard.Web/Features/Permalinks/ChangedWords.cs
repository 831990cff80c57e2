using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Web.Features.Figures;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>What has changed since a link was made, in words.</summary>
internal static class ChangedWords
{
    /// <summary>2 figures were revised and 1 was retired since (vintage 5, 1 December 2026): gap … a year now, was … a year.</summary>
    public static string Sentence(OpenedPermalink opened, ChangedSince changed)
    {
        var day = Dates.Day(DateOnly.FromDateTime(changed.Now.At.UtcDateTime));
        var what = changed.Changes.Count == 0 ? "No figure was revised" : Counts(changed.Changes);
        return $"{what} since (vintage {changed.Now.Number}, {day}){Gap(opened, changed)}.{Model(opened, changed)}";
    }

    /// <summary>$14.2bn became $15.8bn.</summary>
    public static string Of(UsedFigureChange change) =>
        change switch
        {
            { IsAdded: true } => $"{FigureWords.Exact(change.After!)} counts now",
            { IsRetired: true } => $"{FigureWords.Exact(change.Before!)} was retired",
            { IsRevised: true } => string.Join(
                "; ",
                FigureWords
                    .Changes(change.Before!, change.After!)
                    .DefaultIfEmpty("its note was revised")
            ),
            _ =>
                $"{FigureWords.Exact(change.Before!)} counts no more: a newer figure takes its place",
        };

    private static string Gap(OpenedPermalink opened, ChangedSince changed)
    {
        var then = opened.View.Gap;
        return changed.Gap is not { } now ? "; the same comparison can no longer be answered"
            : now == then ? $"; the {now} is the same"
            : $": {now} now, was {Amount(then)}";
    }

    private static string Model(OpenedPermalink opened, ChangedSince changed) =>
        changed.IsModelNew
            ? $" The numbers of today come from version {FundingGapModel.Version} of the model, those of this link from version {opened.Link.ModelVersion}."
            : "";

    private static string Counts(IReadOnlyList<UsedFigureChange> changes)
    {
        (int Count, string What)[] all =
        [
            (changes.Count(change => change.IsRevised), "revised"),
            (changes.Count(change => change.IsRetired), "retired"),
            (changes.Count(change => change.IsAdded), "added"),
            (changes.Count(change => change.IsReplaced), "replaced"),
        ];
        var said = all.Where(one => one.Count > 0).ToList();
        var first = said[0];
        return Lists.And([
            $"{first.Count} {(first.Count == 1 ? "figure was" : "figures were")} {first.What}",
            .. said.Skip(1)
                .Select(one => $"{one.Count} {(one.Count == 1 ? "was" : "were")} {one.What}"),
        ]);
    }

    // gap $201.7bn a year
    private static string Amount(string gap) =>
        gap.StartsWith("gap ", StringComparison.Ordinal) ? gap["gap ".Length..] : gap;
}
