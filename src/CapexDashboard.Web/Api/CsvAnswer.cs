using System.Globalization;
using CapexDashboard.Domain;
using CsvHelper;

namespace CapexDashboard.Web.Api;

/// <summary>How every CSV of the product is written: UTF-8, a header, lines that end with a line feed.</summary>
internal static class CsvAnswer
{
    public const string MediaType = "text/csv";
    public const string ContentType = MediaType + "; charset=utf-8; header=present";

    public static CsvWriter Open(Stream stream) =>
        CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);

    public static string Number(decimal? number) =>
        number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>
    /// Words that somebody wrote: what a spreadsheet would take for a formula gets an apostrophe, which spreadsheets read as
    /// "the rest is text" (OWASP, CSV injection).
    /// </summary>
    public static string Text(string? words) =>
        words is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + words : words ?? "";

    public static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A value as every CSV writes its kind.</summary>
    public static string Cell(object? value) =>
        value switch
        {
            null => "",
            string words => Text(words),
            decimal number => Number(number),
            DateOnly day => Day(day),
            DateTimeOffset moment => moment.UtcDateTime.ToString(
                "yyyy-MM-ddTHH:mm:ssZ",
                CultureInfo.InvariantCulture
            ),
            Enum term => Terms.Write(term),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"no CSV says a {value.GetType()}", nameof(value)),
        };
}

/// <summary>A short table, whole in memory; every row has as many texts as there are columns.</summary>
internal sealed record CsvTable(string[] Columns, IReadOnlyList<string[]> Rows)
{
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var csv = CsvAnswer.Open(stream))
        {
            csv.WriteRecord(Columns);
            foreach (var row in Rows)
                csv.WriteRecord(row);
        }
        return stream.ToArray();
    }
}
