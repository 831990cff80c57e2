using System.Globalization;
using System.Text.Json;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Api;

public sealed class ClaimTests(Dashboard dashboard)
{
    private static readonly string[] Verdicts =
    [
        "holds",
        "right-number-other-measure",
        "holds-for-another-period",
        "does-not-hold",
        "cannot-be-checked",
        "rhetoric",
        "assumption",
    ];

    [Fact]
    public async Task Claims_All60_HaveAVerdictAReasonAndAtMost25QuotedWords()
    {
        var claims = await AskAsync();

        claims.Count.ShouldBe(60);
        foreach (var claim in claims)
        {
            Verdicts.ShouldContain(claim.Text("verdict"), claim.Text("key"));
            claim.Text("reason").ShouldNotBeNullOrWhiteSpace();
            claim.Text("quote").Split(' ').Length.ShouldBeLessThanOrEqualTo(25, claim.Text("key"));
        }
    }

    [Fact]
    public async Task Claims_All_SayWhatTheSeedSaysInTheOrderOfTheArticle()
    {
        string[] same = ["key", "section", "subject", "statement", "unit", "quote", "verdict"];
        string[] alike = ["reason", "basis", "verification", "source", "figure", "currency"];
        var claims = await AskAsync();

        var rows = SeedTable
            .Read("claims.csv")
            .OrderBy(row => int.Parse(row["number"], CultureInfo.InvariantCulture));
        foreach (var (claim, row) in claims.Zip(rows))
        {
            foreach (var field in same.Concat(alike))
                (claim.GetProperty(field).GetString() ?? "").ShouldBe(row[field], field);
            claim
                .GetProperty("ourReading")
                .GetBoolean()
                .ShouldBe(row["our_reading"] == "true", row["key"]);
            claim.Number("position").ShouldBe(Number(row["number"])!.Value);
            foreach (var end in new[] { "low", "high" })
                (claim.IsNull(end) ? null : (decimal?)claim.Number(end)).ShouldBe(Number(row[end]));
        }
    }

    [Fact]
    public async Task Claims_All_CarryTheirChecksAndTheDecidingOneAgrees()
    {
        var claims = await AskAsync();

        var checks = SeedTable.Read("claim-checks.csv").ToLookup(row => row["claim"]);
        foreach (var claim in claims)
        {
            var key = claim.Text("key");
            claim
                .List("checks")
                .Select(check => (check.Text("statement"), check.Text("verdict")))
                .ShouldBe(
                    checks[key].Select(row => (row["statement"], row["verdict"])),
                    ignoreOrder: true,
                    key
                );
            foreach (
                var check in claim
                    .List("checks")
                    .Where(check => check.GetProperty("decides").GetBoolean())
            )
                check.Text("verdict").ShouldBe(claim.Text("verdict"), key);
        }
    }

    private async Task<IReadOnlyList<JsonElement>> AskAsync()
    {
        var answer = await dashboard.Client.JsonAsync("/api/v1/claims");
        answer.GetProperty("vintage").GetInt32().ShouldBe(1);
        return answer.List("claims");
    }

    private static decimal? Number(string text) =>
        text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
