using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Projections;

/// <summary>The least and the most that DePIN's funding of a year can come to, every input at the end that makes it so.</summary>
/// <param name="from">The calendar year in which the new tokens begin.</param>
internal sealed class FundingBounds(Scenario scenario, int from)
{
    /// <summary>In dollars.</summary>
    /// <param name="year">Not before the tokens begin.</param>
    public (double Least, double Most) In(int year)
    {
        var elapsed = year - from;
        var (growth, reissue) = (
            scenario[ScenarioInput.CapGrowth],
            scenario[ScenarioInput.Reissue]
        );
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var horizon in Horizons(elapsed))
        {
            var first = FundingGapModel.FundingOf(
                scenario.With(ScenarioInput.Years, InputRange.Point(horizon))
            );
            least = Math.Min(least, Of(first.Low ?? 0, growth.Low, horizon, reissue.Low, elapsed));
            most = Math.Max(most, Of(first.High ?? 0, growth.High, horizon, reissue.High, elapsed));
        }
        return (least, most);
    }

    // A longer horizon issues less in a year but for longer: between these the funding only falls or only rises.
    private IEnumerable<decimal> Horizons(int elapsed)
    {
        var years = scenario[ScenarioInput.Years];
        return ((decimal[])[years.Low, years.High, elapsed, elapsed + 1]).Where(horizon =>
            years.Low <= horizon && horizon <= years.High
        );
    }

    private static double Of(
        double first,
        decimal growth,
        decimal horizon,
        decimal reissue,
        int elapsed
    )
    {
        var cap = 1.0;
        for (var year = 0; year < elapsed; year++)
            cap *= 1 + (double)growth;
        // The first year counts at its yearly rate however short the horizon is, as the gap of that year alone does.
        var left = elapsed == 0 ? 1 : (double)Math.Clamp(horizon - elapsed, 0, 1);
        return first * cap * (left + ((1 - left) * (double)reissue));
    }
}
