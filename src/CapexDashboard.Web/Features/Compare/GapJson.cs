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
    // Dividing by it keeps the number and drops the zeros that a decimal carries at its end.
    private const decimal WithoutTrailingZeros = 1.0000000000000000000000000000m;

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

    internal static decimal? Money(double? dollars) => Rounded((decimal?)dollars, 2);

    internal static decimal? Rounded(decimal? value, int decimals) =>
        value is { } number
            ? decimal.Round(number, decimals, MidpointRounding.AwayFromZero) / WithoutTrailingZeros
            : null;

    private static decimal? Ratio(double? value) => Rounded((decimal?)value, 8);
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
            GapJson.Rounded(company.Amount?.Mode, 2),
            GapJson.Rounded(company.Amount?.Low, 2),
            company.IsOpen ? null : GapJson.Rounded(company.Amount?.High, 2),
            company.IsOpen,
            company.Metric,
            company.Figures,
            company.Status
        );
}
