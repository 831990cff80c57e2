namespace CapexDashboard.Domain.FundingGap;

/// <summary>The inputs of a scenario, in the order in which they are shown and computed.</summary>
public enum ScenarioInput
{
    Cap,
    Multiple,
    Years,
    Operators,
    Sold,
    Ai,
    Haircut,
    Hosted,
    Opex,
    Premium,
    CapexAi,
}

public enum InputUnit
{
    /// <summary>US dollars; $bn in URLs.</summary>
    Money,
    Multiple,
    Years,

    /// <summary>A fraction; percent in URLs.</summary>
    Share,
}

/// <summary>How an input acts on DePIN funding D, all else fixed; on this rest bounds and break-even.</summary>
public enum InputEffect
{
    /// <summary>D grows with x.</summary>
    Factor,

    /// <summary>D falls with 1 / x.</summary>
    Divisor,

    /// <summary>D falls with 1 − x.</summary>
    Remainder,

    /// <summary>D falls with 1 / (1 + x).</summary>
    Surcharge,

    /// <summary>Not D but the hyperscalers' capex grows with x.</summary>
    Capex,
}

/// <summary>
/// One input of the funding-gap model. <paramref name="Default"/> is the article's; <paramref name="Min"/> and
/// <paramref name="Max"/> are inclusive unless <paramref name="MinExcluded"/>; all three in the unit of the code
/// (dollars, fractions).
/// </summary>
/// <param name="Name">The parameter in URLs and the name in the API.</param>
public sealed record ScenarioInputDefinition(
    ScenarioInput Input,
    string Name,
    string Title,
    InputUnit Unit,
    InputEffect Effect,
    decimal Default,
    decimal Min,
    decimal Max,
    string Meaning,
    bool MinExcluded = false
)
{
    /// <summary>How many code units one URL unit is: URLs speak of $bn and percent.</summary>
    public decimal UrlUnit =>
        Unit switch
        {
            InputUnit.Money => 1_000_000_000m,
            InputUnit.Share => 0.01m,
            _ => 1m,
        };

    public bool Allows(decimal value) => value <= Max && (MinExcluded ? value > Min : value >= Min);
}
