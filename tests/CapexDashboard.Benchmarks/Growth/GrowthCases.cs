namespace CapexDashboard.Benchmarks.Growth;

/// <summary>What is asked of both stores: always the same addresses, so that the answers differ by growth alone.</summary>
/// <param name="IsHeld">Whether the ratio is held to the mark or only reported.</param>
internal sealed record GrowthCase(string Name, bool IsHeld, IReadOnlyList<string> Paths)
{
    private static readonly string[] Orders =
    [
        "period",
        "-period",
        "value",
        "-value",
        "published",
        "-published",
    ];

    private static readonly string[] Metrics = ["market-cap", "token-price", "circulating-supply"];

    public static IReadOnlyList<GrowthCase> All { get; } =
    [
        new("all figures, six orders", true, [.. Orders.Select(order => $"figures?sort={order}")]),
        new("of one metric, six orders", true, [.. By("metric={0}&sort={1}")]),
        new(
            "of one metric, basis and verification",
            true,
            [.. By("metric={0}&basis=estimate&verification=verified&limit=10&sort={1}")]
        ),
        new(
            "of one entity, six orders",
            true,
            [.. Orders.Select(order => $"figures?entity=grown-00000&sort={order}")]
        ),
        new(
            "the same as JSON",
            true,
            [.. By("metric={0}&sort={1}&limit=100").Select(path => $"api/v1/{path}")]
        ),
        new("a network's page", true, ["entities/grown-00000"]),
        new("Microsoft's page", true, ["entities/microsoft"]),
        new("a receipt", true, ["figures/grown-00000-market-cap-2020-01-01"]),
        new(
            "the gap",
            true,
            [
                "api/v1/gap",
                "api/v1/gap?year=2025&years=3..5&sold=50",
                "api/v1/gap?reading=guidance&year=2024&asof=2024-05-06",
            ]
        ),
        new("free text", false, ["figures?q=basalt", "figures?q=snapshot&sort=-value"]),
        new(
            "counted: by period and day",
            false,
            ["figures?period=date", "figures?asof=2020-06-01", "figures?from=2020-01-01"]
        ),
        new("the vintages", false, ["vintages"]),
        new("the search", false, ["search?q=granite", "search?q=network"]),
        new("the sources", false, ["sources"]),
    ];

    private static IEnumerable<string> By(string query) =>
        from metric in Metrics
        from order in Orders
        select "figures?"
            + query
                .Replace("{0}", metric, StringComparison.Ordinal)
                .Replace("{1}", order, StringComparison.Ordinal);
}
