using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Editing;

/// <summary>What editors do, over HTTP alone: all of it works without script.</summary>
public sealed class EditingTests(EditedDashboard dashboard) : IClassFixture<EditedDashboard>
{
    private static readonly (string, string)[] Guidance =
    [
        ("f.entity", "meta"),
        ("f.metric", "capex-guidance"),
        ("f.period", "2026"),
        ("f.amount", "115–135bn"),
        ("f.definition", "with finance leases"),
        ("f.basis", "guidance"),
        ("f.verification", "verified"),
        ("f.source", "meta-q2-2026-results"),
    ];

    [Fact]
    public async Task Form_AsOneTypes_IsSavedAndSaysHowItWasRead()
    {
        using var editor = await EditorBrowser.OpenAsync(dashboard);

        var said = await editor.TypeAsync(
            "/admin/new/figure",
            [.. Guidance, ("f.given-on", "2026-11-02")]
        );

        said.Text("key").ShouldBe("meta-capex-guidance-2026-given-2026-11-02");
        said.GetProperty("understood").Text("amount").ShouldBe("$115–135bn");
        said.GetProperty("understood")
            .Text("period")
            .ShouldBe("calendar-year, 2026-01-01 to 2026-12-31");
        said.GetProperty("problems").Names().ShouldBeEmpty();
        var form = await editor.PageAsync(said.Text("address"));
        form.QuerySelector("[name='f.amount']")!.GetAttribute("value").ShouldBe("115–135bn");
    }

    [Fact]
    public async Task Form_WithWhatIsNotRight_IsKeptAndSaysItBesideTheField()
    {
        using var editor = await EditorBrowser.OpenAsync(dashboard);

        var address = await editor.SendAsync(
            "/admin/new/figure",
            "stay",
            [.. Guidance, ("f.amount", "lots"), ("f.given-on", "")]
        );

        var form = await editor.PageAsync(address);
        form.QuerySelector("[name='f.amount']")!.GetAttribute("value").ShouldBe("lots");
        form.QuerySelector("[name='f.amount']")!.GetAttribute("aria-invalid").ShouldBe("true");
        form.QuerySelector("#f-amount-problem")!.Words().ShouldStartWith("'lots' is no amount");
        form.QuerySelector("#f-given-on-problem")!
            .Words()
            .ShouldBe("guidance names the day it was given");
        (await editor.PageAsync("/admin/draft")).Body!.Words().ShouldContain("it is not finished");
    }

    [Fact]
    public async Task Correction_Published_ShowsItsReasonToReadersAndCanBeUndone()
    {
        const string key = "amazon-capex-cash-2025q2";
        using var editor = await EditorBrowser.OpenAsync(dashboard);
        var change = await editor.SendAsync(
            $"/admin/edit/figure/{key}",
            "stay",
            ("f.amount", "$300bn"),
            ("why", "restated in the 10-K")
        );
        (await editor.PageAsync(change))
            .QuerySelector("#doubts")!
            .Words()
            .ShouldContain("times the one before");
        var preview = (await editor.PageAsync("/admin/draft")).Body!.Words();
        preview.ShouldContain("2025 filed (home page)");
        preview.ShouldContain("permalinks will carry the banner");

        var vintage = await editor.PublishAsync("Amazon restates");

        vintage.ShouldStartWith("/vintages/");
        (await dashboard.UntilSaysAsync($"/figures/{key}", "restated in the 10-K")).ShouldContain(
            "$300bn"
        );
        var undo = (await editor.PageAsync("/admin/vintages")).QuerySelector(
            $"form[action='/admin{vintage}/undo']"
        );
        (await editor.PostAsync(undo.ShouldNotBeNull())).ShouldBe("/admin/draft");
        await editor.PublishAsync("Amazon did not");
        (await dashboard.UntilSaysAsync($"/figures/{key}", "is undone")).ShouldNotContain(
            "$300bn became $300bn"
        );
        var history = (await editor.PageAsync($"/admin/history/figure/{key}")).Body!.Words();
        history.ShouldContain("Amount: $300bn became");
        history.ShouldContain("restated in the 10-K");
    }

    [Fact]
    public async Task Form_LeftOpenSinceItsDraftWasPublished_BeginsANewChange()
    {
        const string key = "/admin/edit/figure/amazon-capex-cash-2024q2";
        using var editor = await EditorBrowser.OpenAsync(dashboard);
        var form = (await editor.PageAsync(key)).QuerySelector("#record").ShouldNotBeNull();
        await editor.PostAsync(
            form,
            EditorBrowser.Filled(form, ("f.note", "one"), ("why", "for clarity"))
        );
        await editor.PublishAsync();

        var address = await editor.PostAsync(
            form,
            EditorBrowser.Filled(form, ("f.note", "two"), ("why", "for clarity"))
        );

        address.ShouldNotBe(form.GetAttribute("action"));
        var page = await editor.PageAsync(address);
        page.QuerySelector("[name='f.note']")!.Words().ShouldBe("two");
        page.QuerySelector("form.conflict tbody")!.Words().ShouldContain("Note");
    }

