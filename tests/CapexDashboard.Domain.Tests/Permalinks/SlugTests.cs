using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Permalinks;
using CapexDashboard.Domain.Tests.Comparisons;
using CsCheck;

namespace CapexDashboard.Domain.Tests.Permalinks;

public sealed class SlugTests
{
    // One question in twenty ways: order, defaults written out, case, escapes, forms of a range, an ignored mark of a shared link.
    public static readonly TheoryData<string> TwentyWays =
    [
        "year=2025&years=3..4..5&haircut=30",
        "haircut=30&years=3..4..5&year=2025",
        "years=3..4..5&year=2025&haircut=30",
        "YEAR=2025&Years=3..4..5&HAIRCUT=30",
        "?year=2025&years=3..4..5&haircut=30",
        "year=2025&years=3.0..4.00..5.000&haircut=30",
        "year=2025&years=03..4..5&haircut=030",
        "year=2025&years=3..4..5&haircut=30..30..30",
        "year=2025&years=3..4..5&haircut=30..30",
        "year=2025&years=3%2E%2E4%2E%2E5&haircut=30",
        "year=2025&years=3..4..5&haircut=30&cap=40",
        "year=2025&years=3..4..5&haircut=30&multiple=2..2..2&operators=100",
        "year=2025&years=3..4..5&haircut=30&reading=filings",
        "year=2025&years=3..4..5&haircut=30&reading=FILINGS&metric=Capex-Cash",
        "year=2025&years=3..4..5&haircut=30&entities=meta~microsoft~amazon~alphabet",
        "year=2025&years=3..4..5&haircut=30&entities=META~amazon~alphabet~microsoft~meta",
        "year=2025&years=3..4..5&haircut=30&chart=gap",
        "year=2025&years=3..4..5&haircut=30&utm_source=mail&fbclid=x",
        "&&year=2025&&years=3..4..5&haircut=30&",
        "year=2025+&years=+3..4..5&haircut=%2030",
    ];

    [Theory]
    [MemberData(nameof(TwentyWays))]
    public void Of_OneComparisonWrittenInTwentyWays_IsOneSlug(string query)
    {
        var parse = Comparison.Parse(query);

        parse.Problems.ShouldBeEmpty();
        Slug.Of(parse.Comparison, vintage: 1)
            .ShouldBe(Slug.Of(Comparison.Parse(TwentyWays.First()).Comparison, vintage: 1));
    }

    [Fact]
    public void Of_TenThousandRandomComparisons_DifferWhereTheyDo()
    {
        var bySlug = new Dictionary<string, string>();
        var (seen, seed) = (0, PCG.Parse("0000KKKKKKKK"));
        while (bySlug.Count < 10_000 && seen++ < 100_000)
        {
            var comparison = RandomComparisons.Any.Generate(seed, null, out _);
            var whole = comparison.ToWholeQuery();
            bySlug.TryAdd(Slug.Of(comparison, vintage: 1), whole);
            bySlug[Slug.Of(comparison, vintage: 1)].ShouldBe(whole);
        }
        bySlug.Count.ShouldBe(10_000);
    }

    [Fact]
    public void Of_ContentWorkedOutByHand_IsTheFirstSixtyBitsInBaseThirtyTwo() =>
        // printf '1 year=2024 3' | sha256sum | xxd -r -p | base32 | cut -c1-12 | tr A-Z a-z
        Slug.Of(1, "year=2024", 3).ShouldBe("wohgjz7ltspw");

    [Fact]
    public void Of_OtherVersionOrVintage_IsAnother()
    {
        string[] slugs =
        [
            Slug.Of(1, "a", 1),
            Slug.Of(2, "a", 1),
            Slug.Of(1, "a", 2),
            Slug.Of(1, "b", 1),
        ];
        slugs.Distinct().Count().ShouldBe(4);
        slugs.ShouldAllBe(slug => Slug.IsSlug(slug));
    }

    [Theory]
    [InlineData("")]
    [InlineData("realist")]
    [InlineData("abcdefghijk1")]
    [InlineData("ABCDEFGHIJKL")]
    [InlineData("abcdefghijklm")]
    public void IsSlug_AnythingElse_IsNot(string text) => Slug.IsSlug(text).ShouldBeFalse();
}
