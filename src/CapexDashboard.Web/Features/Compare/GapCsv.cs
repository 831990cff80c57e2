using CapexDashboard.Domain;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Charts;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>
/// The table of the gap: who, how many US dollars a year, made of what. Open ends have no high, or no low; what is left out has no
/// amount but a reason.
/// </summary>
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
        "measure",
        "bound",
        "read_low_usd_per_year",
        "read_mode_usd_per_year",
        "read_high_usd_per_year",
        "left_out",
        "left_out_because",
        "filed_usd",
        "guided_low_usd_per_year",
        "guided_high_usd_per_year",
        "guided_measure",
        "period_start",
        "period_end",
        "basis",
        "picked",
        "offer",
    ];

    public static CsvTable Of(ReadGap reply) =>
        new(
            Columns,
            [
                .. Paints
                    .Sorted(reply.Companies, company => company.Entity)
                    .Select(company =>
                        (string[])
                            [.. Row(company, reply), .. Known(company, reply), .. Behind(company)]
                    ),
                .. reply is AnsweredGap answered ? Answer(answered) : [],
            ]
        );

    private static IEnumerable<string[]> Answer(AnsweredGap reply)
    {
        var answer = reply.Answer;
        yield return Row(
            "hyperscalers",
            answer.Capex,
            "at-least",
            CapexJson.Of(reply, answer.Capex).AsRead
        );
        yield return Row("depin", answer.DepinFunding, "");
        yield return Row("gap", answer.Gap, "at-least");
        if (reply.Pinned is not { } pinned)
            yield break;
        yield return Row("pinned-depin", pinned.Answer.DepinFunding, "");
        yield return Row("pinned-gap", pinned.Answer.Gap, "at-least");
    }

    private static string[] Row(CompanyCapex company, ReadGap reply)
    {
        var counted = company.Counted(reply.Comparison.Scenario);
        return
        [
            company.Entity,
            Dollars(counted?.Low),
            Dollars(counted?.Mode),
            Dollars(company.IsOpen ? null : counted?.High),
            company.Metric,
            Terms.Write(company.Status),
            string.Join(' ', company.Figures),
            Measure(company, reply),
            company.IsOpen ? "at-least" : "",
            Dollars(company.Amount?.Low),
            Dollars(company.Amount?.Mode),
            Dollars(company.IsOpen ? null : company.Amount?.High),
            company.LeftOut is { } why ? Terms.Write(why.Reason) : "",
            company.LeftOut is { } reason
                ? CsvAnswer.Text(LeftOutWords.Why(reason, reply.Comparison))
                : "",
        ];
    }

    // Of what counts, or of what is filed although it does not count.
    private static string Measure(CompanyCapex company, ReadGap reply)
    {
        if (company.Amount is null && reply is EmptyGap empty)
            return
                empty.Filed.FirstOrDefault(one => one.Entity == company.Entity) is { } filed
                && CompanyCapexJson.MeasureOf(filed) is { } known
                ? Terms.Write(known)
                : "";
        return CompanyCapexJson.MeasureOf(company) is { } measure ? Terms.Write(measure) : "";
    }

    private static string[] Behind(CompanyCapex company) =>
        [
            CsvAnswer.Day(company.Period?.Start),
            CsvAnswer.Day(company.Period?.End),
            company.Amount is null ? "" : Terms.Write(company.Basis),
            company.IsPicked ? "true" : "false",
            company.LeftOut?.Offer ?? "",
        ];

    // What is known of a company although it does not count.
    private static string[] Known(CompanyCapex company, ReadGap reply)
    {
        if (reply is not EmptyGap empty)
            return [Dollars(company.LeftOut?.Filed?.Low), "", "", ""];
        var row = new EmptyView(empty).Rows.First(one => one.Entity == company.Entity);
        return
        [
            Dollars((decimal?)row.Filed?.Low),
            Dollars((decimal?)row.Guided?.Low),
            Dollars((decimal?)row.Guided?.High),
            row.GuidedFrom is { } guided ? Terms.Write(guided.Measure) : "",
        ];
    }

    private static string[] Row(
        string who,
        Bounded bounded,
        string bound,
        BoundedJson? read = null
    ) =>
        [
            who,
            Dollars((decimal?)bounded.Low),
            Dollars((decimal?)bounded.Mode),
            Dollars((decimal?)bounded.High),
            "",
            "",
            "",
            "",
            bounded.IsOpen ? bound : "",
            CsvAnswer.Number(read?.Low),
            CsvAnswer.Number(read?.Mode),
            CsvAnswer.Number(read?.High),
            // Why something is left out and what is behind it are told of companies.
            .. Enumerable.Repeat("", Columns.Length - 12),
        ];

    private static string Dollars(decimal? dollars) =>
        CsvAnswer.Number(GapJson.Rounded(dollars, decimals: 2));
}
