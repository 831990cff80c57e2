using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Reality;

/// <summary>What was seen of new tokens, beside what the scenario assumes, and what buyers would have to absorb.</summary>
public sealed class RealityView(AnsweredGap reply)
{
    private readonly ScenarioWords _scenario = new(reply.Comparison.Scenario);

    // From ten years on nobody counts days.
    private const double DaysOfYears = 3650;

    // A year has 365 days, as where coverage becomes days.
    private double DemandPerDay => reply.Answer.InvestorDemand / 365;

    private double AssumedPerYear => _scenario.Cap * reply.Answer.IssuanceRate;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<FigureView> Issuances { get; } =
        reply.Record.Observed(reply.Comparison.AsOf).Issuances;

    /// <summary>What all tokens were worth when the newest of these years was over, by the broadest count of that day.</summary>
    public FigureView? MarketCap =>
        Issuances is [var newest, ..]
            ? reply
                .Record.MarketCaps(reply.Comparison.AsOf)
                .Where(cap => cap.PeriodEnd == newest.PeriodEnd.AddDays(1))
                .MaxBy(cap => cap.Low)
            : null;

    public string ReceiptOf(FigureView figure) =>
        DashboardUrls.FigureOf(figure.Key, reply.Comparison);

    public string Assumed =>
        AssumedPerYear == 0
            ? "This scenario brings no new tokens to the market."
            : $"This scenario brings {_scenario.NewTokensPerYear} of new tokens a year to the market, {AtModes}{Numbers.Percent(reply.Answer.IssuanceRate)} of the market capitalization{SoMany}.";

    public string Demand =>
        $"Of these buyers would have to absorb {_scenario.DemandPerDay} every day, at a price that does not move";

    /// <summary>After the amount of the market capitalization.</summary>
    public string DemandDays(FigureView cap) =>
        $"{AtModes}they would have bought all of them in {Time((double)cap.Low / DemandPerDay)}.";

    private static string Time(double days) =>
        days >= DaysOfYears
            ? $"{Numbers.Count((int)Math.Min(days / 365, int.MaxValue))} years"
            : Numbers.Days(days);

    public bool IsAnySold => DemandPerDay > 0;

    /// <summary>How many times as much is assumed.</summary>
    public string Times(FigureView issuance) =>
        Numbers.Times(AssumedPerYear / (double)issuance.Low);

    private string AtModes => _scenario.IsRange ? "at the most likely values " : "";

    private string SoMany =>
        Issuances is [var newest, ..] ? $", {Times(newest)} what was seen last" : "";
}