    [Fact]
    public async Task Figure_WithANewSource_BringsBothIntoTheDraft()
    {
        using var editor = await EditorBrowser.OpenAsync(dashboard);

        await editor.SendAsync(
            "/admin/new/figure",
            "draft",
            [
                .. Guidance,
                ("f.given-on", "2026-11-03"),
                ("f.source", ""),
                ("source.title", "Meta at a third conference"),
                ("source.publisher", "Meta Platforms"),
                ("source.kind", "earnings-release"),
                ("source.published-on", "2026-11-03"),
                ("source.url", "https://investor.atmeta.com/"),
            ]
        );

        var draft = (await editor.PageAsync("/admin/draft")).Body!.Words();
        draft.ShouldContain("meta-at-a-third-conference");
        draft.ShouldContain("2026 by guidance");
        (await editor.PublishAsync()).ShouldStartWith("/vintages/");
        await dashboard.UntilSaysAsync(
            "/figures/meta-capex-guidance-2026-given-2026-11-03",
            "Meta at a third conference"
        );
    }

    [Fact]
    public async Task TwoEditors_OfOneFigure_SeeEachOtherAndChooseFieldByField()
    {
        const string key = "alphabet-capex-cash-2024q2";
        using var first = await EditorBrowser.OpenAsync(dashboard);
        using var second = await EditorBrowser.OpenAsync(dashboard);
        var change = await second.SendAsync(
            $"/admin/edit/figure/{key}",
            "stay",
            ("f.amount", "$14bn"),
            ("why", "rounded")
        );
        await first.SendAsync(
            $"/admin/edit/figure/{key}",
            "stay",
            ("f.amount", "$15bn"),
            ("f.note", "restated"),
            ("why", "restated")
        );
        (await first.PageAsync($"/admin/edit/figure/{key}"))
            .Body!.Words()
            .ShouldContain("has this figure in a draft too: amount $14bn");
        await first.PublishAsync();

        (await second.PageAsync("/admin/draft"))
            .Body!.Words()
            .ShouldContain("published another state of " + key);
        var conflict = (await second.PageAsync(change))
            .QuerySelector("form.conflict")
            .ShouldNotBeNull();
        conflict.Words().ShouldContain("When you began");
        conflict
            .QuerySelectorAll("tbody th")
            .Select(row => row.Words())
            .ShouldBe(["Amount", "Note"]);
        await second.PostAsync(conflict, ("take.amount", "mine"), ("take.note", "theirs"));
        await second.PublishAsync();

        var now = await dashboard.UntilSaysAsync($"/figures/{key}", "$14bn");
        now.ShouldContain("restated");
        now.ShouldContain("$15bn");
    }

    [Fact]
    public async Task Draft_OfAnother_IsNotToBeReadOrChanged()
    {
        using var owner = await EditorBrowser.OpenAsync(dashboard);
        using var other = await EditorBrowser.OpenAsync(dashboard);
        var change = await owner.SendAsync(
            "/admin/new/figure",
            "stay",
            [.. Guidance, ("f.given-on", "2026-11-04")]
        );

        await other.PageAsync(change, System.Net.HttpStatusCode.NotFound);
        (await other.PageAsync("/admin/draft")).Headline().ShouldBe("Your draft");
    }

    [Theory]
    [InlineData("entity", "render", "f.note", "renders")]
    [InlineData("metric", "capex-cash", "f.definition", "Purchases of property and equipment.")]
    [InlineData("source", "meta-q2-2026-results", "f.note", "read once more")]
    [InlineData("curated-comparison", "realist", "f.title", "What a realist assumes")]
    [InlineData("preset", "bull", "f.inputs", "cap=300")]
    public async Task Record_OfAnyKind_IsCorrectedTheSameWay(
        string kind,
        string key,
        string field,
        string value
    )
    {
        using var editor = await EditorBrowser.OpenAsync(dashboard);

        await editor.SendAsync(
            $"/admin/edit/{kind}/{key}",
            "draft",
            (field, value),
            ("why", "to be clearer")
        );
        (await editor.PublishAsync()).ShouldStartWith("/vintages/");

        (await editor.PageAsync($"/admin/history/{kind}/{key}"))
            .Body!.Words()
            .ShouldContain($"became {value}");
    }

    [Fact]
    public async Task Suggestions_ForWords_AreKeysWithTitles()
    {
        using var editor = await EditorBrowser.OpenAsync(dashboard);

        var found = await editor.PageAsync("/admin/find?kind=source&q=meta+third");

        found
            .QuerySelectorAll("tbody th a")
            .Select(one => one.Words())
            .ShouldContain("meta-q3-2025-results");
    }
}
