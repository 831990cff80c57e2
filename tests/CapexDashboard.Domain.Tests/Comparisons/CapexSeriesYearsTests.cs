using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using static CapexDashboard.Domain.Tests.Comparisons.SmallSeries;

namespace CapexDashboard.Domain.Tests.Comparisons;

public sealed class CapexSeriesYearsTests
{
    [Fact]
    public void Years_FourQuarters_AreTheirSum()
    {
        var columns = Of(
            "entities=meta&step=year",
            Quarters("meta", "2024Q1", 1, 2, 3, 4, 5, 6, 7, 8)
        );

        columns.Select(Name).ShouldBe(["2024", "2025"]);
        columns.Select(column => Low(column, "meta")).ShouldBe([10, 26]);
    }

    [Fact]
    public void Years_QuarterMissing_IsIncompleteAndNotAnnualized()
    {
        var column = Of("entities=meta&step=year", Quarters("meta", "2024Q2", 2, 3, 4)).Single();

        var meta = column.Filed.Single();
        meta.Status.ShouldBe(CapexStatus.Incomplete);
        meta.Amount.ShouldBeNull();
        meta.Figures.Count.ShouldBe(3);
    }

    [Fact]
    public void Years_GuidedSeveralTimes_HoldTheRangeGivenLast()
    {
        Figure[] said =
        [
            Guidance("first", 2026, "2026-01-28", 115, 135),
            Guidance("last", 2026, "2026-07-29", 130, 145),
            Guidance("between", 2026, "2026-04-29", 125, 145),
        ];

        var guided = Of("entities=meta&step=year", said).Single().Guided.Single();

        guided.Figures.ShouldBe(["last"]);
        guided.Amount!.Value.Low.ShouldBe(130);
        guided.Amount!.Value.High.ShouldBe(145);
        guided.Status.ShouldBe(CapexStatus.Guidance);
    }

    [Fact]
    public void Years_LaterGuidanceNotKnownYet_HoldTheLastThatIs()
    {
        // As of a day, the caller hands in only what was public on it.
        Figure[] known = [Guidance("first", 2026, "2026-01-28", 115, 135)];

        Of("entities=meta&step=year", known).Single().Guided.Single().Figures.ShouldBe(["first"]);
    }

    [Fact]
    public void Years_FiledAndGuided_HoldBoth()
    {
        Figure[] figures =
        [
            .. Quarters("meta", "2025Q1", 10, 20, 20, 20),
            Guidance("said", 2025, "2025-10-29", 60, 65),
        ];

        var column = Of("entities=meta&step=year", figures).Single();

        Low(column, "meta").ShouldBe(70);
        column.Guided.Single().Amount!.Value.Low.ShouldBe(60);
    }

    [Fact]
    public void Years_GuidanceBeyondTheFilings_HasAColumnOfItsOwn()
    {
        Figure[] figures =
        [
            .. Quarters("meta", "2024Q1", 1, 1, 1, 1),
            Guidance("said", 2026, "2026-07-29", 130, 145),
        ];

        var columns = Of("entities=meta&step=year", figures);

        columns.Select(Name).ShouldBe(["2024", "2025", "2026"]);
        columns[2].Filed.Single().Status.ShouldBe(CapexStatus.None);
    }
}
