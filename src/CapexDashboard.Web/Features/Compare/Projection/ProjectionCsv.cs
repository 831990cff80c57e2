using CapexDashboard.Domain;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>
/// The table of the projection with all its percentiles; cells are empty before the new tokens begin. Where there is no
/// projection, the years that are known. What the same method would have said of earlier years is in the JSON alone.
/// </summary>
internal static class ProjectionCsv
{
    private static readonly string[] Columns =
    [
        "year",
        "capex_usd",
        "depin_funding_usd",
        "gap_usd",
        .. Percentiles("gap"),
        "closed_cases",
        "kind",
        "capex_low_usd",
        "capex_high_usd",
        "capex_open",
        .. Percentiles("capex"),
        "gap_low_usd",
        "gap_high_usd",
        "filed_usd",
        "counted",
        "base",
        "measures",
    ];

    public static CsvTable Of(ProjectionView view) =>
        new(
            Columns,
            [
                .. view.Rows.Select(year =>
                    Row(
                        view.Answer is ProjectionAnswer.Projected ? year : year with { Gap = null },
                        view
                    )
                ),
            ]
        );

    private static string[] Row(ProjectedYear year, ProjectionView view) =>
        [
            CsvAnswer.Number(year.Year),
            Money(year.Capex.AtModes),
            Money(year.Gap?.Funding),
            Money(year.Gap?.AtModes),
            .. Values(year.Gap?.Spread),
            CsvAnswer.Number(year.Gap?.ClosedCases),
            Terms.Write(year.Kind),
            Money(year.Capex.Low),
            Money(year.Capex.High),
            year.Capex.IsOpen ? "true" : "false",
            .. Values(year.Capex.Spread),
            Money(year.Gap?.Low),
            Money(year.Gap?.High),
            CsvAnswer.Number(
                GapJson.Rounded(ProjectedYearJson.FiledOf(year, view.Answer.History), 2)
            ),
            view.Comparison.CountsAllCapex() ? "all" : "ai-share",
            view.Comparison.Base.ToString(),
            string.Join(' ', Measures(year, view)),
        ];

    // Of a year carried on, those of what it starts from.
    private static IEnumerable<string> Measures(ProjectedYear year, ProjectionView view)
    {
        var companies = (year.Kind, view.Answer) switch
        {
            (YearKind.Projected, ProjectionAnswer.Projected projected) => projected.Start.Companies,
            _ => view.Answer.History.Known(year.Year),
        };
        return companies
            .Where(company => company.Amount is not null)
            .Select(company => $"{company.Entity}:{Terms.Write(company.Measure)}");
    }

    private static IEnumerable<string> Percentiles(string of) =>
        ((int[])[5, 10, 25, 50, 75, 90, 95]).Select(share => $"{of}_p{share}_usd");

    private static IEnumerable<string> Values(Percentiles? of) =>
        ((double?[])[of?.P5, of?.P10, of?.P25, of?.P50, of?.P75, of?.P90, of?.P95]).Select(Money);

    private static string Money(double? dollars) => CsvAnswer.Number(GapJson.Money(dollars));
}
