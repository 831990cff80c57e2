using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Features.Compare.Known;
using CapexDashboard.Web.Features.Compare.Pinned;
using CapexDashboard.Web.Features.Compare.Projection;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The answer of <c>/api/v1/gap</c>: money in US dollars with 2 decimals, shares and ratios with 8.</summary>
internal sealed record GapJson(
    int Vintage,
    string Comparison,
    CapexJson Capex,
    SpreadJson DepinFunding,
    SpreadJson FundingGap,
    SpreadJson Coverage,
    int ClosedCases,
    int Cases,
    decimal? DaysMatched,
    decimal InvestorDemand,
    decimal IssuanceRate,
    IReadOnlyDictionary<string, decimal?> BreakEven,
    IReadOnlyList<SwingJson> Sensitivity,
    IReadOnlyList<ProjectedYearJson>? Projection,
    ProjectionBaseJson? ProjectionBase,
    BackTestJson? BackTest,
    NoProjectionJson? NoProjection,
    IReadOnlyList<KnownMonthJson>? Known,
    PinnedJson? Pinned
)
{
    // Dividing by it keeps the number and drops the zeros that a decimal carries at its end.
    private const decimal WithoutTrailingZeros = 1.0000000000000000000000000000m;

    public static GapJson Of(GapReply reply, CapexRecord record)
    {
        var (answer, scenario) = (reply.Answer!, reply.Comparison.Scenario);
        var distribution = GapDistribution.Of(scenario, answer.Companies);
        var projection = ProjectionJson.Of(reply.Comparison, record);
        return new GapJson(
            reply.Vintage.Number,
            reply.Comparison.ToQuery(),
            CapexJson.Of(answer),
            SpreadJson.Of(answer.DepinFunding, distribution.Funding, Money),
            SpreadJson.Of(answer.Gap, distribution.Gap, Money),
            SpreadJson.Of(answer.Coverage, distribution.Coverage, Ratio),
            distribution.ClosedCases,
            GapDistribution.Cases,
            Ratio(answer.DaysMatched),
            Money(answer.InvestorDemand)!.Value,
            Ratio(answer.IssuanceRate)!.Value,
            ScenarioInputs.All.ToDictionary(
                input => input.Name,
                input => InUnitOf(input, answer.BreakEven[input.Input])
            ),
            [.. Swing.Of(scenario, answer.Companies).Select(SwingJson.Of)],
            projection.Years,
            projection.Base,
            projection.BackTest,
            projection.Missing,
            KnownMonthJson.Of(reply, record),
            PinnedJson.Of(reply)
        );
    }

    internal static decimal? InUnitOf(ScenarioInputDefinition input, double? value) =>
        input.Unit is InputUnit.Money ? Money(value) : Ratio(value);

    internal static decimal? Money(double? dollars) => Rounded((decimal?)dollars, 2);

    internal static decimal? Rounded(decimal? value, int decimals) =>
        value is { } number
            ? decimal.Round(number, decimals, MidpointRounding.AwayFromZero) / WithoutTrailingZeros
            : null;

    internal static decimal? Ratio(double? value) => Rounded((decimal?)value, 8);
}

internal sealed record BoundedJson(decimal? Mode, decimal? Low, decimal? High, bool Open)
{
    public static BoundedJson Of(Bounded bounded, Func<double?, decimal?> rounded) =>
        new(rounded(bounded.Mode), rounded(bounded.Low), rounded(bounded.High), bounded.IsOpen);
}

/// <summary>A result at the modes, at its bounds and over all cases; with an open end the percentiles are 'at least', or 'at most'.</summary>
internal sealed record SpreadJson(
    decimal? Mode,
    decimal? Low,
    decimal? High,
    bool Open,
    decimal? P5,
    decimal? P10,
    decimal? P25,
    decimal? P50,
    decimal? P75,
    decimal? P90,
    decimal? P95
)
{
    public static SpreadJson Of(
        Bounded bounded,
        Percentiles? percentiles,
        Func<double?, decimal?> rounded
    ) =>
        new(
            rounded(bounded.Mode),
            rounded(bounded.Low),
            rounded(bounded.High),
            bounded.IsOpen,
            rounded(percentiles?.P5),
            rounded(percentiles?.P10),
            rounded(percentiles?.P25),
            rounded(percentiles?.P50),
            rounded(percentiles?.P75),
            rounded(percentiles?.P90),
            rounded(percentiles?.P95)
        );
}

/// <summary>What one input does to the gap between the ends of its range, or of the evidence's; <c>capex</c> is the capex as read.</summary>
internal sealed record SwingJson(
    string Input,
    decimal LowValue,
    decimal HighValue,
    decimal GapAtLow,
    decimal GapAtHigh,
    string Range
)
{
    public static SwingJson Of(Swing swing)
    {
        var definition = swing.Input is { } input ? ScenarioInputs.Of(input) : null;
        decimal InUnit(double value) =>
            (
                definition is null ? GapJson.Money(value) : GapJson.InUnitOf(definition, value)
            )!.Value;
        return new(
            definition?.Name ?? "capex",
            InUnit(swing.Low),
            InUnit(swing.High),
            GapJson.Money(swing.GapAtLow)!.Value,
            GapJson.Money(swing.GapAtHigh)!.Value,
            swing.IsOwn ? "own" : "evidence"
        );
    }
}

internal sealed record CapexJson(
    decimal? Mode,
    decimal? Low,
    decimal? High,
    bool Open,
    IReadOnlyList<CompanyCapexJson> Entities
)
{
    public static CapexJson Of(GapAnswer answer)
    {
        var sum = BoundedJson.Of(answer.Capex, GapJson.Money);
        return new CapexJson(
            sum.Mode,
            sum.Low,
            sum.High,
            sum.Open,
            [.. answer.Companies.Select(CompanyCapexJson.Of)]
        );
    }
}

/// <summary>What was read for a company, before the AI share of capex; nulls where it is left out of the sum.</summary>
internal sealed record CompanyCapexJson(
    string Entity,
    decimal? Mode,
    decimal? Low,
    decimal? High,
    bool Open,
    string Metric,
    IReadOnlyList<string> Figures,
    CapexStatus Status
)
{
    public static CompanyCapexJson Of(CompanyCapex company) =>
        new(
            company.Entity,
            GapJson.Rounded(company.Amount?.Mode, 2),
            GapJson.Rounded(company.Amount?.Low, 2),
            company.IsOpen ? null : GapJson.Rounded(company.Amount?.High, 2),
            company.IsOpen,
            company.Metric,
            company.Figures,
            company.Status
        );
}
