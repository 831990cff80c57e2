using System.Globalization;
using CapexDashboard.Domain;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Figures;

/// <summary>The figures list as JSON: one page of it.</summary>
internal sealed record FigureListJson(
    int Vintage,
    int? Total,
    string? Next,
    IReadOnlyList<FigureView> Figures
);

/// <summary>The figures list as CSV: all of it, streamed.</summary>
internal static class FigureCsv
{
    private const string Columns =
        "key,entity,metric,period_kind,period_start,period_end,definition,given_on,low,high,unit,currency,basis,"
        + "verification,source,source_published_on,source_url,quote,vintage";

    public static async Task WriteAsync(
        IAsyncEnumerable<FigureView> figures,
        Stream stream,
        CancellationToken cancellation
    )
    {
        await using var csv = CsvAnswer.Open(stream);
        await csv.WriteRecordAsync(Columns.Split(','), cancellation);
        await foreach (var figure in figures.WithCancellation(cancellation))
            await csv.WriteRecordAsync(Fields(figure), cancellation);
        await csv.FlushAsync(cancellation);
    }

    private static string[] Fields(FigureView figure) =>
        [
            figure.Key,
            figure.Entity,
            figure.Metric,
            Terms.Write(figure.PeriodKind),
            CsvAnswer.Day(figure.PeriodStart),
            CsvAnswer.Day(figure.PeriodEnd),
            CsvAnswer.Text(figure.Definition),
            CsvAnswer.Day(figure.GivenOn),
            CsvAnswer.Number(figure.Low),
            CsvAnswer.Number(figure.High),
            Terms.Write(figure.Unit),
            figure.Currency ?? "",
            Terms.Write(figure.Basis),
            Terms.Write(figure.Verification),
            CsvAnswer.Text(figure.Source.Title),
            CsvAnswer.Day(figure.Source.PublishedOn),
            figure.Source.Url,
            CsvAnswer.Text(figure.Quote),
            figure.Vintage.ToString(CultureInfo.InvariantCulture),
        ];
}
