using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Tests.Charts;

namespace CapexDashboard.Web.Tests.Compare;

public sealed class SeriesTitlesTests
{
    [Fact]
    public void Of_Quarter_SaysWhatWasFiled() =>
        Of(2024, 4, SmallSeries.Filed(14.425), null).ShouldBe("Meta, Q4 2024: $14.4bn");

    [Fact]
    public void Of_FiscalQuarter_SaysWhichMonthsItCovers() =>
        SeriesTitles
            .Of(
                "Oracle",
                new SeriesColumn(2026, 3, [], []),
                SmallSeries.Filed(28.499),
                null,
                null,
                SmallSeries.ToAugust
            )
            .ShouldBe("Oracle, Q3 2026 (Jun–Aug 2026): $28.5bn");

    [Fact]
    public void Of_GuidedYear_SaysTheRangeAndItsDay() =>
        Of(2026, null, null, SmallSeries.Said(130, 145))
            .ShouldBe("Meta 2026: $130–145bn, guided 29 July 2026, cash");

    [Fact]
    public void Of_GuidedAtLeast_SaysAtLeast() =>
        Of(2026, null, null, SmallSeries.Said(130, null))
            .ShouldBe("Meta 2026: at least $130bn, guided 29 July 2026, cash");

    [Fact]
    public void Of_FiledAndGuided_SaysWhatCameBeforeWhatWasSaid() =>
        Of(2025, null, SmallSeries.Filed(69.7), SmallSeries.Said(70, 72))
            .ShouldBe("Meta 2025: $69.7bn filed; $70–72bn, guided 29 July 2026, cash");

    [Fact]
    public void Of_Nothing_SaysWhatIsMissing() =>
        Of(2025, null, null, null).ShouldBe("Meta 2025: 2 of 4 quarters held");

    private static string Of(int year, int? quarter, SeriesAmount? filed, SeriesGuidance? said) =>
        SeriesTitles.Of(
            "Meta",
            new SeriesColumn(year, quarter, [], []),
            filed,
            said,
            "2 of 4 quarters held"
        );
}
