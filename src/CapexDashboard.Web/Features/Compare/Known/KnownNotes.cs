using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
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
        _known.Count == 0 ? [] : [.. new[] { Few, Measures, Picked }.OfType<string>()];

    private string? Few
    {
        get
        {
            if (_known.All(month => month.Count == month.Of))
                return null;
            var never = Entities.Where(entity => First(entity) is null).ToList();
            var later = Entities
                .Where(entity => _known[0].Missing.Contains(entity) && First(entity) is not null)
                .ToList();
            var who = Lists.And([
                .. later.Select(entity =>
                    $"of {Name(entity)} before {Dates.Day(First(entity)!.Value)}"
                ),
                .. never.Count == 0
                    ? (string[])[]
                    : [$"of {Lists.And([.. never.Select(Name)])} at all"],
            ]);
            var step =
                later.Count == 0 ? "" : ": a step up where a company joins is no growth of the gap";
            return $"Outlined months hold fewer companies, since nothing was known {who}{step}.";
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
            return measures.Select(one => one.Measure).Distinct().Count() == 1
                ? $"What is counted: {by}."
                : $"Measures differ, so part of a step can be a change of measure and no growth. {by}.";
        }
    }

    /// <summary>with finance leases until January 2025, then cash.</summary>
    private string Course(string entity)
    {
        List<(CapexMeasure Measure, DateOnly Until)> runs = [];
        foreach (var month in _known)
        foreach (var (_, measure) in month.Measures.Where(one => one.Entity == entity))
            if (runs is [.., var run] && run.Measure == measure)
                runs[^1] = (measure, month.Day);
            else
                runs.Add((measure, month.Day));
        return string.Join(
            ", then ",
            runs.Select(
                (run, i) =>
                    MeasureWords.Of(run.Measure)
                    + (i == runs.Count - 1 ? "" : $" until {Dates.Month(run.Until)}")
            )
        );
    }

    private string? Picked
    {
        get
        {
            var picked = Entities.Where(reply.Comparison.Picks.ContainsKey).Select(Name).ToList();
            return picked.Count == 0
                ? null
                : $"The figure picked for {Lists.And(picked)} counts in every month in which it was public.";
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
