using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>Whose capital spending of when is compared, in words.</summary>
public sealed class CapexWords(ReadGap reply)
{
    private readonly Comparison _comparison = reply.Comparison;
    private readonly IReadOnlyList<CompanyCapex> _counted = Paints.Sorted(
        reply.Companies.Where(company => company.Amount is not null),
        company => company.Entity
    );

    /// <summary>$220bn, $195–205bn, at least $48bn; – for nothing.</summary>
    public static string Amount(CompanyCapex company) => Amount(company.Amount, company.IsOpen);

    /// <summary>The same for a part of it.</summary>
    public static string Amount(InputRange? amount, bool isOpen) =>
        amount is { } range
            ? Numbers.MoneyRange((double)range.Low, isOpen ? null : (double)range.High)
            : "–";

    public string NameOf(string entity) => reply.Record.Names[entity];

    /// <summary>Amazon, Alphabet, Microsoft and Meta: those who count, or where nobody does all who were asked about.</summary>
    public string CompanyNames => Names(_counted.Count > 0 ? _counted : reply.Companies);

    /// <summary>in 2025; in the twelve months to June 2026; in the twelve months to 31 August 2026.</summary>
    public string When => $"in {TimeSpan}";

    /// <summary>2025; the twelve months to June 2026.</summary>
    public string TimeSpan =>
        _comparison.Year.CalendarYear is not null ? _comparison.Year.ToString()
        : reply.Quarters is null ? "any twelve months"
        : $"the twelve months to {To}";

    /// <summary>in 2024; in 2024, picked figures in their own periods; in the fiscal year to June 2026 where that is all there is.</summary>
    public string WhenRead
    {
        get
        {
            var picked = _counted.Where(company => company.IsPicked).ToList();
            var periods = picked.Select(company => company.Period).Distinct().ToList();
            return picked.Count == 0 ? When
                : picked.Count == _counted.Count && periods is [{ } only] ? In(only)
                : $"{When}, picked figures in their own periods";
        }
    }

    /// <summary>Beside the upper bar of the picture.</summary>
    public string CapexNote => Note + (AiPart.Length > 0 ? ", the AI part" : "");

    private string Note =>
        _counted.Any(company => company.IsPicked) ? $"with picked figures, {TimeSpan}"
        : _comparison.Reading is Reading.Article ? $"the article’s {_comparison.Year}"
        : _comparison.Reading is Reading.Guidance ? $"guidance, {_comparison.Year}"
        : _comparison.Year.CalendarYear is null ? $"filed, to {To}"
        : $"filed capex, {_comparison.Year}";

    /// <summary>
    /// Four tech giants’ 2025 capital spending; what the article expected Meta to spend in 2024 and Microsoft’s capital spending in
    /// the fiscal year to June 2026 (measures differ).
    /// </summary>
    public string Spending => AiPart + AllSpending;

    /// <summary>The same whatever part of it is counted.</summary>
    public string AllSpending =>
        Lists.And([.. _counted.GroupBy(Statement).Select(Phrase)])
        + MeasureWords.Suffix([
            .. _counted
                .Select(company => company.Measure)
                // The article never says what it counts, which goes without saying.
                .Where(measure => measure is not CapexMeasure.NotStated || !IsOfTheArticle)
                .Distinct(),
        ]);

    /// <summary>Everybody of the comparison counts, and they are the article's four.</summary>
    private bool IsTheFour =>
        _counted.Count == _comparison.Entities.Count
        && _comparison.Entities.SetEquals(EntityKeys.Hyperscalers);

    public bool OfHyperscalers =>
        _counted.All(company => reply.Record.KindOf(company.Entity) is EntityKind.Hyperscaler);

    private bool IsOfTheArticle =>
        _counted.All(company => company.Metric == MetricKeys.CapexClaimed);

