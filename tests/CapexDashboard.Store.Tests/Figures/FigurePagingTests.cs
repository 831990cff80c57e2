using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Figures;

public sealed class FigurePagingTests(StoreServer server)
{
    private const int Limit = 7;

    private static readonly string[] Metrics =
    [
        "capex-guidance",
        "capex-claimed",
        "announced-investment",
    ];

    private readonly FigureQueries _figures = new(server.Seeded);

    public static TheoryData<FigureSort, bool> Orders
    {
        get
        {
            var orders = new TheoryData<FigureSort, bool>();
            foreach (var sort in Enum.GetValues<FigureSort>())
            {
                orders.Add(sort, false);
                orders.Add(sort, true);
            }
            return orders;
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Pages_FromFirstToLast_HoldEveryFigureOnceInOrder(
        FigureSort sort,
        bool descending
    )
    {
        var filter = In(sort, descending);
        var pages = await PagesAsync(filter);

        pages
            .SelectMany(page => page.Figures)
            .Select(figure => figure.Key)
            .ShouldBe(Expected(filter));
        pages.SkipLast(1).ShouldAllBe(page => page.Figures.Count == Limit && page.Next != null);
        pages.ShouldAllBe(page => page.Total == Expected(filter).Count);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Stream_OfAFilter_IsTheSameAsItsPages(FigureSort sort, bool descending)
    {
        var filter = In(sort, descending);

        var streamed = await _figures
            .StreamAsync(filter, 1, Cancellation)
            .ToListAsync(Cancellation);

        streamed.ShouldBe((await PagesAsync(filter)).SelectMany(page => page.Figures));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Cursor_OfAPage_IsOneThatItsOrderTakes(FigureSort sort, bool descending)
    {
        var filter = In(sort, descending);

        foreach (var page in (await PagesAsync(filter)).SkipLast(1))
            FigureOrder.IsCursor(filter, page.Next.ShouldNotBeNull()).ShouldBeTrue();
    }

    [Fact]
    public async Task Page_ThatHoldsExactlyTheRest_HasNoNext()
    {
        var filter = In(FigureSort.Period, descending: false);
        var all = Expected(filter).Count;

        (await PageAsync(filter, all, null)).Next.ShouldBeNull();
        (await PageAsync(filter, all - 1, null)).Next.ShouldNotBeNull();
    }

    private static FigureFilter In(FigureSort sort, bool descending) =>
        FigureFilter.All with
        {
            Metrics = Metrics,
            Sort = sort,
            Descending = descending,
        };

    // Ties fall to the key, in the order of its characters, and turn with the direction.
    private static List<string> Expected(FigureFilter filter)
    {
        var published = SeedFolder.Read("sources.csv").ToDictionary(row => row.Key);
        var rows = SeedFolder
            .Figures.Where(row => Metrics.Contains(row["metric"]))
            .Select(row => (Value: SortedBy(row), row.Key))
            .ToList();
        rows.DistinctBy(row => row.Value).Count().ShouldBeLessThan(rows.Count, "there are ties");
        rows.Sort((left, right) => Compare(left, right) * (filter.Descending ? -1 : 1));
        return [.. rows.Select(row => row.Key)];

        decimal SortedBy(CsvRow row) =>
            filter.Sort switch
            {
                FigureSort.Value => row.Number("low"),
                FigureSort.Published => published[row["source"]].Day("published_on").DayNumber,
                _ => row.Day("period_end").DayNumber,
            };
    }

    private static int Compare(
        (decimal Value, string Key) left,
        (decimal Value, string Key) right
    ) =>
        left.Value != right.Value
            ? left.Value.CompareTo(right.Value)
            : string.CompareOrdinal(left.Key, right.Key);

    private async Task<List<FigurePage>> PagesAsync(FigureFilter filter)
    {
        var pages = new List<FigurePage>();
        do
        {
            pages.Add(await PageAsync(filter, Limit, pages.LastOrDefault()?.Next));
            pages.Count.ShouldBeLessThan(100, "pages that never end");
        } while (pages[^1].Next is not null);
        return pages;
    }

    private Task<FigurePage> PageAsync(FigureFilter filter, int limit, FigureCursor? after) =>
        _figures.PageAsync(filter, 1, limit, after, Cancellation);
}
