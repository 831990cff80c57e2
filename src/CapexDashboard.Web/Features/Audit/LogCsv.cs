using System.Globalization;
using CapexDashboard.Store.Audit;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Audit;

/// <summary>All lines that match, the newest first.</summary>
internal static class LogCsv
{
    private static readonly string[] Columns = ["at", "by", "action", "subject", "detail"];

    public static IResult Answer(HttpRequest request, AuditLog log, CancellationToken cancellation)
    {
        var query = LogQuery.Read(request.Query);
        if (query.Query.Problems.Count > 0)
            return ApiProblem.BadQuery(query.Query.Problems);
        var entries = log.StreamAsync(query.Filter, cancellation);
        return Results.Stream(
            stream => WriteAsync(entries, stream, cancellation),
            CsvAnswer.ContentType,
            "capex-dashboard-log.csv"
        );
    }

    private static async Task WriteAsync(
        IAsyncEnumerable<AuditEntry> entries,
        Stream stream,
        CancellationToken cancellation
    )
    {
        await using var csv = CsvAnswer.Open(stream);
        await csv.WriteRecordAsync(Columns, cancellation);
        await foreach (var entry in entries.WithCancellation(cancellation))
            await csv.WriteRecordAsync(Fields(entry), cancellation);
        await csv.FlushAsync(cancellation);
    }

    private static string[] Fields(AuditEntry entry) =>
        [
            entry.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            CsvAnswer.Text(entry.By),
            entry.Action,
            CsvAnswer.Text(entry.Subject),
            CsvAnswer.Text(entry.Detail),
        ];
}
