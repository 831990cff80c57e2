using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CapexDashboard.Domain.Vintages;

namespace CapexDashboard.Store.Packages;

/// <summary>A file of a package as it was written.</summary>
internal sealed record PackagedFile(string Name, long Bytes, string Sha256);

/// <summary>What is said about a package beside its tables, for programs and for people.</summary>
internal static class PackageTexts
{
    public const string Descriptor = "datapackage.json";
    public const string Checksums = "sha256sums.txt";
    private const string Title =
        "CapexDashboard: capital expenditure of hyperscalers beside DePIN funding";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Of Frictionless Data (specs.frictionlessdata.io/data-package).</summary>
    public static string Describe(Vintage vintage, IReadOnlyList<PackagedFile> files) =>
        JsonSerializer.Serialize(
            new
            {
                profile = "tabular-data-package",
                name = "capex-dashboard",
                title = Title,
                version = PackageValues.Text(vintage.Number),
                created = PackageValues.Text(vintage.At),
                description = vintage.Message,
                licenses = new[]
                {
                    new
                    {
                        name = "CC-BY-4.0",
                        title = "Creative Commons Attribution 4.0, of our compilation; sources keep their own terms",
                        path = "https://creativecommons.org/licenses/by/4.0/",
                    },
                },
                resources = PackageTables.All.Select(table =>
                    Resource(table, files.Single(file => file.Name == table.File))
                ),
            },
            Json
        ) + "\n";

    public static string Readme(Vintage vintage)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            # {Title}

            Vintage {vintage.Number}, published {PackageValues.Text(
                DateOnly.FromDateTime(vintage.At.UtcDateTime)
            )} by {vintage.By}: {vintage.Message}

            All tables are CSV (RFC 4180): UTF-8, lines that end with LF, one header, an empty field where there is nothing to say.
            Numbers are plain decimals in full units, dates yyyy-mm-dd. `datapackage.json` describes them for programs
            (Frictionless tabular data package), `{Checksums}` tells whether a file is whole, `CITATION.cff` how to cite.
            A CapexDashboard loads this file into an empty store (`Dashboard__SeedDirectory`, or `capex data load`), which then
            begins at this vintage.

            """
        );
        foreach (var table in PackageTables.All)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## {table.File}\n{table.Description}.\n\n| column | type | meaning |\n| --- | --- | --- |\n"
            );
            foreach (var column in table.Columns)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {column.Name} | {column.Type} | {column.Description} |\n"
                );
        }
        return text.Replace("\r\n", "\n").ToString();
    }

    public const string License =
        "The compilation (selection, arrangement, keys, verdicts, notes) may be used under Creative Commons Attribution 4.0\n"
        + "International (CC BY 4.0, https://creativecommons.org/licenses/by/4.0/): name CapexDashboard and the vintage.\n\n"
        + "The sources and the words quoted from them keep the terms of their publishers; data/sources.csv names each.\n";

    public static string Citation(Vintage vintage) =>
        string.Create(
                CultureInfo.InvariantCulture,
                $"""
                cff-version: 1.2.0
                message: "If you use these data, please cite them with their vintage."
                type: dataset
                title: "{Title}"
                version: "{vintage.Number}"
                date-released: {PackageValues.Text(DateOnly.FromDateTime(vintage.At.UtcDateTime))}
                authors:
                  - name: "CapexDashboard"
                license: CC-BY-4.0

                """
            )
            .ReplaceLineEndings("\n");

    /// <summary>As 'sha256sum --check' reads it.</summary>
    public static string Sums(IEnumerable<PackagedFile> files) =>
        string.Concat(files.Select(file => $"{file.Sha256}  {file.Name}\n"));

    private static object Resource(PackageTable table, PackagedFile file) =>
        new
        {
            profile = "tabular-data-resource",
            name = table.Name,
            path = table.File,
            description = table.Description,
            format = "csv",
            mediatype = "text/csv",
            encoding = "utf-8",
            bytes = file.Bytes,
            hash = "sha256:" + file.Sha256,
            schema = new
            {
                fields = table.Columns.Select(column => new
                {
                    name = column.Name,
                    type = column.Type,
                    description = column.Description,
                }),
                primaryKey = table
                    .Columns.Where(column => column.IsKey)
                    .Select(column => column.Name),
            },
        };
}
