namespace CapexDashboard.Domain.FundingGap;

/// <summary>The inputs of the funding gap with the article's values ("Flipping the AI Coin", 2024) as defaults.</summary>
public static class ScenarioInputs
{
    private const decimal Billion = 1_000_000_000m;

    /// <summary>What the funding gap of one year rests on.</summary>
    public static readonly IReadOnlyList<ScenarioInputDefinition> All =
    [
        new(
            ScenarioInput.Cap,
            "cap",
            "DePIN market capitalization",
            InputUnit.Money,
            InputEffect.Factor,
            Default: 40 * Billion,
            Min: 0,
            Max: 1_000_000 * Billion,
            "What all DePIN tokens are worth, at a date.",
            MinExcluded: true
        ),
        new(
            ScenarioInput.Multiple,
            "multiple",
            "New token value, as a multiple of it",
            InputUnit.Multiple,
            InputEffect.Factor,
            Default: 2,
            Min: 0,
            Max: 1000,
            "How much new token value reaches the market over the horizon."
        ),
        new(
            ScenarioInput.Years,
            "years",
            "Horizon",
            InputUnit.Years,
            InputEffect.Divisor,
            Default: 3,
            Min: 0.25m,
            Max: 100,
            "Over how many years; the article says 3 to 5 and divides by 3."
        ),
        Share(
            ScenarioInput.Operators,
            "operators",
            "Share that reaches operators",
            InputEffect.Factor,
            1,
            "The rest goes to insiders, investors and treasuries."
        ),
        Share(
            ScenarioInput.Sold,
            "sold",
            "Share sold for cash",
            InputEffect.Factor,
            1,
            "Of what operators receive."
        ),
        Share(
            ScenarioInput.Ai,
            "ai",
            "Share of incentives that goes to AI",
            InputEffect.Factor,
            1,
            "The rest pays for storage, wireless and other networks."
        ),
        Share(
            ScenarioInput.Haircut,
            "haircut",
            "Sale haircut",
            InputEffect.Remainder,
            0,
            "Value lost when illiquid tokens are sold."
        ),
        Share(
            ScenarioInput.Hosted,
            "hosted",
            "Hosted share",
            InputEffect.Remainder,
            0,
            "Share of the AI incentives that goes to operators who rent from hyperscalers."
        ),
        Share(
            ScenarioInput.Opex,
            "opex",
            "Operating-cost share",
            InputEffect.Remainder,
            0,
            "Running cost in the proceeds of the other operators."
        ),
        Share(
            ScenarioInput.Premium,
            "premium",
            "Hardware premium",
            InputEffect.Surcharge,
            0,
            "What DePIN pays over the hyperscalers' price for the same hardware.",
            max: 100
        ),
        Share(
            ScenarioInput.CapexAi,
            "capexai",
            "AI share of capex",
            InputEffect.Capex,
            1,
            "The part of hyperscaler capex that is counted."
        ),
    ];

    /// <summary>How capex and market capitalization go on; for the projection alone.</summary>
    public static readonly IReadOnlyList<ScenarioInputDefinition> OfProjection =
    [
        Growth(
            ScenarioInput.CapexGrowth,
            "capexgrowth",
            "Capex growth a year",
            new(0.298m, 0.326m, 0.355m),
            "In the first year; from then on it fades evenly."
        ),
        Growth(
            ScenarioInput.LaterGrowth,
            "latergrowth",
            "Capex growth a year, later",
            new(0, 0.08m, 0.16m),
            "What it fades to, and stays at."
        ),
        new(
            ScenarioInput.FadeBy,
            "fadeby",
            "Faded by",
            InputUnit.CalendarYear,
            InputEffect.Projection,
            Default: 2030,
            Min: 2020,
            Max: 2100,
            "The first year with the later growth.",
            Uncertain: new(2028, 2030, 2032)
        ),
        Growth(
            ScenarioInput.CapGrowth,
            "capgrowth",
            "DePIN market cap growth a year",
            new(-0.1m, 0.111m, 0.3m),
            "New tokens are a multiple of the market capitalization and grow with it. The middle of the default is an upper bound of what was observed."
        ),
        Share(
            ScenarioInput.Reissue,
            "reissue",
            "Tokens after the horizon",
            InputEffect.Projection,
            0,
            "How much of a year’s new tokens goes on to be issued when the horizon is over."
        ),
    ];

    /// <summary>All, in the order of <see cref="ScenarioInput"/>.</summary>
    public static readonly IReadOnlyList<ScenarioInputDefinition> WithProjection =
    [
        .. All,
        .. OfProjection,
    ];

    private static readonly Dictionary<string, ScenarioInputDefinition> ByName =
        WithProjection.ToDictionary(
            definition => definition.Name,
            StringComparer.OrdinalIgnoreCase
        );

    public static ScenarioInputDefinition Of(ScenarioInput input) => WithProjection[(int)input];

    public static ScenarioInputDefinition? Named(string name) => ByName.GetValueOrDefault(name);

    private static ScenarioInputDefinition Growth(
        ScenarioInput input,
        string name,
        string title,
        InputRange byDefault,
        string meaning
    ) =>
        new(
            input,
            name,
            title,
            InputUnit.Share,
            InputEffect.Projection,
            byDefault.Mode,
            Min: -0.9m,
            Max: 0.9m,
            meaning,
            Uncertain: byDefault
        );

    private static ScenarioInputDefinition Share(
        ScenarioInput input,
        string name,
        string title,
        InputEffect effect,
        decimal byDefault,
        string meaning,
        decimal max = 1
    ) => new(input, name, title, InputUnit.Share, effect, byDefault, Min: 0, max, meaning);
}
