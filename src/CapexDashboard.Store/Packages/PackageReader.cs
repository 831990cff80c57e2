using System.Globalization;
using CapexDashboard.Domain.Claims;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Store.Presets;
using CapexDashboard.Store.Seeding;
using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Packages;

/// <summary>A package that was read without a problem: everything with its one state, linked.</summary>
internal sealed record PackageData(
    IReadOnlyList<StoredVintage> Vintages,
    IReadOnlyCollection<StoredEntity> Entities,
    IReadOnlyCollection<StoredMetric> Metrics,
    IReadOnlyCollection<StoredSource> Sources,
    IReadOnlyCollection<StoredFigure> Figures,
    IReadOnlyCollection<StoredClaim> Claims,
    IReadOnlyCollection<StoredCuratedComparison> Curated,
    IReadOnlyCollection<StoredPreset> Presets
);

/// <summary>Reads the tables of a package: all of them, or none and every problem.</summary>
internal sealed class PackageReader
{
    private readonly string _folder;
    private readonly List<SeedProblem> _problems = [];
    private readonly Dictionary<string, StoredEntity> _entities = [];
    private readonly Dictionary<string, StoredMetric> _metrics = [];
    private readonly Dictionary<string, StoredSource> _sources = [];
    private readonly Dictionary<string, StoredFigure> _figures = [];
    private readonly Dictionary<string, StoredClaim> _claims = [];
    private readonly Dictionary<string, StoredCuratedComparison> _curated = [];
    private readonly Dictionary<string, StoredPreset> _presets = [];

    private PackageReader(string folder) => _folder = folder;

    /// <exception cref="SeedRefusedException">Something is wrong; the message names every place.</exception>
    public static PackageData Read(string folder)
    {
        var reader = new PackageReader(folder);
        var vintages = reader.Rows(PackageTables.Vintages).ConvertAll(ReadVintage);
        if (!vintages.Select(one => one.Number).SequenceEqual(Enumerable.Range(1, vintages.Count)))
            reader._problems.Add(
                new SeedProblem(
                    PackageTables.Vintages.File,
                    1,
                    "number",
                    "the vintages must be numbered from 1 without a gap"
                )
            );
        reader.ReadRecords();
        if (reader._problems.Count > 0)
            throw new SeedRefusedException(reader._problems);
        return new PackageData(
            vintages,
            reader._entities.Values,
            reader._metrics.Values,
            reader._sources.Values,
            reader._figures.Values,
            reader._claims.Values,
            reader._curated.Values,
            reader._presets.Values
        );
    }

    // Nothing is trimmed: a field comes back as it went out.
    private List<SeedRow> Rows(PackageTable table)
    {
        var rows = SeedFile.Read(
            _folder,
            table.File,
            [
                new SeedForm(table.Header, field => field),
                new SeedForm(table.FormerHeader, field => field),
            ],
            _problems
        );
        foreach (var column in table.Columns.Where(column => column.IfMissing is not null))
        foreach (var row in rows)
            row.Default(column.Name, column.IfMissing);
        return rows;
    }

    private void ReadRecords()
    {
        foreach (var row in Rows(PackageTables.Entities))
            Of(_entities, row.Key("key"), key => new StoredEntity { Key = key })
                .Revisions.Add(Stamped(row, Entity(row)));
        foreach (var row in Rows(PackageTables.Metrics))
            Of(_metrics, row.Key("key"), key => new StoredMetric { Key = key })
                .Revisions.Add(Stamped(row, Metric(row)));
        foreach (var row in Rows(PackageTables.Sources))
            Of(_sources, row.Key("key"), key => new StoredSource { Key = key })
                .Revisions.Add(Stamped(row, Source(row)));
        foreach (var row in Rows(PackageFigures.Table))
            FigureOf(row, "key").Revisions.Add(Stamped(row, Figure(row)));
        foreach (var row in Rows(PackageClaims.Claims))
            Of(_claims, row.Key("key"), key => new StoredClaim { Key = key })
                .Revisions.Add(Stamped(row, Claim(row)));
        foreach (var row in Rows(PackageClaims.Checks))
            row.Reference("claim", _claims, "claim")
                ?.Revisions[0]
                .Checks.Add(SeedClaims.Check(row));
        foreach (var row in Rows(PackageCurated.Table))
            Of(_curated, row.Key("name"), key => new StoredCuratedComparison { Key = key })
                .Revisions.Add(Stamped(row, Curated(row)));
        foreach (var row in Rows(PackagePresets.Table))
            Of(_presets, row.Key("key"), key => new StoredPreset { Key = key })
                .Revisions.Add(Stamped(row, Preset(row)));
    }

