using CapexDashboard.Domain;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Charts;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The table of the gap: who, how many US dollars a year, made of what. Open ends have no high, or no low.</summary>
internal static class GapCsv
{
    private static readonly string[] Columns =
    [
        "who",
        "low_usd_per_year",
        "mode_usd_per_year",
        "high_usd_per_year",
        "metric",
        "status",
        "figures",
    ];

    public static CsvTable Of(GapReply reply)
    {
        var answer = reply.Answer!;
        return new(
            Columns,
            [
                .. Paints
                    .Sorted(answer.Companies, company => company.Entity)
                    .Select(company => Row(company, reply.Comparison.Scenario)),
                Row("hyperscalers", answer.Capex),
                Row("depin", answer.DepinFunding),
                Row("gap", answer.Gap),
                .. reply.Pinned is { } pinned
                    ? (string[][])
                        [Row("pinned-depin", pinned.DepinFunding), Row("pinned-gap", pinned.Gap)]
                    : [],
            ]
        );
    }

    private static string[] Row(CompanyCapex company, Scenario scenario)
    {
        var counted = company.Counted(scenario);
        return
        [
            company.Entity,
            Dollars(counted?.Low),
            Dollars(counted?.Mode),
            Dollars(company.IsOpen ? null : counted?.High),
            company.Metric,
            Terms.Write(company.Status),
            string.Join(' ', company.Figures),
        ];
    }

    private static string[] Row(string who, Bounded bounded) =>
        [
            who,
            Dollars((decimal?)bounded.Low),
            Dollars((decimal?)bounded.Mode),
            Dollars((decimal?)bounded.High),
            "",
            "",
            "",
        ];

    private static string Dollars(decimal? dollars) =>
        CsvAnswer.Number(GapJson.Rounded(dollars, decimals: 2));
}
