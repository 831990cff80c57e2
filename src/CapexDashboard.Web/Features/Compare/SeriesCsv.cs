using CapexDashboard.Domain;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Charts;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The tables of the chart over time, one row for each company and step and for each count of market caps: from and to are the days that the amount covers, which fiscal quarters do not share with their step.</summary>
internal static class SeriesCsv
{
    private static readonly string[] Columns =
    [
        "from",
        "to",
        "who",
        "what",
        "low_usd",
        "high_usd",
        "said_on",
        "measure",
        "step",
        "filed_so_far_usd",
    ];

    public static CsvTable Of(SeriesChart chart) =>
        new(
            Columns,
            [
                .. chart.Columns.SelectMany(column =>
                    column.Parts.SelectMany(part => Rows(column, part))
                ),
                .. chart.MarketCaps.SelectMany(count =>
                    count.Marks.Select(mark =>
                        Row(
                            mark.Day,
                            mark.Day,
                            count.Whose,
                            "market-cap",
                            mark.Amount,
                            null,
                            "",
                            ""
                        )
                    )
                ),
            ]
        );

    private static IEnumerable<string[]> Rows(SeriesPeriod column, SeriesPart part)
    {
        var company = part.Company;
        var (from, to) = part.OtherDays ?? (column.Start, column.End);
        if (part.Filed is { } filed)
            yield return Row(
                from,
                to,
                company.Entity,
                company.Metric,
                filed,
                null,
                Terms.Write(CapexMeasures.OfMetric(company.Metric)),
                column.Name
            );
        if (part.Guidance is { } said)
            yield return Row(
                column.Start,
                column.End,
                company.Entity,
                Domain.Figures.MetricKeys.CapexGuidance,
                said.Amount,
                said.On,
                Terms.Write(CapexMeasures.OfGuidance(said.Measure)),
                column.Name,
                part.FiledSoFar
            );
    }

    private static string[] Row(
        DateOnly from,
        DateOnly to,
        string who,
        string what,
        SeriesAmount amount,
        DateOnly? saidOn,
        string measure,
        string step,
        SeriesAmount? filedSoFar = null
    ) =>
        [
            CsvAnswer.Day(from),
            CsvAnswer.Day(to),
            CsvAnswer.Text(who),
            what,
            CsvAnswer.Number(GapJson.Money(amount.Low)),
            CsvAnswer.Number(GapJson.Money(amount.High)),
            CsvAnswer.Day(saidOn),
            measure,
            step,
            CsvAnswer.Number(GapJson.Money(filedSoFar?.Low)),
        ];
}
