using CapexDashboard.Store.Tests.Serving;
using Npgsql;

namespace CapexDashboard.Store.Tests.Figures;

/// <summary>What the database refuses of a figure, whoever asks.</summary>
public sealed class FigureConstraintTests(StoreCopy copy) : IClassFixture<StoreCopy>
{
    private const string Quarter = "microsoft-capex-cash-2024q4";
    private const string Guidance = "meta-capex-guidance-2024-given-2024-04-24";

    [Theory]
    [InlineData("""{"low": 5, "high": 4}""", "range")]
    [InlineData("""{"period_kind": "span", "period_end": "2024-09-30"}""", "period")]
    [InlineData("""{"period_kind": "week"}""", "period_kind")]
    [InlineData("""{"period_end": "2024-10-10"}""", "period_length")]
    [InlineData("""{"period_kind": "fiscal-year"}""", "period_length")]
    [InlineData(
        """{"period_kind": "calendar-year", "period_end": "2025-09-30"}""",
        "period_length"
    )]
    [InlineData("""{"period_kind": "date", "period_end": "2024-10-02"}""", "period_length")]
    [InlineData("""{"definition": ""}""", "definition")]
    [InlineData("""{"currency": "usd"}""", "currency_code")]
    [InlineData("""{"currency": "US"}""", "currency_code")]
    [InlineData("""{"currency": "USDT"}""", "currency_code")]
    [InlineData("""{"basis": "hearsay"}""", "basis")]
    [InlineData("""{"verification": "sure"}""", "verification")]
    [InlineData("""{"derived_from": "meta-1, meta-2"}""", "derived_from")]
    [InlineData("""{"derived_from": ""}""", "derived_from")]
    [InlineData("""{"number": 0}""", "number")]
    [InlineData("""{"until_vintage": 1}""", "vintages")]
    public async Task Insert_BadContent_IsRefusedByItsCheck(string changes, string check)
    {
        var refusal = await copy.Store.RefusalAsync(
            RowCopy.UnderNewKey("figure", Quarter, changes)
        );

        refusal.SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        refusal.ConstraintName.ShouldBe($"ck_figure_revision_{check}");
    }

    [Fact]
    public async Task Insert_SoundCopy_IsTaken() =>
        await copy.Store.RunAsync(
            "begin;"
                + RowCopy.UnderNewKey("figure", Quarter, """{"definition": "a copy"}""")
                + "; rollback"
        );

    [Fact]
    public async Task Insert_SecondCurrentRevision_IsRefused()
    {
        var refusal = await copy.Store.RefusalAsync(
            RowCopy.UnderSameKey("figure", Quarter, """{"number": 2, "definition": "another"}""")
        );

        ShouldBeDouble(refusal, "ix_figure_revision_current");
    }

    [Fact]
    public async Task Insert_SecondRevisionOfOneNumber_IsRefused()
    {
        var refusal = await copy.Store.RefusalAsync(
            RowCopy.UnderSameKey("figure", Quarter, """{"until_vintage": 2}""")
        );

        ShouldBeDouble(refusal, "ix_figure_revision_parent_id_number");
    }

    // The quarter has no day on which it was given: two nulls are the same.
    [Theory]
    [InlineData(Quarter)]
    [InlineData(Guidance)]
    public async Task Insert_SecondCurrentFigureOfOneIdentity_IsRefused(string key)
    {
        var refusal = await copy.Store.RefusalAsync(RowCopy.UnderNewKey("figure", key, "{}"));

        ShouldBeDouble(refusal, "ix_figure_revision_identity");
    }

    [Fact]
    public async Task Insert_GuidanceOfAnotherDay_IsTaken() =>
        await copy.Store.RunAsync(
            "begin;"
                + RowCopy.UnderNewKey("figure", Guidance, """{"given_on": "2024-04-25"}""")
                + "; rollback"
        );

    [Fact]
    public async Task Insert_FromAVintageThatIsNot_IsRefused()
    {
        var refusal = await copy.Store.RefusalAsync(
            RowCopy.UnderNewKey("figure", Guidance, """{"from_vintage": 9, "given_on": null}""")
        );

        refusal.SqlState.ShouldBe(PostgresErrorCodes.ForeignKeyViolation);
    }

    private static void ShouldBeDouble(PostgresException refusal, string index)
    {
        refusal.SqlState.ShouldBe(PostgresErrorCodes.UniqueViolation);
        refusal.ConstraintName.ShouldBe(index);
    }
}
