using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Home;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Home;

/// <summary>From the data of the home page to what its pictures show.</summary>
public static class HomeCharts
{
    public static GapChart Gap(HomeData data, GapReply reply, HomeWords words)
    {
        var counted = reply.Answer!.Companies.Where(company => company.Amount is not null).ToList();
        return new GapChart(
            [.. Paints.Sorted(counted.Select(company => company.Entity)).Select(Segment)],
            words.CapexNote,
            (double)counted.Sum(company => company.Amount!.Value.High),
            reply.Answer.Capex.IsOpen,
            words.Depin,
            words.DepinNote,
            words.GapText
        );

        GapSegment Segment(string entity)
        {
            var company = counted.First(company => company.Entity == entity);
            return new GapSegment(
                entity,
                data.Names[entity],
                (double)company.Amount!.Value.Low,
                Amount(company),
                Style(data.Parts[company.Figures[0]].Basis)
            );
        }
    }

    public static string Amount(CompanyCapex company) =>
        company.Amount is not { } amount
            ? "–"
            : Numbers.MoneyRange((double)amount.Low, company.IsOpen ? null : (double)amount.High);

    /// <summary>Null before the assumption or the first common quarter is stored.</summary>
    public static RaceChart? Race(HomeData data, HomeWords words)
    {
        if (data.Race.Count == 0 || data.Assumed is not { } assumed)
            return null;
        var aQuarter = words.Depin / 4;
        return new RaceChart(
            [.. data.Race.Select(quarter => new RaceColumn(quarter.Quarter, Parts(data, quarter)))],
            aQuarter,
            CalendarQuarter.Of(assumed.Source.PublishedOn),
            $"assumed for DePIN: {Numbers.Money(aQuarter)} a quarter"
        );
    }

    private static List<RacePart> Parts(HomeData data, RaceQuarter quarter) =>
        [
            .. Paints
                .Sorted(quarter.Capex.Keys)
                .Select(entity => new RacePart(
                    entity,
                    data.Names[entity],
                    (double)quarter.Capex[entity].Amount.Low
                )),
        ];

    private static BarStyle Style(Basis basis) =>
        basis switch
        {
            Basis.Reported => BarStyle.Solid,
            Basis.Rumour or Basis.Rhetoric => BarStyle.Dashed,
            Basis.Assumption => BarStyle.Dotted,
            _ => BarStyle.Hatched,
        };
}
