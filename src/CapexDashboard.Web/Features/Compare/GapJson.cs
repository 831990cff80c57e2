using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The answer of <c>/api/v1/gap</c>: money in US dollars with 2 decimals, shares and ratios with 8.</summary>
internal sealed record GapJson(
    int Vintage,
    string Comparison,
    CapexJson Capex,
    BoundedJson DepinFunding,
    BoundedJson FundingGap,
    BoundedJson Coverage,
    decimal? DaysMatched,
    decimal InvestorDemand,
    decimal IssuanceRate,
    IReadOnlyDictionary<string, decimal?> BreakEven
)
{
    public static GapJson Of(GapReply reply)
    {
        var answer = reply.Answer!;
        return new GapJson(
            reply.Vintage.Number,
            reply.Comparison.ToQuery(),
            CapexJson.Of(answer),
            BoundedJson.Of(answer.DepinFunding, Money),
            BoundedJson.Of(answer.Gap, Money),
            BoundedJson.Of(answer.Coverage, Ratio),
            Ratio(answer.DaysMatched),
            Money(answer.InvestorDemand)!.Value,
            Ratio(answer.IssuanceRate)!.Value,
            ScenarioInputs.All.ToDictionary(
                input => input.Name,
                input =>
                    input.Unit is InputUnit.Money
                        ? Money(answer.BreakEven[input.Input])
                        : Ratio(answer.BreakEven[input.Input])
            )
        );
    }

    internal static decimal? Money(double? value) => Rounded(value, 2);

    private static decimal? Ratio(double? value) => Rounded(value, 8);

    private static decimal? Rounded(double? value, int decimals) =>
        value is { } number
            ? decimal.Round((decimal)number, decimals, MidpointRounding.AwayFromZero)
            : null;
}

internal sealed record BoundedJson(decimal? Mode, decimal? Low, decimal? High, bool Open)
{
    public static BoundedJson Of(Bounded bounded, Func<double?, decimal?> rounded) =>
        new(rounded(bounded.Mode), rounded(bounded.Low), rounded(bounded.High), bounded.IsOpen);
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
            Rounded(company.Amount?.Mode),
            Rounded(company.Amount?.Low),
            company.IsOpen ? null : Rounded(company.Amount?.High),
            company.IsOpen,
            company.Metric,
            company.Figures,
            company.Status
        );

    private static decimal? Rounded(decimal? amount) =>
        amount is { } value ? decimal.Round(value, 2, MidpointRounding.AwayFromZero) : null;
}
