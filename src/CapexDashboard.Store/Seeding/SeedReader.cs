using System.Security.Cryptography;
using System.Text;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Seeding;

/// <summary>Reads a seed folder (its README is the data dictionary): all of it, or none and every problem.</summary>
public sealed class SeedReader
{
    private readonly string _folder;
    private readonly List<SeedProblem> _problems = [];
    private readonly Dictionary<string, StoredEntity> _entities = [];
    private readonly Dictionary<string, StoredMetric> _metrics = [];
    private readonly Dictionary<string, StoredSource> _sources = [];

    private SeedReader(string folder) => _folder = folder;

    /// <exception cref="SeedRefusedException">Something is wrong; the message names every place.</exception>
    public static SeedData Read(string folder)
    {
        var reader = new SeedReader(folder);
        var publication = reader.ReadVintage();
        reader.ReadEntities();
        reader.ReadMetrics();
        reader.ReadSources();
        var figures = new SeedFigures(
            reader._entities,
            reader._metrics,
            reader._sources,
            reader._problems
        );
        figures.Read(folder);
        var claims = new SeedClaims(figures.ByKey, reader._sources, reader._problems).Read(folder);
        var curated = SeedCurated.Read(folder, reader._problems);
        var presets = SeedPresets.Read(folder, reader._problems);
        if (reader._problems.Count > 0)
            throw new SeedRefusedException(reader._problems);
        return new SeedData(
            publication!,
            reader._entities.Values,
            reader._metrics.Values,
            reader._sources.Values,
            figures.ByKey.Values,
            claims,
            curated,
            presets
        );
    }

    private Publication? ReadVintage()
    {
        var rows = SeedFile.Read(_folder, "vintage.csv", "at,by,message", _problems).ToList();
        if (rows.Count != 1)
        {
            _problems.Add(
                new SeedProblem("vintage.csv", 1, "row", $"there must be one row, not {rows.Count}")
            );
            return null;
        }
        var day = rows[0].Day("at");
        var (by, message) = (rows[0].Required("by"), rows[0].Required("message"));
        var at = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return new Publication(IdOf($"{at:O} {message}"), at, by, message, Origin: "seed");
    }

    private void ReadEntities()
    {
        foreach (
            var row in SeedFile.Read(
                _folder,
                "entities.csv",
                "key,name,kind,symbol,basket,service,note",
                _problems
            )
        )
        {
            var revision = new EntityRevision
            {
                Name = row.Required("name"),
                Kind = row.Term<EntityKind>("kind"),
                Symbol = row.Optional("symbol"),
                Basket = row.Optional("basket"),
                Service = row.OptionalTerm<NetworkService>("service"),
                Note = row.Optional("note"),
            };
            var entity = new StoredEntity { Key = row.Key("key"), Revisions = { revision } };
            Add(row, _entities, entity.Key, entity);
        }
    }

    private void ReadMetrics()
    {
        foreach (
            var row in SeedFile.Read(
                _folder,
                "metrics.csv",
                "key,name,unit,nature,definition",
                _problems
            )
        )
        {
            var revision = new MetricRevision
            {
                Name = row.Required("name"),
                Unit = row.Term<MetricUnit>("unit"),
                Nature = row.Term<MetricNature>("nature"),
                Definition = row.Required("definition"),
            };
            var metric = new StoredMetric { Key = row.Key("key"), Revisions = { revision } };
            Add(row, _metrics, metric.Key, metric);
        }
    }

    private void ReadSources()
    {
        const string columns =
            "key,title,publisher,kind,published_on,published_precision,accessed_on,url,note";
        foreach (var row in SeedFile.Read(_folder, "sources.csv", columns, _problems))
        {
            var revision = new SourceRevision
            {
                Title = row.Required("title"),
                Publisher = row.Required("publisher"),
                Kind = row.Term<SourceKind>("kind"),
                PublishedOn = row.Day("published_on"),
                PublishedPrecision = row.Term<DatePrecision>("published_precision"),
                AccessedOn = row.Day("accessed_on"),
                Url = row.Required("url"),
                Note = row.Optional("note"),
            };
            if (
                !Uri.TryCreate(revision.Url, UriKind.Absolute, out var url)
                || url.Scheme is not ("http" or "https")
                // The database takes the scheme in lower case only.
                || !revision.Url.StartsWith(url.Scheme, StringComparison.Ordinal)
            )
                row.Problem("url", $"'{revision.Url}' is no web address");
            var source = new StoredSource { Key = row.Key("key"), Revisions = { revision } };
            Add(row, _sources, source.Key, source);
        }
    }

    private static void Add<T>(SeedRow row, Dictionary<string, T> all, string key, T one)
    {
        if (key.Length > 0 && !all.TryAdd(key, one))
            row.Problem("key", $"'{key}' stands in the file twice");
    }

    // The same seed has the same publication everywhere.
    private static Guid IdOf(string text) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
