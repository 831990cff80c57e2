using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare;

namespace CapexDashboard.Web.Tests.Charts;

/// <summary>Charts over time made by hand. Amounts in $bn.</summary>
internal static class SmallSeries
{
    /// <summary>Oracle's first fiscal quarter of 2027.</summary>
    public static readonly (DateOnly, DateOnly) ToAugust = (
        new DateOnly(2026, 6, 1),
        new DateOnly(2026, 8, 31)
    );

    public static SeriesAmount Filed(double billions) => SeriesAmount.Point(billions * 1e9);

    public static SeriesGuidance Said(double low, double? high, string measure = "cash") =>
        new(new SeriesAmount(low * 1e9, high * 1e9), new DateOnly(2026, 7, 29), measure);

    public static SeriesCompany Company(string key, string metric = MetricKeys.CapexCash) =>
        new(key, char.ToUpperInvariant(key[0]) + key[1..], metric);

    /// <summary>One company in one step; the title is a name of its own for tests to find the bar by.</summary>
    public static SeriesPart Part(
        SeriesCompany company,
        SeriesAmount? filed,
        SeriesGuidance? guidance = null,
        string title = "",
        string missing = SeriesTitles.NoFigure,
        (DateOnly, DateOnly)? otherDays = null
    ) =>
        new(company, filed, guidance, title, filed is null && guidance is null ? missing : null)
        {
            OtherDays = otherDays,
            Measure =
                filed is not null ? MeasureWords.Of(company.Metric)
                : guidance is not null ? MeasureWords.OfDefinition(guidance.Measure)
                : "",
        };

    /// <summary>Filed quarters from <paramref name="year"/> on, one row a quarter; NaN where nothing is filed.</summary>
    public static SeriesChart Quarters(int year, string[] keys, params double[][] billions)
    {
        var companies = keys.Select(key => Company(key)).ToList();
        return new SeriesChart(
            SeriesStep.Quarter,
            companies,
            [
                .. billions.Select(
                    (row, i) =>
                        new SeriesPeriod(
                            year + (i / 4),
                            (i % 4) + 1,
                            [
                                .. row.Select(
                                    (amount, k) =>
                                        Part(
                                            companies[k],
                                            double.IsNaN(amount) ? null : Filed(amount)
                                        )
                                ),
                            ]
                        )
                ),
            ],
            IsStacked: true,
            null,
            []
        );
    }

    public static SeriesChart Years(
        IReadOnlyList<SeriesCompany> companies,
        params (int Year, SeriesPart[] Parts)[] columns
    ) =>
        new(
            SeriesStep.Year,
            companies,
            [.. columns.Select(column => new SeriesPeriod(column.Year, null, column.Parts))],
            IsStacked: true,
            null,
            []
        );

    public static SeriesAssumption Assumed(double low, double high, DateOnly from) =>
        new(low * 1e9, low * 1e9, high * 1e9, from, "assumed for DePIN");
}
