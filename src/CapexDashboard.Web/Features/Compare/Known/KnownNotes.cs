using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Known;

/// <summary>What goes with what was known from month to month: who is missing until when, and what each amount measures.</summary>
internal sealed class KnownNotes(IReadOnlyList<KnownMonth> months, ReadGap reply)
{
    private readonly IReadOnlyList<KnownMonth> _known =
    [
        .. months.Where(month => month.Capex is not null),
    ];

    public IReadOnlyList<string> All =>
        _known.Count == 0
            ? []
            : [.. new[] { Few, Measures, Picked, FiscalYears, AiPart }.OfType<string>()];

    private string? Few
    {
        get
        {
            if (_known.All(month => month.Count == month.Of))
                return null;
            var never = Entities.Where(entity => First(entity) is null).ToList();
            var later = Entities
                .Where(_known[0].Missing.Contains)
                .Select(entity =>
                    First(entity) is { } day ? $"of {Name(entity)} before {Dates.Day(day)}" : null
                )
                .OfType<string>()
                .ToList();
            var who = Lists.And([
                .. later,
                .. never.Count == 0
                    ? (string[])[]
                    : [$"of {Lists.And([.. never.Select(Name)])} at all"],
            ]);
            var step =
                later.Count == 0 ? "" : ": a step up where a company joins is no growth of the gap";
            return $"Outlined months hold fewer companies, since nothing that counts was known {who}{step}.";
        }
    }

    private string? Measures
    {
        get
        {
            var measures = _known.SelectMany(month => month.Measures).ToList();
            // The article never says what it counts.
            if (
                measures.All(one => one.Measure is CapexMeasure.Cash)
                || _known
                    .SelectMany(month => month.Counted)
                    .All(company => company.Metric == MetricKeys.CapexClaimed)
            )
                return null;
            var by = string.Join(
                "; ",
                Entities
                    .Select(entity => (Course: Course(entity), Name: Name(entity)))
                    .Where(one => one.Course.Length > 0)
                    .GroupBy(one => one.Course, one => one.Name)
                    .Select(group => $"{Lists.And([.. group])}: {group.Key}")
            );
            return measures.Select(one => one.Measure).Distinct().ToList() is [var only]
                    ? $"All amounts are on one measure: {MeasureWords.Of(only)}."
                : Entities.Any(entity => Runs(entity).Count > 1)
                    ? $"Measures differ, so part of a step can be a change of measure rather than growth. {by}."
                : $"Measures differ, so the sums are not of one kind. {by}.";
        }
    }

    /// <summary>with finance leases until January 2025, then cash.</summary>
    private string Course(string entity)
    {
        var runs = Runs(entity);
        return string.Join(
            ", then ",
            runs.Select(
                (run, i) =>
                    MeasureWords.Of(run.Measure)
                    + (i == runs.Count - 1 ? "" : $" until {Dates.Month(run.Until)}")
            )
        );
    }

    private List<(CapexMeasure Measure, DateOnly Until)> Runs(string entity)
    {
        List<(CapexMeasure Measure, DateOnly Until)> runs = [];
        foreach (var month in _known)
        foreach (var (_, measure) in month.Measures.Where(one => one.Entity == entity))
            if (runs is [.., var run] && run.Measure == measure)
                runs[^1] = (measure, month.Day);
            else
                runs.Add((measure, month.Day));
        return runs;
    }

    // The newest twelve months have the days of their end in the table.
    private string? FiscalYears
    {
        get
        {
            if (reply.Comparison.Year.CalendarYear is not { } year)
                return null;
            var others = Entities
                .Select(entity =>
                    Filed(entity) is { } period && period.End != new DateOnly(year, 12, 31)
                        ? $"{Name(entity)}’s four quarters run from {Dates.Day(period.Start)} to {Dates.Day(period.End)}"
                        : null
                )
                .OfType<string>()
                .ToList();
            return others.Count == 0
                ? null
                : $"{Lists.And(others)}: fiscal quarters that do not fall together with the calendar’s.";
        }
    }

    private Period? Filed(string entity) =>
        _known
            .SelectMany(month => month.Counted)
            .LastOrDefault(company =>
                company.Entity == entity
                && company is { Status: CapexStatus.Filed, IsPicked: false }
            )
            ?.Period;

    private string? AiPart =>
        Entities.All(entity => reply.Comparison.Scenario.CapexAiOf(entity) == InputRange.Point(1))
            ? null
            : "Only the part of capex that is assumed to be for AI is counted.";

    private string? Picked
    {
        get
        {
            var picked = Entities.Where(reply.Comparison.Picks.ContainsKey).Select(Name).ToList();
            return picked.Count == 0
                ? null
                : $"Of {Lists.And(picked)} only the picked figure counts, from the day on which it was published.";
        }
    }

    private IReadOnlyList<string> Entities => Paints.Sorted(reply.Comparison.Entities);

    private string Name(string entity) => reply.Record.Names[entity];

    // The day from which on something is known of a company; null for never.
    private DateOnly? First(string entity) =>
        _known
            .SelectMany(month => month.Counted)
            .FirstOrDefault(company => company.Entity == entity)
            is { } first
            ? reply.Record.KnownSince(first)
            : null;
}
