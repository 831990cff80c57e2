using System.Net;
using System.Xml.Linq;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Pages;

public sealed class VintagePagesTests(Dashboard dashboard)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Vintages_Seed_IsTheOnlyOneWithItsCounts()
    {
        var page = await dashboard.Client.PageAsync("/vintages");

        var row = page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        row.QuerySelector("a")!.GetAttribute("href").ShouldBe("/vintages/1");
        row.Words().ShouldContain("23 Nov 2026");
        row.Words().ShouldEndWith($"{SeedTable.Figures.Count:#,##0} 0 0");
    }

    [Fact]
    public async Task Vintage_Seed_SaysWhatItAdded()
    {
        var page = await dashboard.Client.PageAsync("/vintages/1");

        page.QuerySelector(".lead")!
            .Words()
            .ShouldContain(
                $"{SeedTable.Figures.Count:#,##0} figures added, 0 corrected, 0 retired"
            );
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(200);
        page.QuerySelector("tbody a")!
            .GetAttribute("href")
            .ShouldBe("/figures/aethir-circulating-supply-2024-12-01?vintage=1");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("newest")]
    [InlineData("99999999999999")]
    public async Task Vintage_NotThere_Is404AndSaysWhereToGo(string number)
    {
        var page = await dashboard.Client.PageAsync($"/vintages/{number}", HttpStatusCode.NotFound);

        page.Headline().ShouldBe("There is no vintage of this number.");
        page.QuerySelector("main a")!.GetAttribute("href").ShouldBe("/vintages");
    }

    // RFC 4287: what a feed and an entry must have.
    [Fact]
    public async Task Feed_Entries_AreWhatAtomDemands()
    {
        using var answer = await dashboard.Client.AskAsync("/vintages.atom");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");

        var feed = XDocument.Parse(await answer.TextAsync()).Root!;

        feed.Name.ShouldBe(Atom + "feed");
        foreach (var part in new[] { feed, feed.Element(Atom + "entry")! })
        {
            part.Element(Atom + "title")!.Value.ShouldNotBeEmpty();
            Uri.TryCreate(part.Element(Atom + "id")!.Value, UriKind.Absolute, out _).ShouldBeTrue();
            part.Element(Atom + "updated")!.Value.ShouldBe("2026-11-23T00:00:00Z");
            part.Elements(Atom + "link").ShouldNotBeEmpty();
        }
        feed.Descendants(Atom + "author").ShouldNotBeEmpty();
    }
}
