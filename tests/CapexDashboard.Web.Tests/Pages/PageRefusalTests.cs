using System.Net;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Pages;

public sealed class PageRefusalTests(Dashboard dashboard)
{
    [Theory]
    [InlineData("bogus", "bogus")]
    [InlineData("", "view")]
    [InlineData("2023", "2023")]
    [InlineData("2024%20", "2024")]
    [InlineData("%3Cscript%3Ealert(1)%3C/script%3E", "<script>alert(1)</script>")]
    [InlineData("%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "<img src=x onerror=alert(1)>")]
    public async Task Home_UnknownView_Is400AndAPageThatNamesIt(string view, string named)
    {
        var page = await dashboard.Client.PageAsync($"/?view={view}", HttpStatusCode.BadRequest);

        page.Headline().ShouldContain(named);
        page.QuerySelector("main")!.Words().ShouldContain("view");
        page.QuerySelectorAll("main a[href^='/']")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(["/?view=article", "/?view=2024", "/", "/?view=ttm"], ignoreOrder: true);
        page.QuerySelectorAll("main script, main img, [onerror]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/?utm_source=x")]
    [InlineData("/?utm_source=%3Cscript%3E&fbclid=1&years=abc")]
    [InlineData("/?view=2025&view=bogus")]
    public async Task Home_ParametersOfOthers_AreIgnored(string address)
    {
        var plain = await dashboard.Client.PageAsync("/");

        var page = await dashboard.Client.PageAsync(address);

        page.QuerySelector("main")!.OuterHtml.ShouldBe(plain.QuerySelector("main")!.OuterHtml);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/index.php")]
    [InlineData("/figures/%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/%F0%9F%92%B8?view=bogus")]
    public async Task Page_UnknownAddress_Is404AndAPageThatLeadsHome(string address)
    {
        var page = await dashboard.Client.PageAsync(address, HttpStatusCode.NotFound);

        page.Headline().ShouldContain("no such page");
        page.QuerySelector("main a[href='/']").ShouldNotBeNull();
        page.QuerySelectorAll("main script").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/api/v1/gap")]
    [InlineData("DELETE", "/api/v1/figures/microsoft-capex-cash-2024q4")]
    public async Task Answer_ToOtherMethods_IsARefusalNotAFault(string method, string address)
    {
        using var answer = await dashboard.Client.AskAsync(new HttpMethod(method), address);

        ((int)answer.StatusCode).ShouldBeInRange(400, 499);
    }
}
