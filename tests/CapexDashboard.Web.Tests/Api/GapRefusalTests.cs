using System.Globalization;
using System.Text.RegularExpressions;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Api;

public sealed partial class GapRefusalTests(Dashboard dashboard)
{
    [Theory]
    [InlineData("year", "abc", "", "1999", "2101", "24", "2024.0", "2024,2025", "%00")]
    [InlineData("entities", "", "nobody", "nvidia", "render", "meta~~amazon", "meta,amazon")]
    [InlineData("entities", "a~b~c~d~e~f~g~h~i~j~k~l~m", "meta%00", "me ta", "meta'--")]
    [InlineData("reading", "news", "", "1", "filings,article")]
    [InlineData("metric", "revenue", "", "capex-guidance", "token-issuance")]
    [InlineData("pick", "", "microsoft", "microsoft:", "microsoft:no-such-figure", "oracle:x")]
    [InlineData("pick", "meta:microsoft-capex-cash-2024q1", "meta:a:b", "nobody:article-a14")]
    [InlineData("cap", "0", "-1", "1000001", "", "abc", "1e3", "1,000", "NaN", "Infinity", "0x10")]
    [InlineData("multiple", "-1", "1001", "", "two", "2..1", "1..2..3..4", "..", "0.1234567")]
    [InlineData("years", "0", "0.2", "101", "", "5..3", "3..", "..5", "3...5", "3 5", "−3", "٣")]
    [InlineData("operators", "-1", "101", "", "50%", "100.000001")]
    [InlineData("sold", "-1", "101", "", "half")]
    [InlineData("ai", "-1", "101", "", "all")]
    [InlineData("haircut", "-1", "101", "")]
    [InlineData("hosted", "-1", "101", "")]
    [InlineData("opex", "-1", "101", "")]
    [InlineData("premium", "-1", "10001", "")]
    [InlineData("capexai", "-1", "101", "", "meta:", "meta:101", ":50", "oracle:50", "meta:70:80")]
    [InlineData("vintage", "0", "2", "-1", "", "1.0", "one", "999999999", "99999999999")]
    [InlineData("asof", "2024-02-30", "yesterday", "", "2024-5-6", "20240506", "2024-05-06T00:00")]
    public async Task Gap_BadValue_IsRefusedByTheNameOfItsParameter(
        string parameter,
        params string[] values
    )
    {
        foreach (var value in values)
        {
            var refused = await RefusedAsync($"{parameter}={value}");
            refused.Distinct().ShouldBe([parameter], $"{parameter}={value}");
        }
    }

    [Theory]
    [InlineData("year=2024&year=2025", "year")]
    [InlineData("years=3&years=4", "years")]
    [InlineData("entities=meta&ENTITIES=meta", "entities")]
    [InlineData("capexai=meta:50&capexai=meta:60", "capexai")]
    [InlineData("pick=meta:article-a14&pick=meta:article-a14", "pick")]
    public async Task Gap_ParameterGivenTwice_IsRefused(string query, string parameter) =>
        (await RefusedAsync(query)).ShouldBe([parameter]);

    [Theory]
    [InlineData("year=ttm&reading=guidance", "year")]
    [InlineData("year=ttm&reading=article", "year")]
    [InlineData("entities=meta&pick=amazon:article-a27", "pick")]
    [InlineData("entities=meta&capexai=amazon:50", "capexai")]
    public async Task Gap_ValuesThatDoNotGoTogether_AreRefused(string query, string parameter) =>
        (await RefusedAsync(query)).ShouldBe([parameter]);

    [Fact]
    public async Task Gap_SeveralBadValues_NamesAll() =>
        (await RefusedAsync("year=x&cap=y&asof=z&utm_source=mail")).ShouldBe([
            "year",
            "cap",
            "asof",
            "utm_source",
        ]);

    [Theory]
    [InlineData("utm_source=x", "utm_source")]
    [InlineData("view=2025", "view")]
    [InlineData("%3Cscript%3E=1", "<script>")]
    [InlineData("limit", "limit")]
    public async Task Gap_UnknownParameter_IsRefusedByName(string query, string parameter) =>
        (await RefusedAsync(query)).ShouldBe([parameter]);

    [Theory]
    [InlineData("cap=1000000&multiple=1000&years=0.25")]
    [InlineData("cap=0.000001&years=100&capexai=0.000001")]
    [InlineData("cap=1000000&multiple=1000&capexai=0.000001&entities=meta&year=2019")]
    [InlineData("haircut=100")]
    [InlineData("multiple=0..1..1000&years=3.333333..7..77.777777&premium=0..33.333333..10000")]
    [InlineData("capexai=0..33.333333..100&reading=guidance&year=2025")]
    [InlineData("operators=0&sold=0&ai=0&opex=100&hosted=100")]
    public async Task Gap_ExtremeInputs_AreWrittenWith2Or8Decimals(string query)
    {
        var gap = await dashboard.Client.JsonAsync($"/api/v1/gap?{query}");

        foreach (var (path, written) in gap.Numbers())
        {
            var decimals = Written().Match(written);
            decimals.Success.ShouldBeTrue($"{path}: {written}");
            decimals
                .Groups["decimals"]
                .Length.ShouldBeLessThanOrEqualTo(
                    IsMoney(path) ? 2 : 8,
                    string.Create(CultureInfo.InvariantCulture, $"{path}: {written}")
                );
        }
    }

    private static bool IsMoney(string path) =>
        path.Split('/')[1] is "capex" or "depinFunding" or "fundingGap" or "investorDemand"
        || path == "/breakEven/cap";

    [GeneratedRegex(@"^-?\d+(\.(?<decimals>\d+))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();

    private Task<IReadOnlyList<string>> RefusedAsync(string query) =>
        dashboard.Client.RefusedAsync($"/api/v1/gap?{query}");
}
