using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Benchmarks.Model;

/// <summary>A comparison that is measured.</summary>
internal sealed record ModelCase(
    string Name,
    Scenario Scenario,
    IReadOnlyList<CompanyCapex> Companies
)
{
    /// <summary>The evidence range of every input.</summary>
    public const string EveryInput =
        "cap=20..40..80&multiple=1..2..3&years=3..4..5&operators=40..60..80&sold=50..70..90"
        + "&ai=40..60..80&haircut=30..50..70&hosted=10..20..30&opex=20..30..40"
        + "&premium=0..25..100&capexai=50..75..100";

    private const string Realist =
        "years=3..4..5&operators=40..60..80&sold=50..70..90&ai=40..60..80&haircut=30..50..70"
        + "&hosted=10..20..30&opex=20..30..40&capexai=50..75..100";

    public static readonly IReadOnlyList<ModelCase> All =
    [
        new(
            "14 ranges: every input, three of four companies",
            Parse(EveryInput),
            [
                Named("a", 30e9m, 37e9m),
                Named("b", 60e9m, 80e9m),
                Named("c", 105e9m, 105e9m),
                Named("d", 48e9m, 52e9m),
            ]
        ),
        new(
            "8 ranges: preset 'Realist', capex as filed",
            Parse(Realist),
            [
                Named("a", 82.999e9m, 82.999e9m),
                Named("b", 55.552e9m, 55.552e9m),
                Named("c", 52.535e9m, 52.535e9m),
                Named("d", 37.256e9m, 37.256e9m),
            ]
        ),
    ];

    private static Scenario Parse(string inputs) => Comparison.Parse(inputs).Comparison.Scenario;

    private static CompanyCapex Named(string entity, decimal low, decimal high) =>
        new(
            entity,
            new InputRange(low, (low + high) / 2, high),
            IsOpen: false,
            "capex-cash",
            [],
            CapexStatus.Filed
        );
}
