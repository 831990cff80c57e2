using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Features.Home;

namespace CapexDashboard.Web.Tests.Compare;

/// <summary>Answers made by hand: Amazon and Meta alone, in round numbers.</summary>
internal static class SmallAnswers
{
    private const decimal Billion = 1_000_000_000;

    private static readonly Dictionary<string, string> Names = new()
    {
        ["amazon"] = "Amazon",
        ["meta"] = "Meta",
    };

    /// <summary>Capex of 100bn, of which Amazon's 60 are 'at least' where the answer is open.</summary>
    public static GapWords Words(HomeView view, bool open = false, string scenario = "") =>
        new(Reply(view, [Company("amazon", 60, open), Company("meta", 40)], scenario), Names);

    /// <summary>Amazon left out, so that Meta's 40bn are all.</summary>
    public static GapWords WordsWithoutAmazon(HomeView view) =>
        new(Reply(view, [Company("amazon", null), Company("meta", 40)], scenario: ""), Names);

    private static CompanyCapex Company(string entity, decimal? billions, bool open = false) =>
        new(
            entity,
            billions is { } amount ? InputRange.Point(amount * Billion) : null,
            open,
            "capex-cash",
            [],
            billions is null ? CapexStatus.Incomplete : CapexStatus.Filed
        );

    private static GapReply Reply(
        HomeView view,
        IReadOnlyList<CompanyCapex> companies,
        string scenario
    )
    {
        var comparison = HomeViews.ComparisonOf(view) with
        {
            Entities = ["amazon", "meta"],
            Scenario = Comparison.Parse(scenario).Comparison.Scenario,
        };
        return new GapReply(
            new Vintage(1, DateTimeOffset.UnixEpoch, "a test", "by hand"),
            comparison,
            FundingGapModel.Answer(comparison.Scenario, companies),
            new CalendarQuarter(2026, 2).FourToHere,
            []
        );
    }
}
