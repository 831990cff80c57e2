using System.Globalization;
using System.Linq.Expressions;
using CapexDashboard.Domain;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Figures;

/// <summary>Sorting and paging by the sorted column and the key after it, so that a page costs the same wherever it is.</summary>
public static class FigureOrder
{
    private const string Day = "yyyy-MM-dd";

    internal static IQueryable<FigureRevision> Sorted(
        this IQueryable<FigureRevision> figures,
        FigureFilter filter
    ) =>
        filter.Sort switch
        {
            FigureSort.Value => By(figures, figure => figure.Low, filter.Descending),
            FigureSort.Published => By(figures, figure => figure.PublishedOn, filter.Descending),
            _ => By(figures, figure => figure.PeriodEnd, filter.Descending),
        };

    /// <summary>Whether a cursor that came from outside is one that this order could have made.</summary>
    public static bool IsCursor(FigureFilter filter, FigureCursor cursor) =>
        Keys.IsKey(cursor.Key)
        && (
            filter.Sort is FigureSort.Value
                ? decimal.TryParse(
                    cursor.Value,
                    NumberStyles.Number,
                    CultureInfo.InvariantCulture,
                    out _
                )
                : DateOnly.TryParseExact(
                    cursor.Value,
                    Day,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out _
                )
        );

    internal static IQueryable<FigureRevision> After(
        this IQueryable<FigureRevision> figures,
        FigureFilter filter,
        FigureCursor cursor
    ) =>
        filter.Sort switch
        {
            FigureSort.Value => AfterValue(
                figures,
                Number(cursor.Value),
                cursor.Key,
                filter.Descending
            ),
            FigureSort.Published => AfterPublished(
                figures,
                Date(cursor.Value),
                cursor.Key,
                filter.Descending
            ),
            _ => AfterPeriod(figures, Date(cursor.Value), cursor.Key, filter.Descending),
        };

    internal static FigureCursor CursorAt(FigureFilter filter, FigureView last) =>
        new(
            filter.Sort switch
            {
                FigureSort.Value => last.Low.ToString(CultureInfo.InvariantCulture),
                FigureSort.Published => last.Source.PublishedOn.ToString(
                    Day,
                    CultureInfo.InvariantCulture
                ),
                _ => last.PeriodEnd.ToString(Day, CultureInfo.InvariantCulture),
            },
            last.Key
        );

    private static IQueryable<FigureRevision> By<T>(
        IQueryable<FigureRevision> figures,
        Expression<Func<FigureRevision, T>> column,
        bool descending
    ) =>
        descending
            ? figures.OrderByDescending(column).ThenByDescending(figure => figure.Key)
            : figures.OrderBy(column).ThenBy(figure => figure.Key);

    private static IQueryable<FigureRevision> AfterValue(
        IQueryable<FigureRevision> figures,
        decimal low,
        string key,
        bool descending
    ) =>
        descending
            ? figures.Where(figure =>
                EF.Functions.LessThan(
                    ValueTuple.Create(figure.Low, figure.Key),
                    ValueTuple.Create(low, key)
                )
            )
            : figures.Where(figure =>
                EF.Functions.GreaterThan(
                    ValueTuple.Create(figure.Low, figure.Key),
                    ValueTuple.Create(low, key)
                )
            );

    private static IQueryable<FigureRevision> AfterPublished(
        IQueryable<FigureRevision> figures,
        DateOnly day,
        string key,
        bool descending
    ) =>
        descending
            ? figures.Where(figure =>
                EF.Functions.LessThan(
                    ValueTuple.Create(figure.PublishedOn, figure.Key),
                    ValueTuple.Create(day, key)
                )
            )
            : figures.Where(figure =>
                EF.Functions.GreaterThan(
                    ValueTuple.Create(figure.PublishedOn, figure.Key),
                    ValueTuple.Create(day, key)
                )
            );

    private static IQueryable<FigureRevision> AfterPeriod(
        IQueryable<FigureRevision> figures,
        DateOnly day,
        string key,
        bool descending
    ) =>
        descending
            ? figures.Where(figure =>
                EF.Functions.LessThan(
                    ValueTuple.Create(figure.PeriodEnd, figure.Key),
                    ValueTuple.Create(day, key)
                )
            )
            : figures.Where(figure =>
                EF.Functions.GreaterThan(
                    ValueTuple.Create(figure.PeriodEnd, figure.Key),
                    ValueTuple.Create(day, key)
                )
            );

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) =>
        DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);
}
