using System.Net;
using System.Text.Json;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Permalinks;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Permalinks;

public sealed class ShareTests(Dashboard dashboard)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Share_Twice_MakesOneLink()
    {
        using var first = await dashboard.Client.PostAsync(new { comparison = "haircut=11" });
        using var second = await dashboard.Client.PostAsync(
            new { comparison = "HAIRCUT=11.0&year=2024&vintage=1" }
        );

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        var shared = JsonElement.Parse(await first.TextAsync());
        JsonElement.Parse(await second.TextAsync()).Text("slug").ShouldBe(shared.Text("slug"));
        shared
            .Text("slug")
            .ShouldBe(Slug.Of(Comparison.Parse("haircut=11").Comparison, vintage: 1));
        shared.Text("url").ShouldBe($"http://localhost/c/{shared.Text("slug")}");
        shared.Number("vintage").ShouldBe(1);
        first.Headers.Location!.ToString().ShouldBe($"/c/{shared.Text("slug")}");
    }

    [Fact]
    public async Task Share_ByManyAtOnce_MakesOneLink()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => dashboard.Client.PostAsync(new { comparison = "haircut=12" }))
        );

        answers.Count(answer => answer.StatusCode is HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.StatusCode is HttpStatusCode.OK).ShouldBe(7);
        var texts = await Task.WhenAll(answers.Select(answer => answer.TextAsync()));
        texts.Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("year=2024&cap=lots", "cap")]
    [InlineData("vintage=2", "vintage")]
    [InlineData("vintage=999999999", "vintage")]
    [InlineData("entities=nobody", "entities")]
    [InlineData("utm_source=mail", "utm_source")]
    [InlineData("entities=meta\u0000", "entities")]
    [InlineData("pick=meta:\u001b[31m", "pick")]
    [InlineData("year=<script>", "year")]
    public async Task Share_WhatCannotBeAnswered_SaysWhy(string comparison, string parameter)
    {
        using var answer = await dashboard.Client.PostAsync(new { comparison });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonElement.Parse(await answer.TextAsync()).Text("parameter").ShouldBe(parameter);
    }

    [Theory]
    [InlineData("{\"comparison\":", "application/json")]
    [InlineData("{\"comparison\":7}", "application/json")]
    [InlineData("{}", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("comparison=year%3D2025", "text/plain")]
    public async Task Share_BodyThatIsNoComparison_SaysWhatToSend(string body, string type)
    {
        using var content = new StringContent(body, null, type);
        using var answer = await dashboard.Client.PostAsync(
            Asking.Address("/api/v1/comparisons"),
            content,
            Cancellation
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.TextAsync()).ShouldContain("year=2025");
    }

    [Fact]
    public async Task Share_HundredThousandCharacters_IsRefused()
    {
        using var answer = await dashboard.Client.PostAsync(
            new { comparison = "cap=" + new string('4', 100_000) }
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.TextAsync()).Length.ShouldBeLessThan(1_000);
    }

    [Fact]
    public async Task Form_WithoutScript_LeadsToTheLink()
    {
        using var answer = await PostFormAsync("year=2025");

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer
            .Headers.Location!.ToString()
            .ShouldBe("/c/" + Slug.Of(Comparison.Parse("year=2025").Comparison, vintage: 1));
    }

    [Theory]
    [InlineData("cap=lots", "/compare?cap=lots")]
    [InlineData("cap=a\r\nSet-Cookie: b=c", "/compare?cap=a%0D%0ASet-Cookie%3A%20b%3Dc")]
    [InlineData("vintage=7", "/compare?vintage=7")]
    public async Task Form_WhatCannotBeAnswered_LeadsToThePageThatSaysSo(
        string comparison,
        string location
    )
    {
        using var answer = await PostFormAsync(comparison);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe(location);
        using var page = await dashboard.Client.AskAsync(location);
        page.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<HttpResponseMessage> PostFormAsync(string comparison)
    {
        using var form = new FormUrlEncodedContent([new("comparison", comparison)]);
        return await dashboard.Client.PostAsync(Asking.Address("/c"), form, Cancellation);
    }
}
