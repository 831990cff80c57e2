using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Features.Compare.Distribution;
using CapexDashboard.Web.Features.Compare.Matrix;
using CapexDashboard.Web.Features.Compare.Pinned;
using CapexDashboard.Web.Features.Compare.Tornado;
using CapexDashboard.Web.Features.Home;
using CapexDashboard.Web.Tests.Seed;

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

    /// <summary>The inputs of the seed's preset of this name.</summary>
    public static string Realist { get; } =
        SeedTable.Read("presets.csv").Single(preset => preset["key"] == "realist")["inputs"];

    /// <summary>Capex of 100bn, of which Amazon's 60 are 'at least' where the answer is open.</summary>
    public static GapWords Words(HomeView view, bool open = false, string scenario = "") =>
        Words(Reply(view, open, scenario));

    /// <summary>Amazon left out, so that Meta's 40bn are all.</summary>
    public static GapWords WordsWithoutAmazon(HomeView view) =>
        Words(Reply(view, [Company("amazon", null), Company("meta", 40)], Parsed("")));

    public static DistributionView Distribution(
        HomeView view,
        bool open = false,
        string scenario = ""
    )
    {
        var reply = Reply(view, open, scenario);
        return new DistributionView(reply, Words(reply));
    }

    public static TornadoView Tornado(HomeView view, bool open = false, string scenario = "")
    {
        var reply = Reply(view, open, scenario);
        return new TornadoView(reply, Words(reply));
    }

    /// <summary>Filed in 2025, of any scenario and any capex of Amazon, from 0 on, in dollars.</summary>
    public static TornadoView Tornado(Scenario scenario, InputRange amazon, bool open)
    {
        var companies = new[]
        {
            Company("amazon", 0, open) with
            {
                Amount = amazon,
            },
            Company("meta", 40),
        };
        var reply = Reply(HomeView.Filed2025, companies, scenario);
        return new TornadoView(reply, Words(reply));
    }

    public static MatrixView Matrix(HomeView view, bool open = false, string scenario = "")
    {
        var reply = Reply(view, open, scenario);
        return new MatrixView(reply, Words(reply));
    }

    /// <summary>Filed in 2025, beside a pinned scenario.</summary>
    public static PinnedView Pinned(string scenario, string pinned, bool open = false)
    {
        var reply = Reply(HomeView.Filed2025, open, scenario);
        reply = reply with
        {
            Comparison = reply.Comparison with { Pinned = Parsed(pinned) },
            Pinned = new(Parsed(pinned), FundingGapModel.Answer(Parsed(pinned), reply.Companies)),
        };
        return PinnedView.Of(reply, Words(reply)).ShouldNotBeNull();
    }

    private static GapWords Words(AnsweredGap reply) => new(reply);

    private static Scenario Parsed(string query)
    {
        var parse = Comparison.Parse(query);
        parse.Problems.ShouldBeEmpty();
        return parse.Comparison.Scenario;
    }

    private static CompanyCapex Company(string entity, decimal? billions, bool open = false) =>
        new(
            entity,
            billions is { } amount ? InputRange.Point(amount * Billion) : null,
            open,
            "capex-cash",
            [],
            billions is null ? CapexStatus.Incomplete : CapexStatus.Filed
        )
        {
            LeftOut = billions is null ? new(LeftOutReason.QuartersMissing, 3, 4) : null,
        };

    private static AnsweredGap Reply(HomeView view, bool open, string scenario) =>
        Reply(view, [Company("amazon", 60, open), Company("meta", 40)], Parsed(scenario));

    private static AnsweredGap Reply(
        HomeView view,
        IReadOnlyList<CompanyCapex> companies,
        Scenario scenario
    )
    {
        var comparison = HomeViews.ComparisonOf(view) with
        {
            Entities = ["amazon", "meta"],
            Scenario = scenario,
        };
        return new AnsweredGap(
            Record,
            comparison,
            FundingGapModel.Answer(
                comparison.Scenario,
                [.. companies.Select(company => By(view, company))]
            ),
            new CalendarQuarter(2026, 2).FourToHere
        );
    }

    // What the article says is a claim, not a filing.
    private static CompanyCapex By(HomeView view, CompanyCapex company) =>
        view is HomeView.Article && company.Amount is not null
            ? company with
            {
                Metric = MetricKeys.CapexClaimed,
                Measure = CapexMeasure.NotStated,
                Status = CapexStatus.Claim,
            }
            : company;

    private static CapexRecord Record { get; } =
        new(
            new VintageRecord(
                new Vintage(1, DateTimeOffset.UnixEpoch, "a test", "by hand"),
                Names,
                new Dictionary<string, EntityKind>
                {
                    ["amazon"] = EntityKind.Hyperscaler,
                    ["meta"] = EntityKind.Hyperscaler,
                },
                [],
                new HashSet<string>(),
                new HashSet<string>(),
                [],
                null,
                new ObservedTokenMoney([], [], []),
                [],
                []
            ),
            [new CompanyRecord("amazon", []), new CompanyRecord("meta", [])]
        );
}
