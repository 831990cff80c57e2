using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Hosting;

/// <summary>What nobody could read is refused in words, before a page or the store is asked.</summary>
public sealed class MalformedRequestTests(Dashboard dashboard)
{
    [Theory]
    [InlineData("/figures?q=%00")]
    [InlineData("/search?q=a%00b")]
    [InlineData("/sources?q=%00")]
    [InlineData("/login?returnUrl=%00")]
    [InlineData("/oembed?url=%00")]
    [InlineData("/?%00=1")]
    [InlineData("/api/v1/search?q=%00")]
    [InlineData("/api/v1/figures?q=%00")]
    public async Task Address_WithNul_IsRefusedWithTheHeadersOfEveryAnswer(string address)
    {
        using var answer = await dashboard.Client.AskAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.TextAsync()).ShouldContain("a character that cannot be stored");
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        answer.Headers.Contains("X-Content-Type-Options").ShouldBeTrue();
    }

    // Scaled to dollars they would not fit into a decimal.
    [Theory]
    [InlineData("cap=99999999999999999999")]
    [InlineData("cap=1..99999999999999999999")]
    [InlineData("multiple=99999999999999999999")]
    [InlineData("capexai=99999999999999999999")]
    [InlineData("b.cap=99999999999999999999")]
    public async Task Number_TooLargeToScale_IsOutsideItsDomain(string query)
    {
        using var page = await dashboard.Client.AskAsync("/compare?" + query);
        page.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        var problem = await dashboard.Client.ProblemAsync(
            "/api/v1/gap?" + query,
            HttpStatusCode.BadRequest
        );
        problem.Text("detail").ShouldContain("is outside");
    }

    public static readonly TheoryData<string, string> Forms = new()
    {
        { "application/x-www-form-urlencoded", "email=%00" },
        { "application/x-www-form-urlencoded", "%00=1" },
        { "multipart/form-data", "email=somebody" },
        {
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb"
        },
        { "application/x-www-form-urlencoded; charset=klingon", "email=somebody" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_ThatCannotBeRead_IsRefused(string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        (await PostAsync(content)).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Form_WithTooManyFields_IsRefused()
    {
        using var content = new FormUrlEncodedContent(
            Enumerable.Range(0, 2_000).Select(i => KeyValuePair.Create($"f{i}", "1"))
        );

        (await PostAsync(content)).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Form_WithAFieldOfMegabytes_IsRefused()
    {
        using var content = new FormUrlEncodedContent([
            KeyValuePair.Create("email", new string('x', 3_000_000)),
        ]);

        (await PostAsync(content)).ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<HttpStatusCode> PostAsync(HttpContent content)
    {
        using var answer = await dashboard.Client.PostAsync(
            Asking.Address("/login"),
            content,
            TestContext.Current.CancellationToken
        );
        (await answer.TextAsync()).ShouldContain("This request cannot be read.");
        return answer.StatusCode;
    }
}
