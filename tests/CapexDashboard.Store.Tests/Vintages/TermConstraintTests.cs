using CapexDashboard.Store.Tests.Serving;
using Npgsql;

namespace CapexDashboard.Store.Tests.Vintages;

/// <summary>What the database refuses of all that has a history but figures, and of keys.</summary>
public sealed class TermConstraintTests(StoreCopy copy) : IClassFixture<StoreCopy>
{
    public static TheoryData<string> Parents => [.. Tables.Parents];

    [Theory]
    [InlineData("entity", "meta", """{"kind": "company"}""", "kind")]
    [InlineData("entity", "meta", """{"until_vintage": 1}""", "vintages")]
    [InlineData("metric", "market-cap", """{"unit": "dollars"}""", "unit")]
    [InlineData("metric", "market-cap", """{"nature": "level"}""", "nature")]
    [InlineData("source", "alphabet-q1-2024-call", """{"kind": "rumour"}""", "kind")]
    [InlineData("source", "alphabet-q1-2024-call", """{"url": "ftp://a"}""", "named")]
    [InlineData("source", "alphabet-q1-2024-call", """{"title": ""}""", "named")]
    [InlineData(
        "source",
        "alphabet-q1-2024-call",
        """{"published_precision": "week"}""",
        "published_precision"
    )]
    [InlineData("claim", "a35", """{"verdict": "true"}""", "verdict")]
    [InlineData("claim", "a35", """{"low": 41}""", "range")]
    [InlineData("claim", "a35", """{"period_end": "2024-05-05"}""", "period")]
    [InlineData("claim", "a35", """{"reason": ""}""", "reason")]
    [InlineData("claim", "a35", """{"basis": "fact"}""", "basis")]
    public async Task Insert_BadContent_IsRefusedByItsCheck(
        string parent,
        string key,
        string changes,
        string check
    )
    {
        var refusal = await copy.Store.RefusalAsync(RowCopy.UnderNewKey(parent, key, changes));

        refusal.SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        refusal.ConstraintName.ShouldBe($"ck_{parent}_revision_{check}");
    }

    [Theory]
    [MemberData(nameof(Parents))]
    public async Task Insert_BadKey_IsRefused(string parent)
    {
        string[] keys =
        [
            "",
            "Meta",
            "me ta",
            "-meta",
            "meta-",
            "me--ta",
            "méta",
            "meta\n",
            new string('a', 101),
        ];
        foreach (var key in keys)
            (
                await copy.Store.RefusalAsync($"insert into {parent} (key) values ('{key}')")
            ).ConstraintName.ShouldBe($"ck_{parent}_key", key);
    }

    [Theory]
    [MemberData(nameof(Parents))]
    public async Task Insert_KeyOfAnother_IsRefused(string parent)
    {
        var refusal = await copy.Store.RefusalAsync(
            $"insert into {parent} (key) select max(key) from {parent}"
        );

        refusal.SqlState.ShouldBe(PostgresErrorCodes.UniqueViolation);
        refusal.ConstraintName.ShouldBe($"ix_{parent}_key");
    }

    [Fact]
    public async Task Insert_VintageZero_IsRefused()
    {
        var refusal = await copy.Store.RefusalAsync(
            "insert into vintage (number, publication_id, at, by, message)"
                + " values (0, gen_random_uuid(), now(), 'me', 'none')"
        );

        refusal.ConstraintName.ShouldBe("ck_vintage_number");
    }

    [Fact]
    public async Task Insert_SecondDataset_IsRefused()
    {
        var refusal = await copy.Store.RefusalAsync(
            "insert into dataset (id, vintage) values (2, 0)"
        );

        refusal.ConstraintName.ShouldBe("ck_dataset_one_row");
    }
}
