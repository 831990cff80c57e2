using CapexDashboard.Store.Tests.Serving;
using Npgsql;

namespace CapexDashboard.Store.Tests.Vintages;

/// <summary>History is appended, never changed: the triggers on every table that has one.</summary>
public sealed class InsertOnlyTests(StoreCopy copy) : IClassFixture<StoreCopy>
{
    private const string NextVintages =
        "insert into vintage (number, publication_id, at, by, message) values"
        + " (2, gen_random_uuid(), now(), 'me', 'two'), (3, gen_random_uuid(), now(), 'me', 'three');";

    public static TheoryData<string> Parents => [.. Tables.Parents];

    public static TheoryData<string> Revisions => [.. Tables.Revisions];

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Close_CurrentRevision_IsAllowed(string table) =>
        (
            await copy.Store.AskAsync<int>(
                $"begin; {NextVintages} {Update(table, "until_vintage = 2")} returning until_vintage; rollback"
            )
        ).ShouldBe(2);

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Update_OfContent_IsRefused(string table)
    {
        foreach (
            var change in (string[])
                [
                    "why = 'another reason'",
                    "at = now()",
                    "number = 7",
                    "from_vintage = 2",
                    "until_vintage = null",
                    "until_vintage = 2, why = 'another reason'",
                ]
        )
            await ShouldRefuseAsync($"{NextVintages} {Update(table, change)}");
    }

    [Fact]
    public async Task Update_OfAFiguresAmount_IsRefused()
    {
        await ShouldRefuseAsync(Update("figure_revision", "low = low - 1"));
        await ShouldRefuseAsync(
            NextVintages + Update("figure_revision", "high = high + 1, until_vintage = 2")
        );
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Update_OfAClosedRevision_IsRefused(string table)
    {
        var closed = $"{NextVintages} {Update(table, "until_vintage = 2")};";

        await ShouldRefuseAsync(closed + Update(table, "until_vintage = null"));
        await ShouldRefuseAsync(closed + Update(table, "until_vintage = 3"));
        await ShouldRefuseAsync(closed + Update(table, "why = 'another reason'"));
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Remove_Revision_IsRefused(string table)
    {
        await ShouldRefuseAsync($"delete from {table} where id = (select min(id) from {table})");
        await ShouldRefuseAsync($"truncate {table} cascade");
    }

    [Theory]
    [MemberData(nameof(Parents))]
    public async Task Change_Parent_IsRefused(string table)
    {
        var one = $"where id = (select min(id) from {table})";

        await ShouldRefuseAsync($"update {table} set key = 'another-key' {one}");
        await ShouldRefuseAsync($"delete from {table} {one}");
        await ShouldRefuseAsync($"truncate {table} cascade");
    }

    [Fact]
    public async Task Change_Vintage_IsRefused()
    {
        await ShouldRefuseAsync("update vintage set message = 'another'");
        await ShouldRefuseAsync("update vintage set at = now()");
        await ShouldRefuseAsync("delete from vintage");
        await ShouldRefuseAsync("truncate vintage cascade");
    }

    [Fact]
    public async Task Change_FacetCount_IsRefused()
    {
        await ShouldRefuseAsync("update facet_count set count = count + 1");
        await ShouldRefuseAsync("delete from facet_count");
        await ShouldRefuseAsync("truncate facet_count");
    }

    [Fact]
    public async Task Change_AuditEntry_IsRefused()
    {
        const string entry =
            "insert into audit_entry (at, by, action, subject, detail) values (now(), 'me', 'done', '', '');";

        await ShouldRefuseAsync(entry + "update audit_entry set detail = 'another'");
        await ShouldRefuseAsync(entry + "delete from audit_entry");
        await ShouldRefuseAsync(entry + "truncate audit_entry");
    }

    private static string Update(string table, string change) =>
        $"update {table} set {change} where id = (select min(id) from {table})";

    private async Task ShouldRefuseAsync(string sql)
    {
        var refusal = await copy.Store.RefusalAsync(sql);

        refusal.SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation, sql);
        refusal.MessageText.ShouldContain("is refused");
    }
}
