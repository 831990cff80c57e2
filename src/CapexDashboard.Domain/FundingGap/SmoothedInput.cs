using CapexDashboard.Domain.Comparisons;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// What has a range: an input, or the capex or AI share of one company. One of them is integrated exactly in every case
/// (conditional Monte Carlo); the points of the <see cref="SobolSet"/> then have to answer for the others only. Its dimensions
/// have a fixed order: the inputs, the capex of each company, the AI share that a company has of its own.
/// </summary>
/// <param name="Dimension">Its place in the <see cref="SobolSet"/>.</param>
/// <param name="Weight">
/// How far it moves what it acts on, from its low to its high: as a part of DePIN funding, or in dollars of capex.
/// </param>
internal readonly record struct SmoothedInput(
    int Dimension,
    InputRange Range,
    InputEffect Effect,
    double Weight
)
{
    // Dimensions are never moved, or every percentile would: there is room for 16 inputs.
    public const int FirstCompany = 16;
    public const int FirstShare = FirstCompany + Comparison.MaxEntities;

    public bool IsCapex => Effect is InputEffect.Capex;

    public static SmoothedInput OfFunding(ScenarioInput input, InputRange range)
    {
        var effect = ScenarioInputs.Of(input).Effect;
        var change = Acts(effect, (double)range.High) - Acts(effect, (double)range.Low);
        return new((int)input, range, effect, Math.Abs(change) / Acts(effect, Middle(range)));
    }

    /// <param name="dollars">What it is multiplied by.</param>
    public static SmoothedInput OfCapex(int dimension, InputRange range, double dollars) =>
        new(dimension, range, InputEffect.Capex, (double)(range.High - range.Low) * dollars);

    /// <summary>The mean of the triangular distribution.</summary>
    public static double Middle(InputRange range) =>
        (double)(range.Low + range.Mode + range.High) / 3;

    /// <summary>The factor by which funding is larger at the value.</summary>
    public static double Acts(InputEffect effect, double value) =>
        effect switch
        {
            InputEffect.Divisor => 1 / value,
            InputEffect.Remainder => 1 - value,
            InputEffect.Surcharge => 1 / (1 + value),
            _ => value,
        };
}
