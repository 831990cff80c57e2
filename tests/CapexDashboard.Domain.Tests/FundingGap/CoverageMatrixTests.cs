using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Tests.FundingGap;

public sealed class CoverageMatrixTests
{
    [Fact]
    public void Of_Article_HoldsTheWorkedExamples()
    {
        var matrix = CoverageMatrix.Of(Scenario.Article, 228_342_000_000);

        At(matrix, years: 3, multiple: 2).ShouldBe(0.11678, 0.000005);
        At(matrix, years: 4, multiple: 2).ShouldBe(0.08759, 0.000005);
        At(matrix, years: 5, multiple: 2).ShouldBe(0.07007, 0.000005);
        // Ten times the multiple in a third of the time is thirty times as much.
        At(matrix, years: 1, multiple: 20).ShouldBe(30 * 0.116783, 0.0001);
    }

    [Fact]
    public void Of_OwnHorizonAndMultiple_AreAmongTheOthers()
    {
        var matrix = CoverageMatrix.Of(
            Comparison.Parse("years=3.5&multiple=2.4").Comparison.Scenario,
            100
        );

        matrix.Years.ShouldContain(3.5m);
        matrix.Years.ShouldBeInOrder();
        matrix.Multiples.ShouldContain(2.4m);
        matrix.Multiples.ShouldBeInOrder();
    }

    [Fact]
    public void Of_NoCapex_IsEmpty() =>
        CoverageMatrix.Of(Scenario.Article, 0).Coverage.ShouldBeEmpty();

    private static double At(CoverageMatrix matrix, decimal years, decimal multiple) =>
        matrix.Coverage[matrix.Years.ToList().IndexOf(years)][
            matrix.Multiples.ToList().IndexOf(multiple)
        ];
}
