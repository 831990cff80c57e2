using System.Globalization;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Seeding;

/// <summary>What the seed says of where its figures come from, looked at in its files alone.</summary>
public sealed class SeedDerivationTests
{
    private static readonly Dictionary<string, CsvRow> ByKey = SeedFolder.Figures.ToDictionary(
        row => row.Key
    );

    private static readonly Dictionary<string, string> Urls = SeedFolder
        .Read("sources.csv")
        .ToDictionary(row => row.Key, row => row["url"]);

    public static TheoryData<string> Derived =>
        [.. ByKey.Values.Where(row => row["derived_from"].Length > 0).Select(row => row.Key)];

    [Theory]
    [MemberData(nameof(Derived))]
    public void Figure_DerivedFromOthers_ComesOutOfThem(string key)
    {
        var figure = ByKey[key];
        var parts = figure["derived_from"].Split(' ').Select(part => ByKey[part]).ToList();

        Math.Abs(Worked(figure, parts) - figure.Number("low"))
            .ShouldBeLessThanOrEqualTo(Rounding(figure));
    }

    [Fact]
    public void GooglesFloor_IsOurRunRateOfTheQuarterAndNotGuidance()
    {
        var floor = ByKey["article-a29"];

        floor["basis"].ShouldBe("run-rate");
        floor["derived_from"].ShouldBe("article-a28");
        floor["definition"].ShouldStartWith("our floor");
        SeedFolder
            .Figures.Where(row => row["basis"] == "run-rate")
            .ShouldAllBe(row => row["derived_from"].Length > 0);
    }

    [Fact]
    public void AmazonsFloor_IsOurAssumptionAndNotGuidance()
    {
        var floor = ByKey["article-a27"];

        (floor["basis"], floor["derived_from"]).ShouldBe(("assumption", "article-a26"));
    }

    [Fact]
    public void Figures_WhoseSourceIsAFrontPage_AreNotVerified()
    {
        var atFrontPages = SeedFolder
            .Figures.Where(row => FrontPage.Is(Urls[row["source"]]))
            .ToList();

        atFrontPages.ShouldNotBeEmpty();
        atFrontPages.ShouldAllBe(row => row["verification"] != "verified");
    }

    [Fact]
    public void Claims_WithANumberOfOurs_SayInTheirNoteThatItIsOurs()
    {
        var ours = SeedFolder
            .Read("claims.csv")
            .Where(row => row["our_reading"] == "true")
            .ToList();

        ours.Select(row => row.Key).ShouldContain("a27");
        ours.Select(row => row.Key).ShouldContain("a29");
        ours.ShouldAllBe(row =>
            row["note"].Contains(" ours", StringComparison.Ordinal)
            || row["note"].Contains(" our ", StringComparison.Ordinal)
            || row["note"].Contains("e read ", StringComparison.Ordinal)
        );
    }

    // Claim 42 by the same measure as the pages: four filed quarters in cash, Amazon gross.
    [Fact]
    public void CheckOfClaim42_ComparesWithTheCapexOfThePages()
    {
        string[] four = ["alphabet", "amazon", "meta", "microsoft"];
        var sum = SeedFolder
            .Figures.Where(row =>
                four.Contains(row["entity"])
                && row["metric"] == "capex-cash"
                && row["period_kind"] == "quarter"
                && row["period_end"].StartsWith("2024", StringComparison.Ordinal)
            )
            .Sum(row => row.Number("low"));

        var check = SeedFolder
            .Read("claim-checks.csv")
            .Single(row => row["claim"] == "a42" && row["decides"] == "true");

        check.Number("checked_value").ShouldBe(sum / 1e9m);
        check
            .Number("ratio")
            .ShouldBe(Math.Round(check.Number("article_value") / check.Number("checked_value"), 3));
    }

    private static decimal Worked(CsvRow figure, List<CsvRow> parts)
    {
        var amounts = parts.ConvertAll(part => part.Number("low"));
        var kinds = parts.ConvertAll(part => part["metric"]);
        return figure["metric"] switch
        {
            // Two supplies and thirteen prices.
            "token-issuance" when parts.Count == 15 => (amounts[1] - amounts[0])
                * amounts.Skip(2).Sum()
                / 13,
            "token-issuance" => amounts[0] * amounts[1],
            "accelerator-spend" => amounts[0] * Price(figure),
            "capex-claimed" when figure["basis"] == "run-rate" => 4 * amounts[0],
            // The year less the quarters before the last.
            _ when parts[0]["period_kind"] == "fiscal-year" => amounts[0] - amounts.Skip(1).Sum(),
            _ => amounts.Sum(),
        };
    }

    private static decimal Price(CsvRow figure) =>
        decimal.Parse(figure.Key.Split('-')[^1], CultureInfo.InvariantCulture);

    // Baskets are kept to the million, issuance to a tenth of it.
    private static decimal Rounding(CsvRow figure) =>
        figure["metric"] switch
        {
            "market-cap" => 500_000,
            "token-issuance" => 50_000,
            _ => 0,
        };
}
