using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Tests.FundingGap;
using CsCheck;

namespace CapexDashboard.Domain.Tests.Comparisons;

/// <summary>Random comparisons of every kind that a query can say.</summary>
internal static class RandomComparisons
{
    public static readonly Gen<Comparison> Any = Gen.Select(
            Scenarios.Projected,
            OneOf("2019", "2024", "2100", "ttm"),
            Gen.Enum<Reading>(),
            OneOf("capex-cash", "capex-cash-net", "capex-with-leases"),
            OneOf(
                "",
                "entities=oracle~meta&pick=meta:x-1&capexai=oracle:5..10",
                "entities=microsoft"
            ),
            OneOf(
                "",
                "asof=2024-05-06",
                "vintage=7&asof=2025-01-31",
                "chart=series&from=2020&to=2024&step=year&stack=0",
                "chart=series",
                "chart=projection",
                "chart=projection&base=guided",
                "chart=projection&base=2025"
            ),
            Gen.OneOf(Gen.Const((Scenario?)null), Scenarios.Projected.Select(one => (Scenario?)one))
        )
        .Select(
            (scenario, year, reading, metric, chosen, known, pinned) =>
            {
                var start = Comparison.Parse($"{chosen}&{known}&metric={metric}").Comparison;
                foreach (var (entity, range) in start.Scenario.CapexAiByEntity)
                    scenario = scenario.WithCapexAi(entity, range);
                var comparison = start with
                {
                    Scenario = scenario,
                    Pinned = pinned,
                    Year = CapexYear.Parse(year)!.Value,
                    Reading = year == "ttm" ? Reading.Filings : reading,
                };
                return comparison.In(start.Chart);
            }
        );

    private static Gen<string> OneOf(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
