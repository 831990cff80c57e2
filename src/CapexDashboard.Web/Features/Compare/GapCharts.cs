using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>From an answer to what the picture of the gap shows.</summary>
public static class GapCharts
{
    public static GapChart Of(GapReply reply, CapexRecord record, GapWords words)
    {
        var scenario = reply.Comparison.Scenario;
        var counted = reply.Answer!.Companies.Where(company => company.Amount is not null).ToList();
        return new GapChart(
            [.. Paints.Sorted(counted, company => company.Entity).Select(Segment)],
            words.CapexNote,
            (double)counted.Sum(company => company.Counted(scenario)!.Value.High),
            reply.Answer.Capex.IsOpen,
            words.Depin,
            reply.Answer.DepinFunding.Low!.Value,
            reply.Answer.DepinFunding.High!.Value,
            words.DepinText,
            words.DepinNote,
            words.GapText,
            reply.Pinned is null ? null : Pinned(new GapWords(reply.OfPinned(), record.Names)),
            DashboardUrls.BehindDepin
        );

        GapSegment Segment(CompanyCapex company) =>
            new(
                company.Entity,
                record.Names[company.Entity],
                (double)company.Counted(scenario)!.Value.Low,
                Amount(company, scenario),
                Style(record.Part(company, company.Figures[0]).Basis),
                // One figure has its receipt, a sum its row in the table beneath.
                company.Figures
                    is [var figure]
                    ? DashboardUrls.FigureOf(figure, reply.Comparison)
                    : DashboardUrls.BehindCompany(company.Entity)
            );
    }

    private static GapPinned Pinned(GapWords words) =>
        new(words.Depin, $"{words.DepinText}, {words.GapText}");

    /// <summary>What is counted of a company's capex, as text.</summary>
    private static string Amount(CompanyCapex company, Scenario scenario) =>
        company.Counted(scenario) is not { } amount
            ? "–"
            : Numbers.MoneyRange((double)amount.Low, company.IsOpen ? null : (double)amount.High);

    private static BarStyle Style(Basis basis) =>
        basis switch
        {
            Basis.Reported => BarStyle.Solid,
            Basis.Rumour or Basis.Rhetoric => BarStyle.Dashed,
            Basis.Assumption => BarStyle.Dotted,
            _ => BarStyle.Hatched,
        };
}
