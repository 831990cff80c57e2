using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Projections;

/// <summary>
/// A projection or why there is none. It rests on filings and guidance alone, whatever reading and picks its comparison has.
/// </summary>
public abstract record ProjectionAnswer
{
    private ProjectionAnswer(CapexHistory history) => History = history;

    public CapexHistory History { get; }

    public sealed record Projected(
        CapexHistory History,
        ProjectionStart.From Start,
        int TokensFrom,
        GapProjection Result
    ) : ProjectionAnswer(History)
    {
        public BackTest BackTest => History.BackTest;
    }

    /// <param name="Lacking">Entity keys of the companies that it fails by.</param>
    /// <param name="Offer">The nearest comparison that has a projection; null where none was found.</param>
    /// <param name="Known">The years that are filed and the running one; may be empty.</param>
    public sealed record None(
        CapexHistory History,
        NoProjection Reason,
        IReadOnlyList<string> Lacking,
        Comparison? Offer,
        IReadOnlyList<ProjectedYear> Known
    ) : ProjectionAnswer(History);

    /// <param name="history">Of the comparison's companies, as known at its vintage and day.</param>
    public static ProjectionAnswer Of(Comparison comparison, CapexHistory history)
    {
        var tokensFrom = FirstTokens(comparison, history);
        return StartOf(comparison, history, tokensFrom) switch
        {
            ProjectionStart.From from => new Projected(
                history,
                from,
                tokensFrom,
                GapProjection.Of(new(comparison.Scenario, history, from, tokensFrom))
            ),
            ProjectionStart.Missing missing => new None(
                history,
                missing.Reason,
                missing.Lacking,
                NearestTo(comparison, history),
                GapProjection.Of(new(comparison.Scenario, history, null, tokensFrom)).Years
            ),
            var other => throw new InvalidOperationException($"a start of {other.GetType()}"),
        };
    }

    // The comparison's year; of the newest twelve months the one they end in.
    private static int FirstTokens(Comparison comparison, CapexHistory history) =>
        comparison.Year.CalendarYear ?? history.Newest?.LastQuarter.Year ?? history.Running.Year;

    private static ProjectionStart StartOf(
        Comparison comparison,
        CapexHistory history,
        int tokensFrom
    )
    {
        if (Math.Max(tokensFrom, history.FirstYear) > GapProjection.LastYear)
            return new ProjectionStart.Missing(NoProjection.TokensTooLate, []);
        var start = ProjectionStart.Of(history, comparison.Base);
        return
            start is ProjectionStart.From from
            && from.Companies.All(company =>
                company.Counted(comparison.Scenario) is not { High: > 0 }
            )
            ? new ProjectionStart.Missing(NoProjection.NothingCounts, [])
            : start;
    }

    // With another start, with the default year, or with all of the capex counted: whichever is enough.
    private static Comparison? NearestTo(Comparison comparison, CapexHistory history)
    {
        IEnumerable<ProjectionBase> others =
        [
            comparison.Base,
            ProjectionBase.NewestTwelveMonths,
            ProjectionBase.Guided,
            .. history.Filed.TakeLast(1).Select(year => ProjectionBase.Of(year.Year)),
        ];
        Comparison[] nearest =
        [
            comparison,
            comparison with
            {
                Year = Comparison.Default.Year,
            },
            comparison with
            {
                Scenario = comparison.Scenario.WithAllCapex(),
            },
            comparison with
            {
                Year = Comparison.Default.Year,
                Scenario = comparison.Scenario.WithAllCapex(),
            },
        ];
        return nearest
            .SelectMany(one => others.Select(start => one with { Base = start }))
            .FirstOrDefault(one =>
                StartOf(one, history, FirstTokens(one, history)) is ProjectionStart.From
            );
    }
}
