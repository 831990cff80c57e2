using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>From what is known of some companies to what the picture over time shows.</summary>
public static class SeriesCharts
{
    public static SeriesChart Of(CapexRecord record, Comparison comparison, ScenarioWords words)
    {
        var columns = Columns(record, comparison);
        var companies = Companies(record, comparison, columns);
        return new SeriesChart(
            comparison.Series.Step,
            companies,
            [.. columns.Select(column => Period(record, comparison, companies, column))],
            comparison.Series.IsStacked,
            Assumption(record, comparison, words),
            [
                .. MarketCaps(record, comparison, columns)
                    .GroupBy(figure => figure.Definition)
                    .Select(count => new SeriesCount(
                        Whose(count.First()),
                        [.. count.Select(figure => Mark(figure, comparison))]
                    )),
            ]
        );
    }

    /// <summary>The market capitalizations within the columns, oldest first: what the second panel shows.</summary>
    public static IEnumerable<FigureView> MarketCaps(
        CapexRecord record,
        Comparison comparison,
        IReadOnlyList<SeriesColumn> columns
    ) =>
        columns.Count == 0
            ? []
            : record
                .MarketCaps(comparison.AsOf)
                .Where(figure =>
                    figure.PeriodEnd >= Empty(columns[0]).Start
                    && figure.PeriodEnd <= Empty(columns[^1]).End
                );

    /// <summary>What the columns and the panel are made of.</summary>
    public static IEnumerable<FigureView> Figures(CapexRecord record, Comparison comparison)
    {
        var columns = Columns(record, comparison);
        return columns
            .SelectMany(column => column.Filed.Concat(column.Guided))
            .SelectMany(record.Parts)
            .Concat(MarketCaps(record, comparison, columns));
    }

    /// <summary>The definition of what the article counts.</summary>
    public const string OfTheArticle = "article";

    /// <summary>By whose count a market capitalization is what it is.</summary>
    public static string Whose(FigureView marketCap) =>
        marketCap.Definition switch
        {
            OfTheArticle => "the article",
            var own when own.StartsWith("own ", StringComparison.Ordinal) => "our " + own,
            var other => other,
        };

    /// <summary>The steps of the chart, oldest first.</summary>
    public static IReadOnlyList<SeriesColumn> Columns(CapexRecord record, Comparison comparison) =>
        CapexSeries.Of(comparison, record.Figures(comparison), record.Rates(comparison.AsOf));

    private static SeriesPeriod Empty(SeriesColumn column) => new(column.Year, column.Quarter, []);

    private static List<SeriesCompany> Companies(
        CapexRecord record,
        Comparison comparison,
        IReadOnlyList<SeriesColumn> columns
    ) =>
        [
            .. Paints
                .Sorted(comparison.Entities)
                .Select(entity => new SeriesCompany(
                    entity,
                    record.Names[entity],
                    columns.Count == 0 ? comparison.Metric : Of(columns[0].Filed, entity)!.Metric
                )),
        ];

    private static SeriesPeriod Period(
        CapexRecord record,
        Comparison comparison,
        List<SeriesCompany> companies,
        SeriesColumn column
    ) =>
        new(
            column.Year,
            column.Quarter,
            [.. companies.Select(company => Part(record, comparison, company, column))]
        );

    private static SeriesPart Part(
        CapexRecord record,
        Comparison comparison,
        SeriesCompany company,
        SeriesColumn column
    )
    {
        var filed = Of(column.Filed, company.Entity)!;
        var guided = Of(column.Guided, company.Entity);
        var guidance = guided?.Amount is null ? null : Guidance(record, comparison, guided);
        var amount = Amount(filed);
        var otherDays = OtherDays(filed, column);
        var soFar = SoFar(filed);
        var missing =
            amount is not null || guidance is not null ? null
            : filed.LeftOut is { Reason: LeftOutReason.QuartersMissing } gone
                ? $"{gone.Held} of {gone.Needed} quarters held"
            : filed.LeftOut is { Reason: LeftOutReason.OtherCurrency, Currency: var currency }
                ? $"in {currency}, no exchange rate stored"
            : SeriesTitles.NoFigure;
        return new SeriesPart(
            company,
            amount,
            guidance,
            SeriesTitles.Of(company.Name, column, amount, guidance, missing, otherDays, soFar),
            missing,
            SeriesParts.Of(filed, column.Year, comparison)
        )
        {
            OtherDays = otherDays,
            FiledSoFar = soFar,
            Measure =
                amount is not null ? MeasureWords.Of(company.Metric)
                : guidance is not null ? MeasureWords.OfDefinition(guidance.Measure)
                : "",
        };
    }

    // Oracle's quarters end a month before those of the calendar.
    private static (DateOnly Start, DateOnly End)? OtherDays(
        CompanyCapex filed,
        SeriesColumn column
    ) =>
        filed is { Amount: not null, Period: { } period }
        && (period.Start, period.End) != (Empty(column).Start, Empty(column).End)
            ? (period.Start, period.End)
            : null;

    private static SeriesGuidance Guidance(
        CapexRecord record,
        Comparison comparison,
        CompanyCapex guided
    )
    {
        var figure = record.Part(guided, guided.Figures[0]);
        return new SeriesGuidance(
            Amount(guided)!.Value,
            figure.GivenOn,
            figure.Definition,
            DashboardUrls.FigureOf(figure.Key, comparison)
        );
    }

    private static SeriesAmount? SoFar(CompanyCapex filed) =>
        filed.LeftOut is { Reason: LeftOutReason.QuartersMissing, Filed: { } some }
            ? new SeriesAmount((double)some.Low, (double?)some.High)
            : null;

    private static SeriesAmount? Amount(CompanyCapex company) =>
        company.Amount is { } amount
            ? new SeriesAmount((double)amount.Low, company.IsOpen ? null : (double)amount.High)
            : null;

    // Before the article was public nobody assumed anything.
    private static SeriesAssumption? Assumption(
        CapexRecord record,
        Comparison comparison,
        ScenarioWords words
    )
    {
        if (record.Assumed is not { } assumed || assumed.Source.PublishedOn > comparison.AsOf)
            return null;
        var (part, each) =
            comparison.Series.Step is SeriesStep.Quarter ? (0.25, "a quarter") : (1, "a year");
        var (low, high) = (words.DepinLow * part, words.DepinHigh * part);
        return new SeriesAssumption(
            low,
            words.Depin * part,
            high,
            assumed.Source.PublishedOn,
            $"assumed for DePIN: {Numbers.MoneyRange(low, high)} {each}"
        );
    }

    private static SeriesMark Mark(FigureView figure, Comparison comparison)
    {
        var amount = new SeriesAmount((double)figure.Low, (double?)figure.High);
        return new SeriesMark(
            figure.PeriodEnd,
            amount,
            $"{Whose(figure)}, {Dates.Day(figure.PeriodEnd)}: {Numbers.MoneyRange(amount.Low, amount.High)}",
            DashboardUrls.FigureOf(figure.Key, comparison)
        );
    }

    private static CompanyCapex? Of(IReadOnlyList<CompanyCapex> companies, string entity) =>
        companies.FirstOrDefault(company => company.Entity == entity);
}