    // A claim may rest on a figure that is retired by now, and so on: such a record has a key and no state.
    private static T Of<T>(Dictionary<string, T> all, string key, Func<string, T> make)
    {
        if (!all.TryGetValue(key, out var one))
            all[key] = one = make(key);
        return one;
    }

    private StoredEntity EntityOf(SeedRow row) =>
        Of(_entities, row.Key("entity"), key => new StoredEntity { Key = key });

    private StoredMetric MetricOf(SeedRow row) =>
        Of(_metrics, row.Key("metric"), key => new StoredMetric { Key = key });

    private StoredSource SourceOf(SeedRow row, string column) =>
        Of(_sources, row.Key(column), key => new StoredSource { Key = key });

    private StoredFigure FigureOf(SeedRow row, string column) =>
        Of(_figures, row.Key(column), key => new StoredFigure { Key = key });

    private static StoredVintage ReadVintage(SeedRow row)
    {
        if (!Guid.TryParse(row.Required("publication"), out var publication))
            row.Problem("publication", "it is no id of a publication");
        return new StoredVintage
        {
            Number = row.Whole("number"),
            PublicationId = publication,
            At = Moment(row, "published_at"),
            By = row.Required("by"),
            Message = row.Optional("message") ?? "",
            Added = row.Whole("added"),
            Corrected = row.Whole("corrected"),
            Retired = row.Whole("retired"),
        };
    }

    private static T Stamped<T>(SeedRow row, T state)
        where T : Revision
    {
        state.Number = row.Whole("revision");
        state.FromVintage = row.Whole("vintage");
        state.At = Moment(row, "recorded_at");
        state.By = row.Optional("recorded_by") ?? "";
        state.Why = row.Optional("why") ?? "";
        state.Origin = row.Optional("origin") ?? "";
        return state;
    }

    private static DateTimeOffset Moment(SeedRow row, string column)
    {
        if (
            DateTimeOffset.TryParseExact(
                row.Required(column),
                PackageValues.MomentForm,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var moment
            )
        )
            return moment;
        row.Problem(
            column,
            $"it is no moment such as {PackageValues.Text(DateTimeOffset.UnixEpoch)}"
        );
        return default;
    }

    private static EntityRevision Entity(SeedRow row) =>
        new()
        {
            Name = row.Required("name"),
            Kind = row.Term<EntityKind>("kind"),
            Symbol = row.Optional("symbol"),
            Basket = row.Optional("basket"),
            Service = row.OptionalTerm<NetworkService>("service"),
            Note = row.Optional("note"),
        };

    private static MetricRevision Metric(SeedRow row) =>
        new()
        {
            Name = row.Required("name"),
            Unit = row.Term<MetricUnit>("unit"),
            Nature = row.Term<MetricNature>("nature"),
            Definition = row.Required("definition"),
        };

    private static SourceRevision Source(SeedRow row) =>
        new()
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

    private FigureRevision Figure(SeedRow row) =>
        new()
        {
            Entity = EntityOf(row),
            Metric = MetricOf(row),
            Source = SourceOf(row, "source"),
            PeriodKind = row.Term<PeriodKind>("period_kind"),
            PeriodStart = row.Day("period_start"),
            PeriodEnd = row.Day("period_end"),
            Definition = row.Required("definition"),
            GivenOn = row.OptionalDay("given_on"),
            Low = row.Number("low"),
            High = row.OptionalNumber("high"),
            Currency = row.Optional("currency"),
            Basis = row.Term<Basis>("basis"),
            Verification = row.Term<Verification>("verification"),
            PublishedOn = row.Day("published_on"),
            FoundAt = row.Optional("found_at"),
            Quote = row.Optional("quote"),
            Note = row.Optional("note"),
            DerivedFrom = Derivation.Tidy(row.Optional("derived_from")),
        };

    private ClaimRevision Claim(SeedRow row) =>
        SeedClaims.Claim(
            row,
            SourceOf(row, "source"),
            SourceOf(row, "verdict_source"),
            row.Optional("figure") is null ? null : FigureOf(row, "figure")
        );

    private static PresetRevision Preset(SeedRow row) =>
        new()
        {
            Title = row.Required("title"),
            Inputs = row.Optional("inputs") ?? "",
            Change = row.Required("change"),
            Position = row.Whole("position"),
        };

    private static CuratedComparisonRevision Curated(SeedRow row) =>
        new()
        {
            Title = row.Required("title"),
            Commentary = row.Required("commentary"),
            Comparison = row.Optional("comparison") ?? "",
            DefinitionVersion = row.Whole("definition_version"),
            Vintage = row.Whole("of_vintage"),
            Slug = row.Required("slug"),
            HomePosition = row.Optional("home_position") is null
                ? null
                : row.Whole("home_position"),
        };
}
