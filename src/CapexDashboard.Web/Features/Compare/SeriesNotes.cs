using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The lines around the chart over time: what is measured, what is left out, what is not the same measure.</summary>
internal sealed class SeriesNotes(SeriesChart chart, Comparison comparison)
{
    public string Explain => string.Join(" ", new[] { Measure, Looks }.OfType<string>());

    public IReadOnlyList<string> All =>
        [.. new[] { LeftOut, StandIn, OtherDays, Guidance, Measures, AiShare }.OfType<string>()];

    /// <summary>What is measured, when.</summary>
    public string Measure
    {
        get
        {
            var guided = chart.Columns.SelectMany(column => column.Parts).Any(IsGuided)
                ? ", as far as filed; guidance is on each company’s own measure. "
                : ", ";
            var span =
                chart.Columns.Count == 0 ? "" : $", {Range(chart.Columns[0], chart.Columns[^1])}";
            var what = IsAnyFiled
                ? Filed + guided
                : "What companies said they would spend, each on its own measure, ";
            return $"{what}$bn {chart.Each}{span}.";
        }
    }

    private bool IsAnyFiled =>
        chart.Columns.Count == 0
        || chart.Columns.SelectMany(column => column.Parts).Any(part => part.Filed is not null);

    private string Filed
    {
        get
        {
            // Where nobody files the chosen measure, what all file instead.
            var metrics = chart.Drawn.Select(company => company.Metric).Distinct().ToList();
            var what = (metrics is [var only] ? only : comparison.Metric) switch
            {
                MetricKeys.CapexCashNet =>
                    "Purchases of property and equipment in cash, net of proceeds and incentives",
                MetricKeys.CapexWithLeases => "Capital spending with finance leases",
                _ => "Purchases of property and equipment in cash, without finance leases",
            };
            return metrics.Count < 2
                ? what
                : $"{what} ({Lists.And(InCash)}: {MeasureWords.Of(MetricKeys.CapexCash)})";
        }
    }

    private List<string> InCash =>
        [
            .. chart
                .Drawn.Where(company => company.Metric != comparison.Metric)
                .Select(company => company.Name),
        ];

    private string? StandIn =>
        InCash.Count == 0
            ? null
            : $"Cash stands in where figures on the chosen measure are not held: {Lists.And(InCash)}.";

    private static bool IsGuided(SeriesPart part) => part.Guidance is not null;

    /// <summary>Whose quarters are not the calendar's.</summary>
    private string? OtherDays
    {
        get
        {
            var others = chart
                .Companies.Select(company =>
                    (
                        company.Name,
                        Ends: Ends(company).Distinct().OrderBy(end => end.Month).ToList()
                    )
                )
                .Where(one => one.Ends.Count > 0)
                .Select(one =>
                    $"{one.Name}’s {(chart.IsQuarterly ? "" : "four ")}end in {Lists.And([.. one.Ends.Select(end => end.Name)])}"
                )
                .ToList();
            return others.Count == 0 ? null
                : chart.IsQuarterly
                    ? $"Fiscal quarters are not the calendar’s: {string.Join(", ", others)}; each quarter is drawn in the calendar quarter that holds most of it."
                : $"Fiscal quarters are not the calendar’s: a year here is the four that fall mostly into it, which need not be the company’s fiscal year. {string.Join(", ", others)}.";
        }
    }

    private IEnumerable<(int Month, string Name)> Ends(SeriesCompany company) =>
        chart
            .Columns.Select(column => column.Of(company)?.OtherDays?.End)
            .OfType<DateOnly>()
            .Select(end => (end.Month, Dates.MonthName(end)));

    private string? Looks
    {
        get
        {
            var drawn = chart.Columns.SelectMany(column => column.Drawn).ToList();
            List<string> looks = [];
            if (drawn.Any(part => part.Filed is null))
                looks.Add(
                    "Hatched: not all of it filed yet, what the companies last said they would spend; lighter up to the upper end."
                );
            if (
                !chart.IsStacked
                && drawn.Any(part => part is { Filed: not null, Guidance: not null })
            )
                looks.Add("A bracket at a bar: what the company had last said of that year.");
            if (chart.DrawsAssumption)
                looks.Add(
                    $"Dotted: what is assumed for DePIN, from the {(chart.IsQuarterly ? "quarter" : "year")} in which it was written{Band}."
                );
            return looks.Count == 0 ? null : string.Join(" ", looks);
        }
    }

    private string Band =>
        chart.Assumption!.High > chart.Assumption.Low
            ? "; the band behind, what the ranges make possible"
            : "";

    /// <summary>Who is missing when; companies that miss the same steps are told together.</summary>
    private string? LeftOut
    {
        get
        {
            var gaps = chart
                .Companies.Select(company => (company.Name, Gaps: Gaps(company)))
                .Where(company => company.Gaps.Length > 0)
                .GroupBy(company => company.Gaps, company => company.Name)
                .Select(group => $"{Lists.And([.. group])} {group.Key}")
                .ToList();
            return gaps.Count == 0
                ? null
                : $"Left out for want of quarterly figures on this measure: {string.Join("; ", gaps)}.";
        }
    }

    private string Gaps(SeriesCompany company)
    {
        List<(SeriesPeriod First, SeriesPeriod Last, string Why)> gaps = [];
        SeriesPeriod? previous = null;
        foreach (var column in chart.Columns)
        {
            if (column.Of(company)?.Missing is { } why)
            {
                if (gaps.Count > 0 && gaps[^1].Last == previous && gaps[^1].Why == why)
                    gaps[^1] = gaps[^1] with { Last = column };
                else
                    gaps.Add((column, column, why));
            }
            previous = column;
        }
        return string.Join(", ", gaps.Select(gap => Range(gap.First, gap.Last) + Why(gap.Why)));
    }

    // That there is nothing at all goes without saying.
    private static string Why(string missing) =>
        missing == SeriesTitles.NoFigure ? "" : $" ({missing})";

    private string? Guidance =>
        chart.IsQuarterly ? "Guidance is given for years: choose by year to see it." : null;

    // A company's guidance may count what its cash flow statement does not.
    private string? Measures
    {
        get
        {
            var measures = chart
                .Columns.SelectMany(column => column.Parts)
                .Where(IsGuided)
                .Select(part =>
                    (part.Company.Name, Measure: MeasureWords.OfDefinition(part.Guidance!.Measure))
                )
                .Distinct()
                .GroupBy(said => said.Name, said => said.Measure)
                .GroupBy(company => string.Join(" or ", company), company => company.Key)
                .Select(group => $"{Lists.And([.. group])}: {group.Key}")
                .ToList();
            return measures.Count == 0
                ? null
                : $"Guidance is on each company’s own measure, which is not always that of its filings ({string.Join("; ", measures)}).";
        }
    }

    private string? AiShare =>
        comparison.Entities.All(entity =>
            comparison.Scenario.CapexAiOf(entity) == InputRange.Point(1)
        )
            ? null
            : "The AI share of capex does not apply here: this is all capex, as filed.";

    private static string Range(SeriesPeriod first, SeriesPeriod last) =>
        first == last ? first.Name
        : first.Quarter is null ? $"{first.Name}–{last.Name}"
        : $"{first.Name} to {last.Name}";
}
