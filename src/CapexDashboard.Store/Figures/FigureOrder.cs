using System.Globalization;
using System.Linq.Expressions;

namespace CapexDashboard.Store.Figures;

/// <summary>Sorting and paging by the sorted column and the key after it, so that a page costs the same wherever it is.</summary>
internal static class FigureOrder
{
    private const string Day = "yyyy-MM-dd";

    public static IQueryable<FigureRevision> Sorted(
        this IQueryable<FigureRevision> figures,
        FigureFilter filter
    ) =>
        filter.Sort switch
        {
            FigureSort.Value => By(figures, figure => figure.Low, filter.Descending),
            FigureSort.Published => By(figures, figure => figure.PublishedOn, filter.Descending),
            _ => By(figures, figure => figure.PeriodEnd, filter.Descending),
        };

    /// <exception cref="FormatException">The cursor is not one that this order made.</exception>
    public static IQueryable<FigureRevision> After(
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

    public static FigureCursor CursorAt(FigureFilter filter, FigureView last) =>
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
            ? figures.OrderByDescending(column).ThenByDescending(figure => figure.Parent.Key)
            : figures.OrderBy(column).ThenBy(figure => figure.Parent.Key);

    private static IQueryable<FigureRevision> AfterValue(
        IQueryable<FigureRevision> figures,
        decimal low,
        string key,
        bool descending
    ) =>
        descending
            ? figures.Where(figure =>
                figure.Low < low || (figure.Low == low && figure.Parent.Key.CompareTo(key) < 0)
            )
            : figures.Where(figure =>
                figure.Low > low || (figure.Low == low && figure.Parent.Key.CompareTo(key) > 0)
            );

    private static IQueryable<FigureRevision> AfterPublished(
        IQueryable<FigureRevision> figures,
        DateOnly day,
        string key,
        bool descending
    ) =>
        descending
            ? figures.Where(figure =>
                figure.PublishedOn < day
                || (figure.PublishedOn == day && figure.Parent.Key.CompareTo(key) < 0)
            )
            : figures.Where(figure =>
                figure.PublishedOn > day
                || (figure.PublishedOn == day && figure.Parent.Key.CompareTo(key) > 0)
            );

    private static IQueryable<FigureRevision> AfterPeriod(
        IQueryable<FigureRevision> figures,
        DateOnly day,
        string key,
        bool descending
    ) =>
        descending
            ? figures.Where(figure =>
                figure.PeriodEnd < day
                || (figure.PeriodEnd == day && figure.Parent.Key.CompareTo(key) < 0)
            )
            : figures.Where(figure =>
                figure.PeriodEnd > day
                || (figure.PeriodEnd == day && figure.Parent.Key.CompareTo(key) > 0)
            );

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) =>
        DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);
}
