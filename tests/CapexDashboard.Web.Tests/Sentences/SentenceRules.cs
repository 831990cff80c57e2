using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Formatting;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Sentences;

/// <summary>What holds of every answer, whatever was asked. Each rule names what breaks it.</summary>
internal static partial class SentenceRules
{
    private static readonly string[] Forbidden =
    [
        "NaN",
        "Infinity",
        " 1 times",
        " 1 days",
        " 1 hours",
        " 1 years",
        "$-",
        "-$",
        "−$0 ",
        "  ",
        " ,",
        " .",
        "..",
        "()",
        "( ",
        "would match 0",
        "in 0 of",
        "at least at least",
        "at most at most",
        "at least at most",
        "nothing anew",
        "said to spend",
        "has not be",
        "Nothing. ",
    ];

    /// <summary>No phrase that is bad English, or that gives away a missing or impossible number.</summary>
    public static void ShouldBeEnglish(ExplorerView view)
    {
        foreach (var sentence in Sentences(view).Where(one => one.Length > 0))
        {
            foreach (var phrase in Forbidden)
                sentence.ShouldNotContain(phrase, Case.Sensitive, view.Reply.Comparison.ToQuery());
            (
                char.IsUpper(sentence[0]) || sentence[0] is '$' || char.IsDigit(sentence[0])
            ).ShouldBeTrue(sentence);
            sentence[^1].ShouldBe('.', sentence);
        }
        if (view.Words is { Gap: <= 0 })
            view.Headline.ShouldNotContain("Even at");
    }

    /// <summary>Where the capex has no upper end the gap is 'at least', coverage and days 'at most', in the sentence, on the picture and in the files.</summary>
    public static void ShouldWordItsBounds(ExplorerView view, JsonElement json)
    {
        if (view is not { Words: { IsOpen: true } words })
            return;
        if (view.Gap is not null)
        {
            (
                view.Headline.Contains("at most", StringComparison.Ordinal)
                || view.Headline.Contains("none of", StringComparison.Ordinal)
                || view.Headline.Contains("nearly all", StringComparison.Ordinal)
            ).ShouldBeTrue(view.Headline);
            view.Gap.IsOpen.ShouldBeTrue();
        }
        (
            words.GapText.Contains("at least", StringComparison.Ordinal)
            || words.GapText.Contains("at most", StringComparison.Ordinal)
        ).ShouldBeTrue(words.GapText);
        json.GetProperty("fundingGap").IsNull("high").ShouldBeTrue();
        json.GetProperty("coverage").IsNull("low").ShouldBeTrue();
        json.GetProperty("days").IsNull("low").ShouldBeTrue();
        json.GetProperty("days").GetProperty("open").GetBoolean().ShouldBeTrue();
    }

    /// <summary>Who does not count is named with the reason, in words and as a code.</summary>
    public static void ShouldNameWhoIsLeftOut(
        ExplorerView view,
        JsonElement json,
        IReadOnlyList<IReadOnlyDictionary<string, string>> csv
    )
    {
        var isOverTime =
            view.Series is not null || view.Projection is not null || view.Known is not null;
        foreach (var company in view.Reply.LeftOut)
        {
            var why = company.LeftOut.ShouldNotBeNull(company.Entity);
            if (!isOverTime)
                string.Join(' ', view.Notes)
                    .ShouldContain(
                        $"{view.Record.Names[company.Entity]} ({LeftOutWords.Why(why, view.Reply.Comparison)}"
                    );
            json.GetProperty("capex")
                .List("entities")
                .Single(one => one.Text("entity") == company.Entity)
                .GetProperty("leftOut")
                .Text("reason")
                .ShouldBe(Domain.Terms.Write(why.Reason));
            if (view.Gap is not null || view.Empty is not null)
                csv.Where(row => row.ContainsKey("left_out"))
                    .Where(row => row["who"] == company.Entity)
                    .ShouldAllBe(row => row["left_out"] == Domain.Terms.Write(why.Reason));
        }
    }

    /// <summary>The companies add up to their total, as read and as counted.</summary>
    public static void ShouldAddUp(
        ExplorerView view,
        JsonElement json,
        IReadOnlyList<IReadOnlyDictionary<string, string>> csv
    )
    {
        if (view.Answered is null)
            return;
        var capex = json.GetProperty("capex");
        var counted = capex.List("entities").Where(company => !company.IsNull("counted")).ToList();
        foreach (var end in new[] { "low", "mode", "high" })
        {
            if (capex.IsNull(end))
                continue;
            Near(
                counted.Sum(company => company.GetProperty("counted").Number(end)),
                capex.Number(end)
            );
            Near(
                counted.Sum(company => company.Number(end)),
                capex.GetProperty("asRead").Number(end)
            );
        }
        if (view.Gap is null)
            return;
        var companies = csv.Take(view.Reply.Companies.Count).ToList();
        var total = csv.Single(row => row["who"] == "hyperscalers");
        foreach (var column in new[] { "mode_usd_per_year", "read_mode_usd_per_year" })
            Near(companies.Sum(row => Dollars(row[column])), Dollars(total[column]));
    }

