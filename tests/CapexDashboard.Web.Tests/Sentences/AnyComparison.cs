using CapexDashboard.Domain.Comparisons;
using CsCheck;

namespace CapexDashboard.Web.Tests.Sentences;

/// <summary>Queries of every kind that the grammar allows: all charts, readings, measures, picks, years, days and extreme inputs.</summary>
internal static class AnyComparison
{
    private static readonly Gen<string> Entities = OneOf(
        "",
        "",
        "",
        "entities=meta",
        "entities=amazon~meta",
        "entities=coreweave",
        "entities=coreweave~amazon",
        "entities=oracle",
        "entities=oracle~microsoft",
        "entities=nebius~meta",
        "entities=lambda",
        "entities=alphabet~amazon~coreweave~meta~microsoft~nebius~oracle"
    );

    private static readonly Gen<string> Year = Gen.Frequency(
        (3, OneOf("", "year=2025", "year=ttm", "year=2026")),
        (1, OneOf("year=2018", "year=2019", "year=2023", "year=2027", "year=2031", "year=2000"))
    );

    private static readonly Gen<string> Reading = OneOf(
        "",
        "",
        "reading=filings",
        "reading=guidance",
        "reading=article"
    );

    private static readonly Gen<string> Metric = OneOf(
        "",
        "",
        "metric=capex-with-leases",
        "metric=capex-cash-net"
    );

    private static readonly Gen<string> Pick = OneOf(
        "",
        "",
        "",
        "",
        "pick=microsoft:article-a16-yearly",
        "pick=microsoft:article-a16-total",
        "pick=microsoft:microsoft-capex-cash-fy2026",
        "pick=alphabet:article-a28",
        "pick=coreweave:coreweave-capex-cash-fy2024",
        "pick=meta:meta-capex-guidance-2025-given-2025-04-30"
    );

    private static readonly Gen<string> Chart = OneOf(
        "",
        "",
        "chart=distribution",
        "chart=tornado",
        "chart=matrix",
        "chart=series&step=year",
        "chart=series&from=2023&to=2026",
        "chart=projection",
        "chart=projection&base=guided",
        "chart=projection&base=2024&reissue=50",
        "chart=known"
    );

    private static readonly Gen<string> Day = OneOf(
        "",
        "",
        "",
        "asof=2015-01-01",
        "asof=2022-03-01",
        "asof=2024-05-06",
        "asof=2025-02-05",
        "asof=2026-08-01"
    );

    private static readonly Gen<string> Inputs = OneOf(
        "",
        "years=5",
        "years=3..5",
        "years=3..4..5&operators=40..60..80&sold=50..70..90&ai=40..60..80&haircut=30..50..70&hosted=10..20..30&opex=20..30..40&capexai=50..75..100",
        "cap=5000",
        "cap=342.6",
        "cap=342.4",
        "cap=0.000001&years=100",
        "cap=1000000&multiple=1000&years=0.25",
        "multiple=0",
        "multiple=0..0..1000",
        "haircut=100",
        "haircut=0..100",
        "operators=0&sold=0",
        "capexai=0",
        "capexai=0..0..100",
        "capexai=0.01",
        "capexai=33.333333",
        "years=1&multiple=1",
        "premium=10000",
        "b.cap=80",
        "b.capexai=0",
        "b.capexai=50&years=4",
        "b.multiple=0&cap=1..2..900"
    );

    /// <summary>Only what can be asked: parameters that do not go together, or picks of companies that are not compared, are left out.</summary>
    public static Gen<Comparison> Query { get; } =
        Gen.Select(Entities, Year, Reading, Metric, Pick, Chart, Day, Inputs)
            .Select(
                (entities, year, reading, metric, pick, chart, day, inputs) =>
                    string.Join(
                        '&',
                        new[] { entities, year, reading, metric, pick, chart, day, inputs }.Where(
                            part => part.Length > 0
                        )
                    )
            )
            .Select(query => Comparison.Parse(query).Comparison);

    private static Gen<string> OneOf(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
