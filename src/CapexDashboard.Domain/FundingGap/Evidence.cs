using CapexDashboard.Domain.Figures;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// The range of an input that evidence or our judgement gives, for scenarios that give it none of their own, and what it rests
/// on. Without <paramref name="Figures"/> all of it is an assumption.
/// </summary>
/// <param name="Rests">What it rests on, for people.</param>
/// <param name="Figures">Keys of the stored figures named in <paramref name="Rests"/>.</param>
public sealed record Evidence(
    ScenarioInput Input,
    InputRange Range,
    string Rests,
    IReadOnlyList<string> Figures
)
{
    private const decimal Billion = 1_000_000_000m;

    public static IReadOnlyList<Evidence> All { get; } =
    [
        new(
            ScenarioInput.Cap,
            new(20 * Billion, 40 * Billion, 80 * Billion),
            "published totals of the sector from the end of 2023 to March 2024, each by its own definition",
            [
                "depin-sector-market-cap-2023-12-31-messari-liquid-tokens",
                "depin-sector-market-cap-2023-12-31-ev3",
                "depin-sector-market-cap-2024-03-31-ev3",
            ]
        ),
        Assumed(ScenarioInput.Multiple, 1, 2, 3, "around the article’s twice"),
        Assumed(ScenarioInput.Years, 3, 4, 5, "the article says three to five years"),
        Percent(
            ScenarioInput.Operators,
            40,
            60,
            80,
            "insiders, investors and treasuries get the rest"
        ),
        Percent(ScenarioInput.Sold, 50, 70, 90, "operators keep some of what they receive"),
        Percent(ScenarioInput.Ai, 40, 60, 80, "storage, wireless and other networks get the rest"),
        Percent(ScenarioInput.Haircut, 30, 50, 70, "tokens of this kind are illiquid"),
        Percent(ScenarioInput.Hosted, 10, 20, 30, "some operators rent from hyperscalers"),
        Percent(ScenarioInput.Opex, 20, 30, 40, "power, space and people"),
        Percent(ScenarioInput.Premium, 0, 25, 100, "hyperscalers buy in bulk and first"),
        new(
            ScenarioInput.CapexAi,
            new(0.5m, 0.75m, 1),
            "more than half by Amazon’s own words, cloud and AI nearly all by Microsoft’s; the middle is assumed",
            [
                "amazon-ai-share-of-capex-2024-aws-and-generative-ai",
                "microsoft-ai-share-of-capex-2024q2-cloud-and-ai",
            ]
        ),
        new(
            ScenarioInput.CapexGrowth,
            ScenarioInputs.Of(ScenarioInput.CapexGrowth).ByDefault,
            "what the four filed grew by 29.8 % a year from 2019 to 2022, 35.5 % from 2022 to 2025, 32.6 % over all",
            [.. FiledCapex()]
        ),
        ByDefault(ScenarioInput.LaterGrowth, "no more than the economy allows for long"),
        ByDefault(ScenarioInput.FadeBy, "a few years of the present pace"),
        new(
            ScenarioInput.CapGrowth,
            ScenarioInputs.Of(ScenarioInput.CapGrowth).ByDefault,
            "eleven DePIN networks were among the 200 largest tokens on January 1, 2021. Eight still were on October 1, 2025; Ankr, Siacoin and Storj had dropped out and count as what the smallest network that we hold in the list was worth, IoTeX, because they were worth no more. So the same eleven grew by at most 11.1 % a year; with the three at nothing it is 8.8 %. The ends are assumed",
            [.. Basket("2021-01-01", left: []), .. Basket("2025-10-01", left: LeftTheList)]
        ),
        Assumed(ScenarioInput.Reissue, 0, 0, 1, "the article stops when the horizon is over"),
    ];

    public bool IsAssumption => Figures.Count == 0;

    public static Evidence Of(ScenarioInput input) => All[(int)input];

    private static IEnumerable<string> FiledCapex() =>
        from year in (int[])[2019, 2022, 2025]
        from company in EntityKeys.Hyperscalers
        from quarter in (int[])[1, 2, 3, 4]
        select $"{company}-{MetricKeys.CapexCash}-{year}q{quarter}";

    /// <summary>The networks behind the growth of DePIN's market cap. Whoever was in the list when the record begins stays in, so that not only survivors count.</summary>
    public static IReadOnlyList<string> NetworksOf2021 =>
        [
            "ankr",
            "arweave",
            "bittorrent",
            "fetch-ai",
            "filecoin",
            "helium",
            "iotex",
            "siacoin",
            "storj",
            "the-graph",
            "theta-network",
        ];

    /// <summary>Of them those that are no longer among the 200 largest tokens: they count as the most they can have been worth.</summary>
    public static IReadOnlyList<string> LeftTheList => ["ankr", "siacoin", "storj"];

    private static IEnumerable<string> Basket(string day, IEnumerable<string> left) =>
        NetworksOf2021.Except(left).Select(network => $"{network}-{MetricKeys.MarketCap}-{day}");

    private static Evidence Percent(
        ScenarioInput input,
        decimal low,
        decimal mode,
        decimal high,
        string rests
    ) => Assumed(input, low / 100, mode / 100, high / 100, rests);

    private static Evidence ByDefault(ScenarioInput input, string rests) =>
        new(input, ScenarioInputs.Of(input).ByDefault, rests, []);

    private static Evidence Assumed(
        ScenarioInput input,
        decimal low,
        decimal mode,
        decimal high,
        string rests
    ) => new(input, new(low, mode, high), rests, []);
}
