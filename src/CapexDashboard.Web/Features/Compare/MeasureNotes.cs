using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>What the amounts measure, and what that means for their sum.</summary>
internal static class MeasureNotes
{
    /// <param name="counted">In the order in which they are named.</param>
    public static IEnumerable<string?> Of(ReadGap reply, List<CompanyCapex> counted) =>
        [
            Measures(reply, counted),
            StandIns(reply, counted),
            Leases(reply, counted),
            Overlap(reply, counted),
        ];

    private static string? Measures(ReadGap reply, List<CompanyCapex> counted)
    {
        var measures = counted.Select(company => company.Measure).Distinct().ToList();
        // The article never says what it counts.
        if (
            measures is [] or [CapexMeasure.Cash]
            || counted.All(company => company.Metric == MetricKeys.CapexClaimed)
        )
            return null;
        var by = MeasureWords.ByMeasure(
            counted.Select(company => (company.Measure, Name(reply, company)))
        );
        return measures.Count == 1
            ? $"What is counted: {by}."
            : $"Measures differ, so the sum is not of one kind: {by}.";
    }

    // Assets acquired are not what is paid for them.
    private static string? Leases(ReadGap reply, List<CompanyCapex> counted)
    {
        var ways = counted
            .Where(company =>
                company is { Status: CapexStatus.Filed, Measure: CapexMeasure.WithLeases }
            )
            .SelectMany(company =>
                reply
                    .Record.Parts(company)
                    .Select(part => (Name: Name(reply, company), part.Definition))
            )
            .GroupBy(one => one.Definition, one => one.Name, StringComparer.Ordinal)
            .ToList();
        return ways.Count < 2
            ? null
            : $"Finance leases are not counted alike: {string.Join("; ", ways.Select(way => $"{Lists.And([.. way.Distinct()])}: {way.Key}"))}.";
    }

    // Who does not report the chosen measure is counted in cash.
    private static string? StandIns(ReadGap reply, List<CompanyCapex> counted)
    {
        var chosen = reply.Comparison.Metric;
        var others = counted
            .Where(company => company is { Status: CapexStatus.Filed, IsPicked: false })
            .Where(company => company.Metric != chosen)
            .Select(company => Name(reply, company))
            .ToList();
        return others.Count == 0
            ? null
            : $"The record holds no figures of {Lists.And(others)} on the chosen measure ({MeasureWords.Of(chosen)}): cash stands in for them.";
    }

    // What a hyperscaler leases may be what a cloud company has bought.
    private static string? Overlap(ReadGap reply, List<CompanyCapex> counted)
    {
        var leasing = counted
            .Where(company => reply.Record.KindOf(company.Entity) is EntityKind.Hyperscaler)
            .Where(company => company.Measure is CapexMeasure.WithLeases)
            .Select(company => Name(reply, company))
            .ToList();
        var clouds = counted
            .Where(company => reply.Record.KindOf(company.Entity) is EntityKind.Cloud)
            .Select(company => Name(reply, company))
            .ToList();
        return leasing.Count == 0 || clouds.Count == 0
            ? null
            : $"Some of it may be counted twice: what {Lists.And(leasing)} {(leasing.Count == 1 ? "leases" : "lease")} may be what {Lists.And(clouds)} bought.";
    }

    private static string Name(ReadGap reply, CompanyCapex company) =>
        reply.Record.Names[company.Entity];
}
