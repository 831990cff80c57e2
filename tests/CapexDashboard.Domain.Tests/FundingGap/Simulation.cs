using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Tests.FundingGap;

/// <summary>The model by plain random draws, written down a second time: each input from uniform numbers without its inverse.</summary>
internal static class Simulation
{
    public static readonly double[] Shares = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95];

    public static double[] Values(Percentiles of) =>
        [of.P5, of.P10, of.P25, of.P50, of.P75, of.P90, of.P95];

    public static (double[] Funding, double[] Gap, double[] Coverage) Of(
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies,
        int draws
    )
    {
        var random = new Random(20261124);
        var (funding, gap, coverage) = (new double[draws], new double[draws], new double[draws]);
        for (var i = 0; i < draws; i++)
        {
            funding[i] = Funding(scenario, random);
            var share = Draw(scenario[ScenarioInput.CapexAi], random);
            var capex = 0.0;
            foreach (var company in companies)
                capex += Draw(company.Amount!.Value, random) * share;
            gap[i] = capex - funding[i];
            coverage[i] = funding[i] / capex;
        }
        return (OfSorted(funding), OfSorted(gap), OfSorted(coverage));
    }

    private static double Funding(Scenario scenario, Random random)
    {
        double Of(ScenarioInput input) => Draw(scenario[input], random);
        var sold =
            Of(ScenarioInput.Cap)
            * Of(ScenarioInput.Multiple)
            * Of(ScenarioInput.Operators)
            * Of(ScenarioInput.Sold)
            / Of(ScenarioInput.Years);
        var left =
            (1 - Of(ScenarioInput.Haircut))
            * (1 - Of(ScenarioInput.Hosted))
            * (1 - Of(ScenarioInput.Opex));
        return sold * Of(ScenarioInput.Ai) * left / (1 + Of(ScenarioInput.Premium));
    }

    // Below the mode the density rises: there the larger of two uniform numbers has it; above it falls, as the smaller does.
    private static double Draw(InputRange range, Random random)
    {
        if (range.IsPoint)
            return (double)range.Mode;
        var (low, mode, high) = ((double)range.Low, (double)range.Mode, (double)range.High);
        var (u, v) = (random.NextDouble(), random.NextDouble());
        var (smaller, larger) = (Math.Min(u, v), Math.Max(u, v));
        var below = (mode - low) / (high - low);
        return random.NextDouble() < below
            ? low + ((mode - low) * larger)
            : mode + ((high - mode) * smaller);
    }

    private static double[] OfSorted(double[] cases)
    {
        Array.Sort(cases);
        return [.. Shares.Select(share => cases[(int)(cases.Length * share)])];
    }
}
