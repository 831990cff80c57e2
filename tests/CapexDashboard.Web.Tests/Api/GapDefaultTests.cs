using System.Text.Json;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Api;

public sealed class GapDefaultTests(Dashboard dashboard)
{
    private static readonly string[] Fields =
    [
        "vintage",
        "comparison",
        "capex",
        "depinFunding",
        "fundingGap",
        "coverage",
        "daysMatched",
        "investorDemand",
        "issuanceRate",
        "breakEven",
    ];

    private static readonly string[] Bounds = ["mode", "low", "high", "open"];

    [Fact]
    public async Task Gap_Default_HasTheFieldsOfTheDesign()
    {
        var gap = await AskAsync();

        Fields.ShouldBeSubsetOf(gap.Names());
        foreach (var bounded in new[] { "capex", "depinFunding", "fundingGap", "coverage" })
            Bounds.ShouldBeSubsetOf(gap.GetProperty(bounded).Names(), bounded);
        foreach (var company in gap.GetProperty("capex").List("entities"))
        {
            string[] fields = ["entity", .. Bounds, "metric", "figures", "status"];
            fields.ShouldBeSubsetOf(company.Names());
        }
    }

    [Fact]
    public async Task Gap_Default_IsTheArticlesBestCaseOnFilings2024()
    {
        var gap = await AskAsync();

        gap.GetProperty("vintage").GetInt32().ShouldBe(1);
        gap.Text("comparison").ShouldBe("");
        ShouldBePoint(gap, "capex", 228_342_000_000m);
        // 40bn × 2 / 3, and what is left of the capex.
        ShouldBePoint(gap, "depinFunding", 26_666_666_666.67m);
        ShouldBePoint(gap, "fundingGap", 201_675_333_333.33m);
        ShouldBePoint(gap, "coverage", 0.11678389m);
        gap.Number("investorDemand").ShouldBe(26_666_666_666.67m);
        gap.Number("issuanceRate").ShouldBe(0.66666667m);
        // 365 × 80 / 3 / 228.342
        gap.Number("daysMatched").ShouldBe(42.62611930m, 0.00000001m);
    }

    [Fact]
    public async Task Gap_Default_NamesFourFiledQuartersOfEachCompany()
    {
        var companies = (await AskAsync()).GetProperty("capex").List("entities");

        companies
            .Select(company => company.Text("entity"))
            .ShouldBe(["alphabet", "amazon", "meta", "microsoft"]);
        companies
            .Select(company => company.Number("mode"))
            .ShouldBe([52_535_000_000m, 82_999_000_000m, 37_256_000_000m, 55_552_000_000m]);
        foreach (var company in companies)
        {
            var entity = company.Text("entity");
            company.Text("status").ShouldBe("filed");
            company.Text("metric").ShouldBe("capex-cash");
            company
                .Texts("figures")
                .ShouldBe(Enumerable.Range(1, 4).Select(q => $"{entity}-capex-cash-2024q{q}"));
        }
    }

    [Fact]
    public async Task Gap_Default_BreaksEvenWhereTheInputAloneClosesTheGap()
    {
        var even = (await AskAsync()).GetProperty("breakEven");

        even.Names()
            .ShouldBe([
                "cap",
                "multiple",
                "years",
                "operators",
                "sold",
                "ai",
                "haircut",
                "hosted",
                "opex",
                "premium",
                "capexai",
            ]);
        even.Number("cap").ShouldBe(342_513_000_000m);
        // 228.342 × 3 / 40, 80 / 228.342 and 80 / 3 / 228.342.
        even.Number("multiple").ShouldBe(17.12565m);
        even.Number("years").ShouldBe(0.35035167m);
        even.Number("capexai").ShouldBe(0.11678389m);
        // All tokens reach operators and nothing is lost already: no share can do more.
        foreach (var input in even.Names().Except(["cap", "multiple", "years", "capexai"]))
            even.IsNull(input).ShouldBeTrue(input);
    }

    private static void ShouldBePoint(JsonElement gap, string name, decimal amount)
    {
        var bounded = gap.GetProperty(name);
        foreach (var end in new[] { "mode", "low", "high" })
            bounded.Number(end).ShouldBe(amount, $"{name}.{end}");
        bounded.GetProperty("open").GetBoolean().ShouldBeFalse();
    }

    private Task<JsonElement> AskAsync() => dashboard.Client.JsonAsync("/api/v1/gap");
}
