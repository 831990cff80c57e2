using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Drafts.Forms;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Seeding;

namespace CapexDashboard.Store.Importing;

/// <summary>The CSV of an import: with the columns of the seed's figures or with those of the export, and with or without 'why'.</summary>
internal static class ImportFile
{
    private const string FormerExportColumns =
        "key,entity,metric,period_kind,period_start,period_end,definition,given_on,low,high,unit,currency,basis,"
        + "verification,source,source_published_on,source_url,quote,vintage";

    public const string ExportColumns = FormerExportColumns + ",derived_from";

    private const string Why = ",why";

    // Only the export has it.
    private const string OfExport = "source_url";

    private static readonly SeedForm[] Forms =
    [
        new(SeedFigures.Columns, field => field.Trim()),
        new(SeedFigures.Columns + Why, field => field.Trim()),
        new(ExportColumns, WithoutGuard),
        new(ExportColumns + Why, WithoutGuard),
        new(SeedFigures.FormerColumns, field => field.Trim()),
        new(SeedFigures.FormerColumns + Why, field => field.Trim()),
        new(FormerExportColumns, WithoutGuard),
        new(FormerExportColumns + Why, WithoutGuard),
    ];

    public static List<SeedRow> Read(string path, List<SeedProblem> problems) =>
        SeedFile.Read(
            Path.GetDirectoryName(Path.GetFullPath(path))!,
            Path.GetFileName(path),
            Forms,
            problems
        );

    public static bool IsExport(SeedRow row) => row.Has(OfExport);

    /// <summary>What editors are asked for too, and the seed is not.</summary>
    public static void Check(SeedRow row, FigureRevision figure)
    {
        if (row.Optional("metric") == MetricKeys.CapexGuidance && figure.GivenOn is null)
            row.Problem("given_on", "guidance names the day it was given");
        CheckText(row, "definition", figure.Definition, hasLines: false);
        CheckText(row, "found_at", figure.FoundAt, hasLines: false);
        CheckText(row, "quote", figure.Quote, hasLines: true);
        CheckText(row, "note", figure.Note, hasLines: true);
        CheckText(row, "derived_from", figure.DerivedFrom, hasLines: false);
    }

    private static void CheckText(SeedRow row, string column, string? text, bool hasLines)
    {
        if (text is null)
            return;
        if (text.Length > FormField.MostCharacters)
            row.Problem(
                column,
                $"it has {text.Length} characters, of at most {FormField.MostCharacters}"
            );
        if (text.Any(letter => char.IsControl(letter) && !(hasLines && letter is '\n' or '\r')))
            row.Problem(column, "it holds a control character");
    }

    // The export keeps spreadsheets from taking words for a formula by an apostrophe.
    private static string WithoutGuard(string field) =>
        field.Trim() is ['\'', '=' or '+' or '-' or '@', ..] guarded ? guarded[1..] : field.Trim();
}
