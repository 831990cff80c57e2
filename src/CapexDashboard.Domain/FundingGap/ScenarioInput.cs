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

    /// <summary>The first of those that only the projection knows.</summary>
    CapexGrowth,
    LaterGrowth,
    FadeBy,
    CapGrowth,
    Reissue,
}

public enum InputUnit
{
    /// <summary>US dollars; $bn in URLs.</summary>
    Money,
    Multiple,
    Years,

    /// <summary>A fraction; percent in URLs.</summary>
    Share,

    /// <summary>A year of the calendar.</summary>
    CalendarYear,
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

    /// <summary>Neither: it says how both go on in later years.</summary>
    Projection,
}

/// <summary>
/// One input of the funding-gap model. <paramref name="Default"/> is the article's, or where it is silent ours; <paramref name="Min"/> and
/// <paramref name="Max"/> are inclusive unless <paramref name="MinExcluded"/>; all three in the unit of the code
/// (dollars, fractions).
/// </summary>
/// <param name="Name">The parameter in URLs and the name in the API.</param>
/// <param name="Uncertain">The range it has by default, with <paramref name="Default"/> as its mode; null for a single number.</param>
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
    bool MinExcluded = false,
    InputRange? Uncertain = null
)
{
    /// <summary>What the input is where nobody says anything.</summary>
    public InputRange ByDefault => Uncertain ?? InputRange.Point(Default);

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
