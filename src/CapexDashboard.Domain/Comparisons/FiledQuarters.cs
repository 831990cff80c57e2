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

    /// <summary>
    /// What was filed for all of the quarters together, in dollars. A sum with a quarter missing has no amount, nor has one of
    /// quarters in a currency for which no rate of those quarters is stored.
    /// </summary>
    public CompanyCapex Sum(
        string entity,
        IReadOnlyList<CalendarQuarter> quarters,
        IReadOnlyList<ExchangeRate> rates
    )
    {
        var filed = quarters.Where(Quarters.ContainsKey).Select(one => Quarters[one]).ToList();
        if (filed.Count == 0)
            return CompanyCapex.Without(entity, Metric, new(LeftOutReason.NoFigure));
        var keys = filed.Select(figure => figure.Key).ToList();
        var converted = filed.Select(figure => DollarAmount.Of(figure, rates)).ToList();
        if (converted.FindIndex(one => one is null) is >= 0 and var at)
            return CompanyCapex.Without(
                entity,
                Metric,
                new(LeftOutReason.OtherCurrency, Currency: filed[at].Currency),
                keys
            );
        var dollars = converted.OfType<DollarAmount>().ToList();
        var sum = dollars
            .Select(one => Money.Dollars(one.Amount))
            .Aggregate((total, one) => total.Plus(one))
            .Amount;
        return filed.Count < quarters.Count
            ? CompanyCapex.Without(
                entity,
                Metric,
                new(LeftOutReason.QuartersMissing, filed.Count, quarters.Count, sum),
                keys
            )
            : Whole(
                entity,
                filed,
                sum,
                [.. dollars.Select(one => one.Rate).OfType<ExchangeRate>()]
            );
    }

    private CompanyCapex Whole(
        string entity,
        List<Figure> filed,
        Amount sum,
        IReadOnlyList<ExchangeRate> rates
    ) =>
        new(
            entity,
            CompanyCapex.Middle(sum),
            sum.IsOpen,
            Metric,
            [.. filed.Select(figure => figure.Key)],
            CapexStatus.Filed
        )
        {
            Period = new Period(PeriodKind.Span, filed[0].Period.Start, filed[^1].Period.End),
            Rates = rates,
        };

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
