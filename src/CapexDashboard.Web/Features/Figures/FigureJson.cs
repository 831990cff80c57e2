using System.Text.Json;
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

/// <summary>All of the figures list, written row by row: a million take no more memory than one.</summary>
internal static class FigureStream
{
    public const string NdjsonType = "application/x-ndjson";
    private static readonly byte[] LineFeed = "\n"u8.ToArray();

    public static async Task WriteCsvAsync(
        IAsyncEnumerable<FigureView> figures,
        ChosenColumns<FigureView> chosen,
        Stream stream,
        CancellationToken cancellation
    )
    {
        await using var csv = CsvAnswer.Open(stream);
        await csv.WriteRecordAsync(
            chosen.Columns.Select(column => column.Name).ToArray(),
            cancellation
        );
        await foreach (var figure in figures.WithCancellation(cancellation))
            await csv.WriteRecordAsync(
                chosen.Columns.Select(column => column.Text(figure)).ToArray(),
                cancellation
            );
        await csv.FlushAsync(cancellation);
    }

    /// <summary>One JSON object a line.</summary>
    public static async Task WriteNdjsonAsync(
        IAsyncEnumerable<FigureView> figures,
        ChosenColumns<FigureView> chosen,
        JsonSerializerOptions options,
        Stream stream,
        CancellationToken cancellation
    )
    {
        await using var buffered = new BufferedStream(stream, 64 * 1024);
        await foreach (var figure in figures.WithCancellation(cancellation))
        {
            var line = chosen.IsAll
                ? JsonSerializer.SerializeToUtf8Bytes(figure, options)
                : JsonSerializer.SerializeToUtf8Bytes(chosen.Item(figure, options), options);
            await buffered.WriteAsync(line, cancellation);
            await buffered.WriteAsync(LineFeed, cancellation);
        }
        await buffered.FlushAsync(cancellation);
    }
}
