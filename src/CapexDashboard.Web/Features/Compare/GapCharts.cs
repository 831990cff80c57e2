using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare.Pinned;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>From an answer to what the picture of the gap shows.</summary>
public static class GapCharts
{
    public static GapChart Of(AnsweredGap reply, GapWords words)
    {
        var scenario = reply.Comparison.Scenario;
        var isMixed = reply.Answer.Measures.Count > 1;
        var counted = Paints.Sorted(reply.Answer.Counted, company => company.Entity);
        return new GapChart(
            [.. counted.Select(Segment)],
            words.CapexNote,
            counted.Sum(company => (double)(company.Counted(scenario)?.High ?? 0)),
            words.IsOpen,
            words.Scenario.Depin,
            words.Scenario.DepinLow,
            words.Scenario.DepinHigh,
            words.Scenario.DepinText,
            words.Scenario.DepinNote,
            words.GapText,
            PinnedView.Of(reply, words) is { Bar: var bar } ? new(bar.Depin, bar.Text) : null,
            DashboardUrls.BehindDepin
        )
        {
            CapexName = words.OfHyperscalers ? "Hyperscalers" : "Capex",
        };

        GapSegment Segment(CompanyCapex company) =>
            new(
                company.Entity,
                reply.Record.Names[company.Entity] + (isMixed ? $" ({Mark(company.Measure)})" : ""),
                (double)(company.Counted(scenario)?.Low ?? 0),
                CapexWords.Amount(company.Counted(scenario), company.IsOpen),
                StyleOf(company.Basis),
                // One figure has its receipt, a sum its row in the table beneath.
                company.Figures
                    is [var figure]
                    ? DashboardUrls.FigureOf(figure, reply.Comparison)
                    : DashboardUrls.BehindCompany(company.Entity)
            );
    }

    // Short: it stands in a bar.
    private static string Mark(CapexMeasure measure) =>
        measure switch
        {
            CapexMeasure.Cash => "cash",
            CapexMeasure.CashNet => "net",
            CapexMeasure.WithLeases => "with leases",
            CapexMeasure.OwnMeasure => "own measure",
            _ => "not stated",
        };

    private static BarStyle StyleOf(Basis basis) =>
        basis switch
        {
            Basis.Reported => BarStyle.Solid,
            Basis.Rumour or Basis.Rhetoric => BarStyle.Dashed,
            Basis.Assumption => BarStyle.Dotted,
            _ => BarStyle.Hatched,
        };
}
