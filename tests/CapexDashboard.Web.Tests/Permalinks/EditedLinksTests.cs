using System.Net;
using System.Text;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Tests.Permalinks;

/// <summary>Links in a store that editors and older programs have written into.</summary>
public sealed class EditedLinksTests(EditedDashboard dashboard) : IClassFixture<EditedDashboard>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_OfAnotherModelAndRounding_SaysWhatItSaid()
    {
        var slug = await dashboard.Client.ShareAsync("year=2023");
        await using var db = dashboard.CreateDbContext();
        var link = await db
            .Permalinks.AsNoTracking()
            .SingleAsync(one => one.Slug == slug, Cancellation);
        const string old = "abcdefghijkl";
        const string json =
            "{\"vintage\":1,\"fundingGap\":{\"mode\":1.5e11,\"low\":null,\"open\":false}}";
        const string csv = "who,usd\r\nall,150 billion\r\n";
        db.Add(
            new StoredPermalink
            {
                Slug = old,
                DefinitionVersion = link.DefinitionVersion,
                Comparison = link.Comparison,
                Vintage = 1,
                ModelVersion = 7,
                At = link.At,
                Json = Encoding.UTF8.GetBytes(json),
                Csv = Encoding.UTF8.GetBytes(csv),
                View = link.View,
            }
        );
        await db.SaveChangesAsync(Cancellation);

        (await dashboard.Client.TextAsync($"/c/{old}.json")).ShouldBe(json);
        (await dashboard.Client.TextAsync($"/c/{old}.csv")).ShouldBe(csv);
        await dashboard.RenameAsync("oracle", "Renamed too");
        await dashboard.UntilSaysAsync($"/c/{old}", "those of this link from version 7");
    }

    [Fact]
    public async Task Curated_WithMarkupInItsWords_ShowsItAsWords()
    {
        const string title = "<script>alert(1)</script> & \"more\"";
        await dashboard.CurateAsync(
            "marked",
            title,
            "<img src=x onerror=alert(2)>",
            like: "realist"
        );

        foreach (var address in (string[])["/c/marked", "/"])
        {
            var page = await dashboard.Client.PageAsync(address);
            page.QuerySelectorAll("main img, main script").ShouldBeEmpty();
            page.QuerySelector("main")!.Words().ShouldContain("<img src=x onerror=alert(2)>");
        }
        (await dashboard.Client.PageAsync("/c/marked")).Headline().ShouldBe(title);
        (await dashboard.Client.JsonAsync("/oembed?url=http%3A%2F%2Flocalhost%2Fc%2Fmarked"))
            .Text("html")
            .ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task Link_WhosePickIsRetired_SaysThatItCanNoLongerBeAsked()
    {
        const string picked = "alphabet-capex-guidance-2025-given-2025-10-29";
        var slug = await dashboard.Client.ShareAsync(
            $"entities=alphabet&year=2025&pick=alphabet:{picked}"
        );

        await dashboard.RetireAsync(picked);

        await dashboard.UntilSaysAsync($"/c/{slug}", "1 figure was retired since (vintage");
        await dashboard.UntilSaysAsync(
            $"/c/{slug}",
            "the same comparison can no longer be answered."
        );
    }

    [Fact]
    public async Task Csv_OfWordsThatLookLikeAFormula_SaysThatTheyAreWords()
    {
        const string formula = "=HYPERLINK(\"http://evil.example\")";
        await dashboard.AddAsync(
            "depin-sector-market-cap-of-an-attacker",
            like: "depin-sector-market-cap-2024-05-01-core-basket",
            1_000_000_000m,
            1_000_000_000m,
            definition: formula
        );
        var slug = await dashboard.Client.ShareAsync("chart=series");

        foreach (
            var address in (string[])[$"/c/{slug}.csv", "/api/v1/figures.csv?metric=market-cap"]
        )
        {
            var csv = await dashboard.Client.TextAsync(address);
            csv.ShouldContain("\"'=HYPERLINK(");
            csv.ShouldNotContain("\"=HYPERLINK(");
        }
        (await dashboard.Client.TextAsync($"/c/{slug}.svg")).ShouldNotContain("\"http://evil");
    }

    [Fact]
    public async Task Link_ThatIsKept_CannotBeChanged()
    {
        var slug = await dashboard.Client.ShareAsync("year=2022");
        await using var db = dashboard.CreateDbContext();

        foreach (
            var change in (string[])
                [
                    $"update permalink set json = '' where slug = '{slug}'",
                    $"delete from permalink_figure where slug = '{slug}'",
                    "truncate permalink cascade",
                ]
        )
            (
                await Should.ThrowAsync<Npgsql.PostgresException>(() =>
                    db.Database.ExecuteSqlRawAsync(change, Cancellation)
                )
            ).SqlState.ShouldBe("23001");
    }

    [Theory]
    [InlineData("left=realist", "right")]
    [InlineData("left=realist&right=nothing-here", "right")]
    [InlineData("left=%3Cb%3E&right=realist", "left")]
    public async Task Diff_OfWhatIsNoLink_SaysSo(string query, string parameter)
    {
        var page = await dashboard.Client.PageAsync(
            "/compare/diff?" + query,
            HttpStatusCode.BadRequest
        );
        page.QuerySelector(".problems li code")!.Words().ShouldBe(parameter);
        page.QuerySelectorAll("main b").ShouldBeEmpty();
    }
}
