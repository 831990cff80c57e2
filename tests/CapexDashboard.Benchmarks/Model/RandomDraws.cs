using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Tests.FundingGap;

namespace CapexDashboard.Benchmarks.Model;

/// <summary>The distribution as one would first write it: random draws, sorted with LINQ.</summary>
internal sealed class RandomDraws(ModelCase of)
{
    public const int Count = 100_000;

    private readonly Triangle[] _inputs =
    [
        .. ScenarioInputs.All.Select(one => new Triangle(of.Scenario[one.Input])),
    ];

    private readonly Triangle[] _amounts =
    [
        .. of.Companies.Select(company => new Triangle(company.Amount!.Value)),
    ];

    public Found Of(Random random)
    {
        var cases = Enumerable.Range(0, Count).Select(_ => Draw(random)).ToArray();
        return new Found(
            PercentilesOf(cases.Select(one => one.Funding)),
            PercentilesOf(cases.Select(one => one.Capex - one.Funding)),
            PercentilesOf(cases.Select(one => one.Funding / one.Capex))
        );
    }

    private static double[] PercentilesOf(IEnumerable<double> cases)
    {
        var sorted = cases.Order().ToArray();
        return [.. PercentileList.Shares.Select(share => sorted[(int)(share * sorted.Length)])];
    }

    private (double Funding, double Capex) Draw(Random random)
    {
        double Of(ScenarioInput input) => _inputs[(int)input].Draw(random);
        var funding = new DepinFunding(
            Of(ScenarioInput.Cap),
            Of(ScenarioInput.Multiple),
            Of(ScenarioInput.Years),
            Of(ScenarioInput.Operators),
            Of(ScenarioInput.Sold),
            Of(ScenarioInput.Ai),
            Of(ScenarioInput.Haircut),
            Of(ScenarioInput.Hosted),
            Of(ScenarioInput.Opex),
            Of(ScenarioInput.Premium)
        );
        var capex = _amounts.Sum(amount => amount.Draw(random));
        return (funding.PerYear, capex * Of(ScenarioInput.CapexAi));
    }

    private sealed class Triangle(InputRange range)
    {
        private readonly double _low = (double)range.Low;
        private readonly double _mode = (double)range.Mode;
        private readonly double _high = (double)range.High;

        public double Draw(Random random)
        {
            if (_low == _high)
                return _mode;
            var u = random.NextDouble();
            return u < (_mode - _low) / (_high - _low)
                ? _low + Math.Sqrt(u * (_high - _low) * (_mode - _low))
                : _high - Math.Sqrt((1 - u) * (_high - _low) * (_high - _mode));
        }
    }
}