    // Amounts that one phrase can speak of: of one kind of statement about the same time.
    private static (bool IsPicked, string Metric, Period? Period) Statement(CompanyCapex company) =>
        company.IsPicked ? (true, company.Metric, company.Period)
        // A quarter that stands for a year is spoken of as what it is.
        : company.Status is CapexStatus.RunRate ? (false, company.Metric, company.Period)
        : MetricKeys.Filed.Contains(company.Metric)
            ? (false, MetricKeys.CapexCash, OwnTwelveMonths(company))
        : (false, company.Metric, null);

    // Fiscal quarters that do not fall together with the calendar's; their year is not the calendar's either.
    private static Period? OwnTwelveMonths(CompanyCapex company) =>
        company is { Status: CapexStatus.Filed, Period: { } period }
        && CalendarQuarter.Of(period.End).Period.End != period.End
            ? period
            : null;

    private string Phrase(
        IGrouping<(bool IsPicked, string Metric, Period? Period), CompanyCapex> of
    )
    {
        var companies = of.ToList();
        var who =
            IsTheFour && companies.Count == _counted.Count
                ? $"{Numbers.Word(companies.Count)} tech giants"
                : Names(companies);
        var when = of.Key.Period is { } period ? In(period) : When;
        return of.Key.Metric switch
        {
            MetricKeys.CapexClaimed when IsPast(companies[0]) =>
                $"what the article reports {who} spent {when}",
            MetricKeys.CapexClaimed => $"what the article expected {who} to spend {when}",
            MetricKeys.CapexGuidance when companies[0].Basis is not Basis.Guidance =>
                $"what others made of {Possessive(who)} plans {when}",
            MetricKeys.CapexGuidance =>
                $"what {who} said {(companies.Count == 1 ? "it" : "they")} would spend {when}",
            _ when of.Key.Period is { } own && !of.Key.IsPicked =>
                $"{Possessive(who)} capital spending in the twelve months to {Dates.Day(own.End)}",
            _ when of.Key.IsPicked || _comparison.Year.CalendarYear is null =>
                $"{Possessive(who)} capital spending {when}",
            _ => $"{Possessive(who)} {_comparison.Year} capital spending",
        };
    }

    // Only part of the capex may be counted: it is no spending of theirs as a whole.
    private string AiPart
    {
        get
        {
            var shares = _counted
                .Select(company => _comparison.Scenario.CapexAiOf(company.Entity))
                .Distinct()
                .ToList();
            return shares switch
            {
                [] or [{ IsPoint: true, Mode: 1 }] => "",
                [var one] =>
                    $"the part counted as AI ({Numbers.ShareRange(one.Low, one.High)}) of ",
                _ => "the part counted as AI of ",
            };
        }
    }

    // What the article says of a year that was over is a report, not an expectation.
    private bool IsPast(CompanyCapex company) =>
        company.Period is { } period
        && reply.Record.Assumed is { } article
        && period.End < article.Source.PublishedOn;

    private static string In(Period period) =>
        period.Kind switch
        {
            PeriodKind.Quarter =>
                $"in {Dates.Period(period.Kind, period.Start, period.End)}, times four",
            PeriodKind.FiscalYear =>
                $"in the {Dates.Period(period.Kind, period.Start, period.End)}",
            PeriodKind.CalendarYear => $"in {period.End.Year}",
            _ =>
                $"from {Dates.Month(period.Start)} to {Dates.Month(period.End)}, divided by the number of years",
        };

    private string Names(IEnumerable<CompanyCapex> companies) =>
        Lists.And([
            .. Paints.Sorted(companies, one => one.Entity).Select(one => NameOf(one.Entity)),
        ]);

    // Where quarters end on other days the note on periods says whose.
    private string To
    {
        get
        {
            var ends = _counted
                .Where(company => !company.IsPicked)
                .Select(company => company.Period?.End)
                .OfType<DateOnly>()
                .Distinct()
                .ToList();
            return ends is [var end] && CalendarQuarter.Of(end).Period.End != end ? Dates.Day(end)
                : reply.Quarters is { } quarters ? Dates.Month(quarters[^1].Period.End)
                : "";
        }
    }

    private static string Possessive(string who) => who.EndsWith('s') ? who + "’" : who + "’s";
}
