using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Tests.FundingGap;

/// <summary>The model by plain random draws, written down a second time: each input from uniform numbers without its inverse.</summary>
internal sealed class Simulation
{
    private readonly Random _random = new(20261124);
    private readonly Input[] _inputs;
    private readonly Input _share;
    private readonly (Input Amount, Input? OwnShare)[] _companies;

    private Simulation(Scenario scenario, IReadOnlyList<CompanyCapex> companies)
    {
        _inputs = [.. ScenarioInputs.All.Select(one => new Input(scenario[one.Input]))];
        _share = _inputs[(int)ScenarioInput.CapexAi];
        _companies =
        [
            .. companies.Select(company =>
                (
                    new Input(company.Amount!.Value),
                    scenario.CapexAiByEntity.TryGetValue(company.Entity, out var own)
                        ? new Input(own)
                        : null
                )
            ),
        ];
    }

    public static (double[] Funding, double[] Gap, double[] Coverage) Of(
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies,
        int draws
    )
    {
        var simulation = new Simulation(scenario, companies);
        var (funding, gap, coverage) = (new double[draws], new double[draws], new double[draws]);
        for (var i = 0; i < draws; i++)
        {
            var capex = simulation.Capex();
            funding[i] = simulation.Funding();
            gap[i] = capex - funding[i];
            coverage[i] = funding[i] / capex;
        }
        return (OfSorted(funding), OfSorted(gap), OfSorted(coverage));
    }

    private double Capex()
    {
        var share = _share.Draw(_random);
        var capex = 0.0;
        foreach (var (amount, own) in _companies)
            capex += amount.Draw(_random) * (own?.Draw(_random) ?? share);
        return capex;
    }

    private double Funding()
    {
        double Of(ScenarioInput input) => _inputs[(int)input].Draw(_random);
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

    private static double[] OfSorted(double[] cases)
    {
        Array.Sort(cases);
        return [.. PercentileList.Shares.Select(share => cases[(int)(cases.Length * share)])];
    }

    private sealed class Input(InputRange range)
    {
        private readonly double _mode = (double)range.Mode;
        private readonly double _rise = (double)(range.Mode - range.Low);
        private readonly double _fall = (double)(range.High - range.Mode);
        private readonly double _below = range.IsPoint
            ? 0
            : (double)((range.Mode - range.Low) / (range.High - range.Low));

        // Below the mode the density falls towards the low: there the smaller of two uniform numbers says how far from the mode.
        public double Draw(Random random)
        {
            if (_rise + _fall == 0)
                return _mode;
            var away = Math.Min(random.NextDouble(), random.NextDouble());
            return random.NextDouble() < _below ? _mode - (_rise * away) : _mode + (_fall * away);
        }
    }
}
