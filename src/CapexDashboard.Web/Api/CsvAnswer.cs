using System.Globalization;
using CsvHelper;

namespace CapexDashboard.Web.Api;

/// <summary>How every CSV of the product is written: UTF-8, a header, lines that end with a line feed.</summary>
internal static class CsvAnswer
{
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    public static CsvWriter Open(Stream stream) =>
        CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);

    public static string Number(decimal? number) =>
        number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A short table under a name without ending.</summary>
    public static IResult Of(string fileName, string[] columns, IReadOnlyList<string[]> rows) =>
        Results.Stream(
            async stream =>
            {
                await using var csv = Open(stream);
                await csv.WriteRecordAsync(columns);
                foreach (var row in rows)
                    await csv.WriteRecordAsync(row);
                await csv.FlushAsync();
            },
            ContentType,
            fileName + ".csv"
        );
}
