using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Store.Comparisons;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>What an answer says of a projection; all null where the comparison asks for none.</summary>
/// <param name="Years">Empty where there is no projection.</param>
/// <param name="Base">Null where there is no projection.</param>
/// <param name="BackTest">Null where there is no projection.</param>
/// <param name="Missing">Why there is none; null where there is one.</param>
/// <param name="Untested">Why nothing was tested; null where something was.</param>
internal sealed record ProjectionJson(
    IReadOnlyList<ProjectedYearJson>? Years,
    ProjectionBaseJson? Base,
    BackTestJson? BackTest,
    NoProjectionJson? Missing,
    NoBackTestJson? Untested
)
{
    public static ProjectionJson Of(Comparison comparison, CapexRecord record)
    {
        if (comparison.Chart is not ComparisonChart.Projection)
            return new(null, null, null, null, null);
        return ProjectionAnswer.Of(comparison, record.History(comparison)) switch
        {
            ProjectionAnswer.Projected projected => new(
                [
                    .. projected.Result.Years.Select(year =>
                        ProjectedYearJson.Of(year, projected.History, comparison)
                    ),
                ],
                ProjectionBaseJson.Of(projected.Start, comparison),
                BackTestJson.From(projected.BackTest),
                null,
                NoBackTestJson.Of(projected.BackTest)
            ),
            ProjectionAnswer.None none => new(
                [],
                null,
                null,
                NoProjectionJson.Of(comparison, none, record.Names),
                new(
                    NoBackTest.NoProjection,
                    new NoProjectionWords(comparison, none, record.Names).Headline
                )
            ),
            var other => throw new InvalidOperationException($"an answer of {other.GetType()}"),
        };
    }
}

/// <summary>What the projection starts from, in US dollars a year.</summary>
/// <param name="Base"><c>ttm</c>, <c>guided</c> or a calendar year.</param>
/// <param name="PeriodStart">First day, inclusive.</param>
/// <param name="PeriodEnd">Last day, inclusive.</param>
/// <param name="Capex">What of it counts.</param>
internal sealed record ProjectionBaseJson(
    string Base,
    DateOnly PeriodStart,
    DateOnly PeriodEnd,
    BoundedJson Capex,
    IReadOnlyList<CompanyCapexJson> Entities
)
{
    public static ProjectionBaseJson Of(ProjectionStart.From start, Comparison comparison)
    {
        double Counted(Func<InputRange, decimal> end) =>
            (double)
                start.Companies.Sum(company =>
                    company.Counted(comparison.Scenario) is { } counted ? end(counted) : 0
                );
        return new(
            start.Base.ToString(),
            start.Start,
            start.End,
            BoundedJson.Of(
                new Bounded(
                    Counted(range => range.Mode),
                    Counted(range => range.Low),
                    start.IsOpen ? null : Counted(range => range.High),
                    start.IsOpen
                ),
                GapJson.Money
            ),
            [.. start.Companies.Select(company => CompanyCapexJson.Of(company, comparison))]
        );
    }
}

/// <summary>What the same method would have said of years that are filed now: all of the capex, in US dollars.</summary>
/// <param name="Inside">How many of them it put between its P10 and P90 …</param>
/// <param name="Of">… of so many.</param>
internal sealed record BackTestJson(IReadOnlyList<BackTestRowJson> Rows, int Inside, int Of)
{
    public static BackTestJson From(BackTest test) =>
        new(
            [
                .. test.Rows.Select(row => new BackTestRowJson(
                    row.AskedAt,
                    row.Year,
                    GapJson.Money(row.Said)!.Value,
                    GapJson.Money(row.P10)!.Value,
                    GapJson.Money(row.P90)!.Value,
                    row.Filed,
                    row.IsInside
                )),
            ],
            test.Inside,
            test.Rows.Count
        );
}

/// <param name="AskedAt">The calendar year at whose end the method is asked.</param>
/// <param name="Year">The calendar year it is asked about.</param>
internal sealed record BackTestRowJson(
    int AskedAt,
    int Year,
    decimal Said,
    decimal P10,
    decimal P90,
    decimal Filed,
    bool Inside
);

/// <summary>Why the method was not asked about earlier years.</summary>
/// <param name="Detail">The same in words, as the page says it.</param>
internal sealed record NoBackTestJson(NoBackTest Reason, string Detail)
{
    public static NoBackTestJson? Of(BackTest test) =>
        test.Missing is { } missing ? new(missing, BackTestWords.Says(test)) : null;
}

/// <summary>Why there is no projection.</summary>
/// <param name="Detail">The same in words.</param>
/// <param name="Entities">Keys of the companies that it fails by.</param>
/// <param name="Nearest">A comparison that has one, in its canonical form; null where none was found.</param>
internal sealed record NoProjectionJson(
    NoProjection Reason,
    string Detail,
    IReadOnlyList<string> Entities,
    string? Nearest
)
{
    public static NoProjectionJson Of(
        Comparison comparison,
        ProjectionAnswer.None none,
        IReadOnlyDictionary<string, string> names
    ) =>
        new(
            none.Reason,
            new NoProjectionWords(comparison, none, names).Headline,
            none.Lacking,
            none.Offer?.ToQuery()
        );
}