    /// <summary>Each amount in the headline of the gap stands in the answer too.</summary>
    public static void ShouldSayTheNumbersOfTheTable(ExplorerView view, JsonElement json)
    {
        if (view is not { Gap: not null, Words: { } words, Answered: { } answered })
            return;
        var answer = answered.Answer;
        if (Days().Match(view.Headline) is { Success: true } days)
        {
            var said = int.Parse(
                days.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal),
                CultureInfo.InvariantCulture
            );
            var told = json.GetProperty("days");
            var known = words.IsOpen ? told.Number("high") : told.Number("mode");
            Math.Abs(said - known)
                .ShouldBeLessThanOrEqualTo(words.IsOpen ? 1 : 0.5m, view.Headline);
            if (words.IsOpen)
                ((decimal)said).ShouldBeGreaterThanOrEqualTo(known, view.Headline);
        }
        List<double?> amounts =
        [
            answer.Gap.Low,
            answer.Gap.High,
            answer.Capex.Low,
            answer.Capex.High,
            answer.Capex.Mode,
            answer.DepinFunding.Low,
            answer.DepinFunding.High,
        ];
        // A bound is rounded to the side that stays true.
        var texts = amounts
            .OfType<double>()
            .Select(Math.Abs)
            .SelectMany(amount =>
                new[] { Numbers.Money(amount), Numbers.AtLeast(amount), Numbers.AtMost(amount) }
            )
            .Select(text => text[text.IndexOf('$', StringComparison.Ordinal)..])
            .ToHashSet(StringComparer.Ordinal);
        // The unit of a range stands at its end alone.
        foreach (Match amount in Amount().Matches(words.GapText))
            texts.ShouldContain(
                text => text.StartsWith("$" + amount.Value, StringComparison.Ordinal),
                words.GapText
            );
    }

    /// <summary>Nothing is called filed, or spent, of which some is only said.</summary>
    public static void ShouldCallNothingFiledThatIsNot(ExplorerView view)
    {
        if (view.Gap is null || view.Answered is not { } answered)
            return;
        var isSaid = answered.Answer.Counted.All(company =>
            company.Status is not CapexStatus.Filed
            && company.Basis is not Domain.Figures.Basis.Reported
        );
        if (isSaid)
        {
            view.Headline.ShouldNotContain("capital spending");
            view.Gap.CapexNote.ShouldNotContain("filed");
            view.Gap.Companies.ShouldAllBe(company => company.Style != BarStyle.Solid);
        }
        // A picked figure is spoken of by its own period.
        foreach (var picked in answered.Answer.Counted.Where(company => company.IsPicked))
            if (picked.Period is { Kind: Domain.Periods.PeriodKind.FiscalYear } period)
                view.Headline.ShouldContain(
                    Dates.Period(period.Kind, period.Start, period.End),
                    Case.Sensitive
                );
    }

    /// <summary>Nothing to compare is an answer of its own, that leads to one.</summary>
    public static void ShouldBeEmptyThroughout(ExplorerView view, JsonElement json)
    {
        if (view.Reply is not EmptyGap empty)
            return;
        if (view.Empty is not null)
        {
            view.Headline.ShouldStartWith("There is nothing to compare");
            json.Text("result").ShouldBe("empty");
        }
        json.IsNull("fundingGap").ShouldBeTrue();
        json.IsNull("coverage").ShouldBeTrue();
        json.GetProperty("closedCases").GetInt32().ShouldBe(0);
        json.GetProperty("cases").GetInt32().ShouldBe(0);
        json.List("sensitivity").ShouldBeEmpty();
        empty.Nearest.ShouldNotBe(empty.Comparison);
    }

    private static IEnumerable<string> Sentences(ExplorerView view) =>
        [view.Headline, view.Says, view.Label, .. view.Notes, ComparisonQuestion(view)];

    private static string ComparisonQuestion(ExplorerView view) =>
        Features.Permalinks.ComparisonWords.Question(view.Reply.Comparison, view.Record.Names);

    private static void Near(decimal sum, decimal total) =>
        Math.Abs(sum - total).ShouldBeLessThanOrEqualTo(0.1m);

    private static decimal Dollars(string text) =>
        text.Length == 0 ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"match (at most )?(?<n>[\d,]+) days? ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Days();

    [GeneratedRegex(@"\d[\d.,]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Amount();

    /// <summary>The result is about the chart that was asked for, as its headline is.</summary>
    public static void ShouldHaveTheResultOfItsChart(ExplorerView view, JsonElement json) =>
        json.Text("result")
            .ShouldBe(
                view.Headline.StartsWith("There is nothing", StringComparison.Ordinal)
                || view.Headline.StartsWith("Nothing was known", StringComparison.Ordinal)
                    ? "empty"
                    : "answered",
                view.Reply.Comparison.ToQuery()
            );
}
