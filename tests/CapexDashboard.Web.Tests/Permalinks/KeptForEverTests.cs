using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Permalinks;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Permalinks;

/// <summary>
/// Vintages come and change, retire and add figures; names, rounding and the model become others. What a link says stays,
/// and beside it stands what became of it.
/// </summary>
public sealed class KeptForEverTests(EditedDashboard dashboard) : IClassFixture<EditedDashboard>
{
    private static readonly string[] Comparisons =
    [
        "year=2025",
        "year=2024&reading=guidance",
        "year=ttm&years=3..4..5&haircut=30..50..70",
        "chart=series",
        "chart=known&year=2024&reading=guidance",
        "chart=matrix&year=2025",
        "chart=distribution&year=2025&years=3..5",
        "chart=projection&year=2025",
        "chart=tornado&entities=meta&year=2025",
        "entities=oracle",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_WhateverIsPublished_SaysTheSameByteForByte()
    {
        var kept = new Dictionary<string, byte[]>();
        await KeepAsync(kept);

        // 39.522bn filed become 40.522bn.
        (await dashboard.CorrectAsync("amazon-capex-cash-2025q4", 1_000_000_000m)).ShouldBe(2);
        await KeepAsync(kept);
        (await dashboard.RetireAsync("meta-capex-cash-2025q1")).ShouldBe(3);
        await KeepAsync(kept);
        await dashboard.AddAsync(
            "meta-capex-guidance-2024-given-2024-11-30",
            like: "meta-capex-guidance-2024-given-2024-10-30",
            38_000_000_000m,
            39_000_000_000m,
            new DateOnly(2024, 11, 30)
        );
        await KeepAsync(kept);
        (await dashboard.RenameAsync("meta", "Renamed Platforms")).ShouldBe(5);
        await KeepAsync(kept);

        kept.Count.ShouldBe(2 * 5 * Comparisons.Length);
        foreach (var (address, bytes) in kept)
            (await dashboard.Client.BytesAsync(address)).ShouldBe(bytes, address);
        await SaysWhatBecameAsync();
    }

    // Each comparison at each vintage has a link of its own.
    private async Task KeepAsync(Dictionary<string, byte[]> kept)
    {
        foreach (var comparison in Comparisons)
        {
            var slug = await dashboard.Client.ShareAsync(comparison);
            foreach (var address in (string[])[$"/c/{slug}.json", $"/c/{slug}.csv"])
                kept.Add(address, await dashboard.Client.BytesAsync(address));
        }
    }

    private async Task SaysWhatBecameAsync()
    {
        // Meta's year lost a quarter, so Meta is left out: 376.051 + 1 − 69.691 − 26.667bn.
        var filed = await SaysAsync(
            "year=2025",
            1,
            "1 figure was revised and 1 was retired since (vintage 5, 1 December 2026): gap $280.7bn a year now, was $349.4bn a year."
        );
        filed.ShouldContain("Meta");
        filed.ShouldNotContain("Renamed Platforms");
        // At vintage 2 the corrected quarter was known already.
        await SaysAsync("year=2025", 2, "1 figure was retired since (vintage 5");
        // A newer range takes the place of the one before.
        await SaysAsync(
            "year=2024&reading=guidance",
            1,
            "1 figure was added and 1 was replaced since (vintage 5"
        );
        // Nothing that the last link uses was touched.
        (await dashboard.Client.TextAsync(Of("entities=oracle", 1))).ShouldNotContain(
            "since (vintage"
        );
        // The newest knows its new name.
        (await dashboard.Client.TextAsync(Of("year=2025", 5))).ShouldContain("Renamed Platforms");

        var diff = await dashboard.Client.PageAsync(
            $"/compare/diff?left={Of("year=2025", 1)["/c/".Length..]}&right={Of("year=2025", 5)["/c/".Length..]}"
        );
        diff.TableWith("Difference").Rows()["Gap"].ShouldBe(["349.4", "280.7", "−68.7"]);
        diff.TableWith("Left")
            .Rows()["amazon-capex-cash-2025q4"]
            .ShouldBe(["$39,522,000,000", "$40,522,000,000"]);
    }

    private static string Of(string comparison, int vintage) =>
        "/c/" + Slug.Of(Comparison.Parse(comparison).Comparison, vintage);

    private Task<string> SaysAsync(string comparison, int vintage, string wanted) =>
        dashboard.UntilSaysAsync(Of(comparison, vintage), wanted);
}
