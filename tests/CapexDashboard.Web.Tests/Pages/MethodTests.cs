using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>The method with its example, computed from the record, and what was seen beside what is assumed.</summary>
public sealed class MethodTests(Dashboard dashboard)
{
    [Fact]
    public async Task Method_Example_IsTheWorkedOne()
    {
        var page = await dashboard.Client.PageAsync("/method");

        var rows = page.QuerySelectorAll("#example tr")
            .ToDictionary(
                row => row.QuerySelector("th")!.TextContent,
                row => row.QuerySelector("td")!.TextContent
            );
        rows["H"].ShouldBe("$228,342,000,000");
        rows["D"].ShouldBe("$26,666,666,667");
        rows["Gap"].ShouldBe("$201,675,333,333");
        rows["Coverage"].ShouldBe("11.7\u00A0%");
        rows["Break-even"].ShouldBe("$342.5bn");
    }

    [Fact]
    public async Task Method_Inputs_AreAllThereWithTheirEvidence()
    {
        var page = await dashboard.Client.PageAsync("/method");

        page.QuerySelectorAll("#inputs tbody code")
            .Select(code => code.TextContent)
            .ShouldBe(ScenarioInputs.WithProjection.Select(input => input.Name));
        page.QuerySelectorAll("#inputs tbody td.text")
            .ShouldAllBe(cell =>
                cell.TextContent.Contains("assumed") || cell.QuerySelector("a") != null
            );
    }

    [Fact]
    public async Task Method_Issuance_IsThatOfTheRecordWithItsReceipts()
    {
        var page = await dashboard.Client.PageAsync("/method");

        var table = page.QuerySelectorAll("table")
            .Single(table => table.TextContent.Contains("Counted as"));
        var seen = table
            .QuerySelectorAll("tbody tr")
            .ToDictionary(
                row => row.QuerySelector("a")!.GetAttribute("href")!,
                row => row.QuerySelectorAll("td").Take(2).Select(cell => cell.TextContent)
            );
        // $26.7bn a year beside $2.247bn, $1.396bn and $1.103bn.
        Key("to-2025-09-30-broad-without-reclassified").ShouldBe(["$2.2bn", "12 times"]);
        Key("to-2025-04-30-constant-ten").ShouldBe(["$1.4bn", "19 times"]);
        Key("to-2024-04-30-constant-ten").ShouldBe(["$1.1bn", "24 times"]);
        // 80bn / 3 / 365 a day; 16.193bn of tokens last 221.6 days.
        page.Body!.TextContent.ShouldContain("buyers would have to absorb $73.1m every day");
        page.Body.TextContent.ShouldContain("they would have bought all of them in 222 days");

        IEnumerable<string> Key(string key) => seen[$"/figures/depin-sector-token-issuance-{key}"];
    }

    [Fact]
    public async Task Explorer_KnownBeforeAnyWasCounted_SaysWhatIsAssumedAlone()
    {
        var page = await dashboard.Client.PageAsync("/compare?asof=2024-04-01&year=2022");

        page.Body!.TextContent.ShouldContain("at a price that does not move.");
        page.Body.TextContent.ShouldNotContain("what was seen last");
    }
}
