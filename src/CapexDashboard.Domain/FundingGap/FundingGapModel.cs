namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// The comparison of the article as one pure function: hyperscaler capex H against DePIN funding D a year.
/// Gap = H − D, coverage = D / H. At the modes, and at the bounds with every input at the end that makes it so.
/// </summary>
public static class FundingGapModel
{
    /// <summary>Changes whenever the same inputs would give other numbers.</summary>
    public const int Version = 2;

    public static GapAnswer Answer(Scenario scenario, IReadOnlyList<CompanyCapex> companies)
    {
        var capex = SumOf(companies, company => company.Counted(scenario));
        var mode = DepinFunding.At(input => scenario[input].Mode);
        var funding = FundingOf(scenario);
        var (least, most) = (funding.Low ?? 0, funding.High ?? 0);
        return new GapAnswer(
            companies,
            capex.ToBounded(),
            funding,
            GapOf(capex, mode.PerYear, least, most),
            CoverageOf(capex, mode.PerYear, least, most),
            mode.InvestorDemand,
            mode.IssuanceRate,
            BreakEvens(scenario, companies)
        );
    }

    /// <summary>DePIN's funding alone, whatever it stands beside; never open.</summary>
    public static Bounded FundingOf(Scenario scenario) =>
        RangeOf(scenario, funding => funding.PerYear);

    /// <summary>A part of the funding that grows and shrinks with it, at the modes and at the ends of the ranges; never open.</summary>
    public static Bounded RangeOf(Scenario scenario, Func<DepinFunding, double> part) =>
        new(
            part(DepinFunding.At(input => scenario[input].Mode)),
            part(DepinFunding.At(scenario.WorstForDepin)),
            part(DepinFunding.At(scenario.BestForDepin))
        );

    private static Bounded GapOf(CapexSum capex, double funding, double least, double most) =>
        new(
            capex.Mode - funding,
            capex.Low - most,
            capex.IsOpen ? null : capex.High - least,
            capex.IsOpen
        );

    private static Bounded CoverageOf(CapexSum capex, double funding, double least, double most) =>
        new(
            Ratio(funding, capex.Mode),
            capex.IsOpen ? null : Ratio(least, capex.High),
            Ratio(most, capex.Low),
            capex.IsOpen
        );

    private static double? Ratio(double part, double whole) => whole == 0 ? null : part / whole;

    private static Dictionary<ScenarioInput, Bounded> BreakEvens(
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies
    ) =>
        ScenarioInputs.All.ToDictionary(
            definition => definition.Input,
            definition => BreakEven.RangeOf(definition, scenario, companies)
        );

    private static CapexSum SumOf(
        IReadOnlyList<CompanyCapex> companies,
        Func<CompanyCapex, InputRange?> amount
    )
    {
        decimal low = 0,
            mode = 0,
            high = 0;
        foreach (var company in companies)
        {
            if (amount(company) is not { } counted)
                continue;
            low += counted.Low;
            mode += counted.Mode;
            high += counted.High;
        }
        return new CapexSum(
            (double)low,
            (double)mode,
            (double)high,
            companies.Any(company => company.IsOpen)
        );
    }

    private readonly record struct CapexSum(double Low, double Mode, double High, bool IsOpen)
    {
        public Bounded ToBounded() => new(Mode, Low, IsOpen ? null : High, IsOpen);
    }
}
