using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>Inputs at which a formula could divide by nothing or an axis could end nowhere, in every form of every chart.</summary>
public sealed partial class DegenerateInputsTests(Dashboard dashboard)
{
    private static readonly string[] Charts =
    [
        "gap",
        "series",
        "distribution",
        "tornado",
        "matrix",
        "projection",
        "known",
    ];

    [Theory]
    [InlineData("years=3..3")]
    [InlineData("cap=40..40..40&multiple=2..2&capexai=50..50")]
    [InlineData("multiple=0")]
    [InlineData("multiple=0..0..1000")]
    [InlineData("b.multiple=0&b.capexai=0")]
    [InlineData("capexai=0&b.cap=1000000&b.multiple=1000&b.years=0.25")]
    [InlineData("haircut=100")]
    [InlineData("operators=0&sold=0&ai=0&opex=100&hosted=100")]
    [InlineData("capexai=0")]
    [InlineData("capexai=0..0..100")]
    [InlineData("capexai=0&multiple=0")]
    [InlineData("year=2031")]
    [InlineData("year=2031&multiple=0&haircut=0..100")]
    [InlineData("year=2031&reading=article")]
    [InlineData("year=2031&reading=guidance&years=3..5")]
    [InlineData("entities=meta&year=2019&premium=0..10000")]
    [InlineData("reading=article&haircut=100&capexai=0..100")]
    // A funding so small that the gap's cases differ in their last digits alone.
    [InlineData("cap=0.000001&multiple=0..0.00001&years=100")]
    [InlineData("cap=0.000001..0.000002&premium=0..10000")]
    // The largest numbers there are, with either sign of the gap.
    [InlineData("cap=1000000&multiple=1000&years=0.25")]
    [InlineData("cap=500000..1000000&multiple=500..1000&years=0.25..0.5&reading=article")]
    [InlineData("cap=0.000001..1000000&multiple=0..1000&years=0.25..100&reading=article")]
    public async Task EveryForm_DegenerateInput_IsAnsweredInNumbers(string query)
    {
        ShouldHoldNumbers(await dashboard.Client.TextAsync($"/api/v1/gap?{query}"), query);
        foreach (var chart in Charts)
        {
            var address = $"?{query}&chart={chart}";
            ShouldHoldNumbers(await PageTextAsync("/compare" + address), address);
            ShouldHoldNumbers(await dashboard.Client.TextAsync("/compare.csv" + address), address);
            if (chart != "matrix")
                ShouldHoldNumbers(
                    await dashboard.Client.TextAsync("/compare.svg" + address),
                    address
                );
        }
    }

    [Fact]
    public async Task Series_YearsWithoutFigures_AreAnsweredInNumbers()
    {
        const string query = "?chart=series&from=2031&to=2031&step=year&multiple=0";

        ShouldHoldNumbers(await PageTextAsync("/compare" + query), "page");
        ShouldHoldNumbers(await dashboard.Client.TextAsync("/compare.csv" + query), "CSV");
        ShouldHoldNumbers(await dashboard.Client.TextAsync("/compare.svg" + query), "SVG");
    }

    [Theory]
    [InlineData("years=0", "years")]
    [InlineData("cap=0", "cap")]
    [InlineData("cap=1e30", "cap")]
    [InlineData("cap=1000000000000000000000000000000", "cap")]
    [InlineData("cap=NaN", "cap")]
    [InlineData("multiple=Infinity", "multiple")]
    [InlineData("multiple=∞", "multiple")]
    [InlineData("years=3..6..5", "years")]
    [InlineData("years=4..3..5", "years")]
    [InlineData("haircut=-0.1", "haircut")]
    [InlineData("entities=", "entities")]
    [InlineData("entities=~", "entities")]
    [InlineData("year=20310", "year")]
    [InlineData("chart=pie", "chart")]
    public async Task EveryForm_ImpossibleInput_IsRefusedByItsName(string query, string parameter)
    {
        var charts = parameter == "chart" ? [""] : Charts.Select(chart => $"&chart={chart}");
        foreach (var chart in charts)
        {
            foreach (var form in new[] { "/api/v1/gap", "/compare.csv", "/compare.svg" })
            {
                var names = await dashboard.Client.RefusedAsync($"{form}?{query}{chart}");
                names.ShouldBe([parameter], form + chart);
            }
            var page = await dashboard.Client.PageAsync(
                $"/compare?{query}{chart}",
                HttpStatusCode.BadRequest
            );
            page.QuerySelectorAll(".problems code")
                .Select(code => code.Words())
                .ShouldBe([parameter], chart);
        }
    }

    [Theory]
    [InlineData("multiple=0", 0)]
    [InlineData("haircut=100", 0)]
    [InlineData("capexai=0", null)]
    [InlineData("capexai=0&multiple=0", null)]
    [InlineData("year=2031", null)]
    public async Task Gap_NothingToCoverOrToCoverWith_IsNoneOrZero(string query, int? coverage)
    {
        var gap = await dashboard.Client.JsonAsync($"/api/v1/gap?{query}");

        NumberOf(gap, "daysMatched").ShouldBe(coverage);
        gap.IsNull("coverage").ShouldBe(coverage is null);
        if (coverage is null)
            return;
        foreach (var name in new[] { "mode", "low", "high", "p5", "p50", "p95" })
            NumberOf(gap.GetProperty("coverage"), name).ShouldBe(coverage, name);
    }

    private static decimal? NumberOf(JsonElement json, string name) =>
        json.IsNull(name) ? null : json.Number(name);

    // Without the comments, in which random letters keep the state of the circuit.
    private async Task<string> PageTextAsync(string address)
    {
        var html = await dashboard.Client.TextAsync(address);
        var page = new HtmlParser().ParseDocument(html);
        return string.Join(
            '\n',
            page.All.SelectMany(element => element.Attributes.Select(one => one.Value))
                .Append(page.DocumentElement.TextContent)
        );
    }

    private static void ShouldHoldNumbers(string text, string address)
    {
        text.ShouldNotBeEmpty(address);
        NoNumber().Matches(text).Select(match => Around(match.Index, text)).ShouldBeEmpty(address);
    }

    private static string Around(int index, string text) =>
        text[Math.Max(0, index - 40)..Math.Min(text.Length, index + 40)];

    // What stands around is cut out afterwards: a pattern that may begin anywhere ran into its limit on a slow machine.
    [GeneratedRegex("NaN|Infinity|∞", RegexOptions.None, 1000)]
    private static partial Regex NoNumber();
}
