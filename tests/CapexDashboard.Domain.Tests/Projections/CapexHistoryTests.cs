using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Domain.Tests.Comparisons;

namespace CapexDashboard.Domain.Tests.Projections;

public sealed class CapexHistoryTests
{
    [Fact]
    public void Filed_OneCompanyBeginsLater_BeginsThere()
    {
        var history = Of(
            "entities=amazon~meta",
            [
                .. AnyProjection.Years("amazon", 2022, 4, 8, 12, 16),
                .. AnyProjection.Years("meta", 2024, 20, 24),
            ]
        );

        history.Filed.Select(year => (year.Year, year.Total)).ShouldBe([(2024, 32), (2025, 40)]);
        history.Running.Year.ShouldBe(2026);
        history.LastKnownYear.ShouldBe(2025);
    }

    [Fact]
    public void Filed_YearWithAQuarterMissing_EndsWhatIsContiguous()
    {
        var figures = AnyProjection.Years("meta", 2022, 4, 8, 12, 16);
        figures.RemoveAt(5);

        var history = Of("entities=meta", figures);

        history.Filed.Select(year => year.Year).ShouldBe([2024, 2025]);
    }

    [Fact]
    public void Filed_QuartersInAnotherCurrency_AreNotTakenForDollars()
    {
        var euros = AnyProjection
            .Years("meta", 2025, 4)
            .Select(one => one with { Currency = "EUR" });

        Of("entities=meta", [.. AnyProjection.Years("meta", 2024, 4), .. euros])
            .Filed.Select(year => year.Year)
            .ShouldBe([2024]);
    }

    [Theory]
    // 14 are filed: a range below them is no range any more, one around them begins there.
    [InlineData(10, 12, 14, 14, 14)]
    [InlineData(10, 20, 14, 15, 20)]
    [InlineData(20, 40, 20, 30, 40)]
    public void Running_Guided_IsNeverBelowWhatIsFiled(
        int low,
        int high,
        int countedLow,
        int countedMode,
        int countedHigh
    )
    {
        var company = Of(
            "entities=meta",
            [
                .. AnyProjection.Years("meta", 2024, 4),
                .. SmallSeries.Quarters("meta", "2025Q1", 6, 8),
                SmallSeries.Guidance("old", 2025, "2025-01-30", 1, 2),
                SmallSeries.Guidance("new", 2025, "2025-04-30", low, high),
            ]
        )
            .Running.Companies.ShouldHaveSingleItem();

        company.Filed.ShouldBe(14);
        company.Guided!.Figure.Key.ShouldBe("new");
        company.Amount.ShouldBe(new(countedLow, countedMode, countedHigh));
        company.IsOpen.ShouldBeFalse();
        company.Figures[^1].ShouldBe("new");
    }

    [Fact]
    public void Running_NotGuided_IsAtLeastWhatIsFiled()
    {
        var running = Of(
            "entities=amazon~meta",
            [
                .. AnyProjection.Years("meta", 2024, 4),
                .. AnyProjection.Years("amazon", 2024, 4),
                .. SmallSeries.Quarters("meta", "2025Q1", 6),
            ]
        ).Running;

        running.Companies[0].Amount.ShouldBeNull();
        running.Companies[1].Amount.ShouldBe(new(6, 6, 6));
        running.Companies[1].IsOpen.ShouldBeTrue();
        running.IsOpen.ShouldBeTrue();
        running.IsKnown.ShouldBeTrue();
    }

    [Fact]
    public void Running_AllFourQuartersFiled_IsThemWhateverWasSaid() =>
        Of(
            "entities=amazon~meta",
            [
                .. AnyProjection.Years("meta", 2024, 4, 8),
                .. AnyProjection.Years("amazon", 2024, 4),
                SmallSeries.Guidance("said", 2025, "2025-04-30", 20, 30),
            ]
        )
            .Running.Companies[1]
            .Amount.ShouldBe(new(8, 8, 8));

    [Fact]
    public void Running_OfTheSeed_IsWhatTheFourSaidInJuly2026()
    {
        var running = AnyProjection.OfSeed("").History.Running;

        running.Year.ShouldBe(2026);
        running.Filed.ShouldBe(294_800_000_000);
        running
            .Companies.Select(company => (company.Entity, company.Amount, company.Guided?.Measure))
            .ShouldBe([
                ("alphabet", new(195_000_000_000, 200_000_000_000, 205_000_000_000), "cash"),
                ("amazon", new(220_000_000_000, 220_000_000_000, 220_000_000_000), "cash"),
                (
                    "meta",
                    new(130_000_000_000, 137_500_000_000, 145_000_000_000),
                    "with finance leases"
                ),
                (
                    "microsoft",
                    new(175_000_000_000, 175_000_000_000, 175_000_000_000),
                    "with finance leases"
                ),
            ]);
    }

    private static CapexHistory Of(string query, IReadOnlyList<Figure> figures) =>
        AnyProjection.Answer(query, figures).History;
}
