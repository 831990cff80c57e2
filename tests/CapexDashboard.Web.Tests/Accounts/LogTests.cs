using System.Net;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Store.Audit;
using CapexDashboard.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Tests.Accounts;

[Collection(SharedAccounts.Name)]
public sealed class LogTests(EditedDashboard dashboard)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_AfterAnAction_SaysWhoDidWhatToWhom()
    {
        var by = $"{Guid.NewGuid():N}@example.org";
        using var administrator = await dashboard.Program.SignedInAsAsync(Roles.Administrator, by);
        var invited = $"invited-{Guid.NewGuid():N}@example.org";
        using var answer = await administrator.SendFormAsync(
            "/admin/accounts",
            "invite",
            ("email", invited),
            ("role", "editor")
        );

        var rows = await RowsAsync(administrator, $"by={Uri.EscapeDataString(by)}");

        rows.Select(row => row[1..])
            .ShouldBe([
                [by, "account-invited", invited, "editor"],
                [by, "signed-in", "", "password"],
            ]);
        (await RowsAsync(administrator, $"q={invited[..20].ToUpperInvariant()}"))
            .ShouldHaveSingleItem()[2]
            .ShouldBe("account-invited");
    }

    [Fact]
    public async Task Log_ByEditor_CanBeReadAndFiltered()
    {
        using var editor = await dashboard.Program.SignedInAsAsync(Roles.Editor);
        await WriteAsync(2020, "figure-changed", "a 50% change", "a_b");
        await WriteAsync(2021, "figure-changed", "a 500 change", "axb");

        (await RowsAsync(editor, "from=2020-01-01&to=2021-12-31")).Count.ShouldBe(2);
        (await RowsAsync(editor, "action=figure-changed&to=2020-06-01")).Count.ShouldBe(1);
        (await RowsAsync(editor, "q=50%25")).Count.ShouldBe(1);
        (await RowsAsync(editor, "q=a_b")).Count.ShouldBe(1);
        (await editor.PageAsync("/admin/log?q=nothing-says-this"))
            .QuerySelectorAll("tbody")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("from=yesterday")]
    [InlineData("before=-1")]
    [InlineData("q=a%00b")]
    public async Task Log_BadFilter_Is400OnThePageAndAsCsv(string query)
    {
        using var editor = await dashboard.Program.SignedInAsAsync(Roles.Editor);

        (await editor.PageAsync("/admin/log?" + query, HttpStatusCode.BadRequest))
            .Headline()
            .ShouldContain("cannot be");
        await editor.ProblemAsync("/admin/log.csv?" + query, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Log_OfMoreThanAPage_GoesOnWhereItStopped()
    {
        using var editor = await dashboard.Program.SignedInAsAsync(Roles.Editor);
        for (var i = 0; i < 101; i++)
            await WriteAsync(2019, "paged", $"line {i}", "");

        var first = await editor.PageAsync("/admin/log?action=paged");
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await editor.PageAsync(next);

        first.QuerySelectorAll("tbody tr").Length.ShouldBe(100);
        second.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().Words().ShouldContain("line 0");
        second.QuerySelector("a[rel=next]").ShouldBeNull();
    }

    [Fact]
    public async Task LogCsv_WhatSomebodyWrote_IsNoFormula()
    {
        using var editor = await dashboard.Program.SignedInAsAsync(Roles.Editor);
        await WriteAsync(2018, "formula-written", "=1+1", "+cmd");

        var csv = await editor.TextAsync("/admin/log.csv?action=formula-written");

        csv.ShouldBe(
            "at,by,action,subject,detail\n2018-01-01T00:00:00Z,a test,formula-written,'=1+1,'+cmd\n"
        );
    }

    [Theory]
    [InlineData("update audit_entry set detail = 'another'")]
    [InlineData("delete from audit_entry")]
    [InlineData("truncate audit_entry")]
    public async Task Log_Changed_IsRefusedByTheDatabase(string sql)
    {
        await WriteAsync(2017, "written", "once", "");
        await using var db = dashboard.CreateDbContext();

        var refusal = await Should.ThrowAsync<Npgsql.PostgresException>(() =>
            db.Database.ExecuteSqlRawAsync(sql, Cancellation)
        );

        refusal.SqlState.ShouldBe(Npgsql.PostgresErrorCodes.RestrictViolation);
    }

    private static async Task<IReadOnlyList<string[]>> RowsAsync(
        HttpClient browser,
        string query
    ) =>
        [
            .. (await browser.PageAsync("/admin/log?" + query))
                .QuerySelectorAll("tbody tr")
                .Select(row => row.QuerySelectorAll("td").Select(cell => cell.Words()).ToArray()),
        ];

    private async Task WriteAsync(int year, string action, string subject, string detail)
    {
        await using var db = dashboard.CreateDbContext();
        db.AuditEntries.Add(
            new AuditEntry(
                new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero),
                "a test",
                action,
                subject,
                detail
            )
        );
        await db.SaveChangesAsync(Cancellation);
    }
}
