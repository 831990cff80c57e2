namespace CapexDashboard.Domain.FundingGap;

/// <summary>The inputs with the article's values ("Flipping the AI Coin", 2024) as defaults.</summary>
public static class ScenarioInputs
{
    private const decimal Billion = 1_000_000_000m;

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

    private static readonly Dictionary<string, ScenarioInputDefinition> ByName = All.ToDictionary(
        definition => definition.Name,
        StringComparer.OrdinalIgnoreCase
    );

    public static ScenarioInputDefinition Of(ScenarioInput input) => All[(int)input];

    public static ScenarioInputDefinition? Named(string name) => ByName.GetValueOrDefault(name);

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
