using CapexDashboard.Domain.Projections;
using CapexDashboard.Web.Features.Compare;

namespace CapexDashboard.Web.Tests.Sentences;

/// <summary>What holds of every projection, and of every answer that there is none.</summary>
internal static class ProjectionRules
{
    public static void ShouldHold(
        ExplorerView view,
        IReadOnlyList<IReadOnlyDictionary<string, string>> csv
    )
    {
        if (view.Projection is not { } projection)
            return;
        var query = view.Reply.Comparison.ToQuery();
        (view.Headline + view.Says).ShouldNotContain("never", Case.Insensitive, query);
        foreach (var note in projection.Notes)
            projection.Says.ShouldContain(note, Case.Sensitive, query);
        csv.Count.ShouldBe(projection.Rows.Count, query);
        if (projection.Answer is not ProjectionAnswer.Projected projected)
        {
            projection.Rows.ShouldAllBe(row => row.Kind != YearKind.Projected);
            return;
        }
        ShouldGiveItsRange(projected.Result.Years[^1], view.Headline);
        ShouldTellOfAFall(projected, projection.Notes, query);
        foreach (var gap in projected.Result.Years.Select(year => year.Gap).OfType<ProjectedGap>())
        {
            gap.Low.ShouldBeLessThanOrEqualTo(gap.AtModes + 1e-3, query);
            gap.High?.ShouldBeGreaterThanOrEqualTo(gap.AtModes - 1e-3, query);
        }
    }

    private static void ShouldGiveItsRange(ProjectedYear last, string headline)
    {
        if (last.Capex.IsOpen)
            (
                headline.Contains("at least", StringComparison.Ordinal)
                || headline.Contains("at most", StringComparison.Ordinal)
            ).ShouldBeTrue(headline);
        if (!last.Gap.ShouldNotBeNull().Spread.IsPoint)
            headline.ShouldContain(" of 10 cases)");
    }

    private static void ShouldTellOfAFall(
        ProjectionAnswer.Projected projected,
        IReadOnlyList<string> notes,
        string query
    )
    {
        var years = projected.Result.Years;
        var first = years.FirstOrDefault(year => year.Kind is YearKind.Projected);
        var known = years.LastOrDefault(year => year.Kind is not YearKind.Projected);
        if (first?.Capex.AtModes < 0.99 * known?.Capex.AtModes)
            notes.ShouldContain(
                note => note.StartsWith("Carried on from", StringComparison.Ordinal),
                query
            );
    }
}
