using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Web.Charts;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

/// <summary>Charts over time of every kind.</summary>
internal static class AnySeries
{
    private static readonly string[] Keys =
    [
        "amazon",
        "alphabet",
        "microsoft",
        "meta",
        .. Enumerable.Range(5, 8).Select(i => $"company-{i}"),
    ];

    private static readonly Gen<double> Billions = Gen.Frequency(
        (1, Gen.Const(0.0)),
        (9, Gen.Double[-2, 3].Select(power => Math.Pow(10, power)))
    );

    private static readonly Gen<SeriesGuidance> Guidance = Gen.Select(
        Billions,
        Gen.Double[1, 1.5],
        Gen.Bool,
        (low, more, isOpen) => SmallSeries.Said(low, isOpen ? null : low * more)
    );

    // Nothing, filed, guided, or filed and guided.
    private static readonly Gen<(SeriesAmount?, SeriesGuidance?)> Known = Gen.Select(
        Gen.Int[0, 3],
        Billions,
        Guidance,
        (kind, filed, guidance) =>
            (
                kind is 1 or 3 ? SmallSeries.Filed(filed) : (SeriesAmount?)null,
                kind is 2 or 3 ? guidance : null
            )
    );

    private static readonly Gen<(DateOnly Day, double Low, double? High)> Mark = Gen.Select(
        Gen.Date[new DateTime(2008, 1, 1), new DateTime(2032, 12, 31)],
        Billions,
        Gen.Int[0, 2],
        (day, low, kind) =>
            (
                DateOnly.FromDateTime(day),
                low,
                kind switch
                {
                    0 => low,
                    1 => low * 1.3,
                    _ => (double?)null,
                }
            )
    );

    private static readonly Gen<IReadOnlyList<SeriesCount>> Counts = Mark.Array[1, 6]
        .Array[0, 5]
        .Select(counts =>
            (IReadOnlyList<SeriesCount>)
                [
                    .. counts.Select(
                        (marks, i) => new SeriesCount($"count {i} (of some)", Marks(marks, i))
                    ),
                ]
        );

    public static Gen<(SeriesChart Chart, double Width)> Any { get; } =
        Gen.Select(
            Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[2010, 2025]),
            Gen.Int[1, 12].SelectMany(count => Known.Array[count].Array[0, 48]),
            Gen.Select(Billions, Gen.Double[1, 3], Gen.Int[2008, 2030], Gen.Bool),
            Counts,
            Gen.OneOf(Gen.Const(1080.0), Gen.Const(740.0), Gen.Const(680.0), Gen.Const(328.0)),
            (kind, columns, assumed, counts, width) =>
                (Chart(kind, columns, assumed, counts), width)
        );

    private static SeriesChart Chart(
        (bool IsYearly, bool IsStacked, int From) kind,
        (SeriesAmount?, SeriesGuidance?)[][] columns,
        (double Low, double More, int Year, bool IsThere) assumed,
        IReadOnlyList<SeriesCount> counts
    )
    {
        var count = columns.Length == 0 ? 1 : columns[0].Length;
        var companies = Keys.Take(count).Select(key => SmallSeries.Company(key)).ToList();
        var periods = columns.Select(
            (row, i) => Period(kind.From, kind.IsYearly, i, companies, row)
        );
        return new SeriesChart(
            kind.IsYearly ? SeriesStep.Year : SeriesStep.Quarter,
            companies,
            [.. periods],
            kind.IsStacked,
            assumed.IsThere
                ? SmallSeries.Assumed(
                    assumed.Low,
                    assumed.Low * assumed.More,
                    new DateOnly(assumed.Year, 5, 6)
                )
                : null,
            counts
        );
    }

    private static SeriesPeriod Period(
        int from,
        bool isYearly,
        int i,
        List<SeriesCompany> companies,
        (SeriesAmount?, SeriesGuidance?)[] row
    )
    {
        var quarter = new CalendarQuarter(from, 1).Plus(i);
        return new SeriesPeriod(
            isYearly ? from + i : quarter.Year,
            isYearly ? null : quarter.Number,
            [
                .. row.Zip(
                    companies,
                    (known, company) =>
                        SmallSeries.Part(
                            company,
                            known.Item1,
                            isYearly || known.Item1 is null ? known.Item2 : null,
                            $"{company.Entity} {i}"
                        )
                ),
            ]
        );
    }

    private static IReadOnlyList<SeriesMark> Marks(
        (DateOnly Day, double Low, double? High)[] marks,
        int count
    ) =>
        [
            .. marks
                .OrderBy(mark => mark.Day)
                .Select(mark => new SeriesMark(
                    mark.Day,
                    new SeriesAmount(mark.Low * 1e9, mark.High * 1e9),
                    $"count {count}, {mark.Day}"
                )),
        ];
}
