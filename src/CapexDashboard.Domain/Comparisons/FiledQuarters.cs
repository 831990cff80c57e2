using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Comparisons;

/// <summary>The filed quarters of one company in one metric, by the calendar quarter they stand in.</summary>
/// <param name="Metric">The metric that was used.</param>
public sealed record FiledQuarters(
    string Metric,
    IReadOnlyDictionary<CalendarQuarter, Figure> Quarters
)
{
    /// <summary>In the chosen metric, or in cash where the company reports none of it in those quarters.</summary>
    /// <param name="within">The quarters that matter; null for all.</param>
    public static FiledQuarters Of(
        IEnumerable<Figure> ofOneEntity,
        string metric,
        IReadOnlyCollection<CalendarQuarter>? within
    )
    {
        var all = ofOneEntity.ToList();
        var chosen = In(all, metric, within);
        if (chosen.Quarters.Count > 0)
            return chosen;
        var cash = In(all, MetricKeys.CapexCash, within);
        return cash.Quarters.Count > 0 ? cash : chosen;
    }

    /// <summary>What was filed for all of the quarters together; a sum with one missing has no amount.</summary>
    public CompanyCapex Sum(string entity, IReadOnlyList<CalendarQuarter> quarters)
    {
        var filed = quarters.Where(Quarters.ContainsKey).Select(one => Quarters[one]).ToList();
        if (filed.Count == 0)
            return CompanyCapex.Nothing(entity, Metric);
        var keys = filed.Select(figure => figure.Key).ToList();
        if (filed.Count < quarters.Count)
            return new CompanyCapex(entity, null, false, Metric, keys, CapexStatus.Incomplete);
        var low = filed.Sum(figure => figure.Amount.Low);
        var high = filed.Sum(figure => figure.Amount.High ?? figure.Amount.Low);
        return new CompanyCapex(
            entity,
            CompanyCapex.Middle(new Amount(low, high)),
            filed.Any(figure => figure.Amount.IsOpen),
            Metric,
            keys,
            CapexStatus.Filed
        );
    }

    /// <summary>The newest four quarters in a row that every company has, oldest first; null if there are none.</summary>
    public static IReadOnlyList<CalendarQuarter>? NewestTwelveMonths(
        IReadOnlyList<FiledQuarters> companies
    )
    {
        if (companies.Count == 0)
            return null;
        var common = companies
            .Select(company => company.Quarters.Keys)
            .Aggregate(
                (IEnumerable<CalendarQuarter> left, IEnumerable<CalendarQuarter> right) =>
                    left.Intersect(right)
            )
            .ToHashSet();
        return common
            .OrderDescending()
            .Select(quarter => quarter.FourToHere)
            .FirstOrDefault(four => four.All(common.Contains));
    }

    private static FiledQuarters In(
        List<Figure> figures,
        string metric,
        IReadOnlyCollection<CalendarQuarter>? within
    ) =>
        new(
            metric,
            figures
                .Where(figure => figure.Metric == metric && figure.Basis is Basis.Reported)
                .Where(figure => figure.Period.Kind is PeriodKind.Quarter)
                .GroupBy(figure => CalendarQuarter.Of(figure.Period))
                .Where(group => within is null || within.Contains(group.Key))
                .ToDictionary(group => group.Key, Newest)
        );

    // A quarter that was published twice under two definitions counts as it was published last.
    private static Figure Newest(IEnumerable<Figure> ofOneQuarter) =>
        ofOneQuarter
            .OrderByDescending(figure => figure.PublishedOn)
            .ThenBy(figure => figure.Key, StringComparer.Ordinal)
            .First();
}
