using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Sources;

namespace CapexDashboard.Store.Seeding;

/// <summary>Reads every file in the folder 'figures', one data set each, all of one form.</summary>
internal sealed class SeedFigures(
    IReadOnlyDictionary<string, StoredEntity> entities,
    IReadOnlyDictionary<string, StoredMetric> metrics,
    IReadOnlyDictionary<string, StoredSource> sources,
    List<SeedProblem> problems
)
{
    /// <summary>Files that were written before figures said what they are derived from end here.</summary>
    public const string FormerColumns =
        "key,entity,metric,period_kind,period_start,period_end,definition,given_on,low,high,currency,basis,"
        + "verification,source,found_at,quote,note";

    public const string Columns = FormerColumns + ",derived_from";

    private static readonly string[] Identity =
    [
        "entity",
        "metric",
        "period_kind",
        "period_start",
        "period_end",
        "definition",
        "given_on",
    ];

    private readonly Dictionary<object, string> _identities = [];

    public Dictionary<string, StoredFigure> ByKey { get; } = [];

    public void Read(string folder)
    {
        var files = Directory.Exists(Path.Combine(folder, "figures"))
            ? Directory
                .GetFiles(Path.Combine(folder, "figures"), "*.csv")
                .Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        var derived = new List<SeedRow>();
        foreach (var file in files)
        {
            var name = "figures/" + Path.GetFileName(file);
            foreach (var row in SeedFile.Read(folder, name, Columns, problems))
            {
                ReadRow(row);
                if (row.Optional("derived_from") is not null)
                    derived.Add(row);
            }
        }
        if (ByKey.Count == 0)
            problems.Add(new SeedProblem("figures", 0, "folder", "it holds no figure"));
        // Last, as parts may stand after what is made of them; a row that cannot be read would be missed by all of these.
        if (problems.Count > 0)
            return;
        foreach (var row in derived)
            CheckDerivation(row, ByKey.ContainsKey);
    }

    private void ReadRow(SeedRow row)
    {
        var key = row.Key("key");
        var revision = Revision(
            row,
            row.Reference("entity", entities, "entity"),
            row.Reference("metric", metrics, "metric"),
            row.Reference("source", sources, "source")
        );
        CheckIdentity(row, revision);
        if (
            key.Length > 0
            && !ByKey.TryAdd(key, new StoredFigure { Key = key, Revisions = { revision } })
        )
            row.Problem("key", $"'{key}' stands in the seed twice");
    }

    /// <summary>A figure as its row has it, of the seed and of an import.</summary>
    public static FigureRevision Revision(
        SeedRow row,
        StoredEntity? entity,
        StoredMetric? metric,
        StoredSource? source
    )
    {
        var amount = ReadAmount(row);
        var (kind, start, end) = ReadPeriod(row);
        var revision = new FigureRevision
        {
            // Rows with a problem are never stored, so a missing link does no harm.
            Entity = entity!,
            Metric = metric!,
            Source = source!,
            PeriodKind = kind,
            PeriodStart = start,
            PeriodEnd = end,
            Definition = row.Required("definition"),
            GivenOn = row.OptionalDay("given_on"),
            Low = amount.Low,
            High = amount.High,
            Currency = row.Optional("currency"),
            Basis = row.Term<Basis>("basis"),
            Verification = row.Term<Verification>("verification"),
            PublishedOn = source?.Revisions[0].PublishedOn ?? default,
            FoundAt = row.Optional("found_at"),
            Quote = row.Optional("quote"),
            Note = row.Optional("note"),
            DerivedFrom = Derivation.Tidy(row.Optional("derived_from")),
        };
        if (metric is not null)
            CheckMetric(row, revision, metric.Revisions[0]);
        return revision;
    }

    /// <param name="isFigure">Whether there is a figure of that key.</param>
    public static void CheckDerivation(SeedRow row, Func<string, bool> isFigure)
    {
        var text = row.Optional("derived_from");
        if (Derivation.Problem(text, row.Optional("key") ?? "", isFigure) is { } problem)
            row.Problem("derived_from", problem);
    }

    private static Amount ReadAmount(SeedRow row)
    {
        var (low, high) = (row.Number("low"), row.OptionalNumber("high"));
        if (high >= low || high is null)
            return new Amount(low, high);
        row.Problem("low", $"{low} is above high, {high}");
        return default;
    }

    private static (PeriodKind Kind, DateOnly Start, DateOnly End) ReadPeriod(SeedRow row)
    {
        var kind = row.Term<PeriodKind>("period_kind");
        var (start, end) = (row.Day("period_start"), row.Day("period_end"));
        if (
            row.IsSound("period_kind", "period_start", "period_end")
            && Period.Problem(kind, start, end) is { } problem
        )
            row.Problem("period_end", problem);
        return (kind, start, end);
    }

    private static void CheckMetric(SeedRow row, FigureRevision figure, MetricRevision metric)
    {
        var hasCurrency = MetricKeys.HasCurrency(metric.Unit);
        if (hasCurrency && !IsCurrency(figure.Currency))
            row.Problem("currency", $"figures in {metric.Name} name their currency, such as USD");
        if (!hasCurrency && figure.Currency is not null)
            row.Problem("currency", $"figures in {metric.Name} have none");
        if (
            metric.Nature is MetricNature.Stock
            && figure.PeriodKind is not PeriodKind.Date
            && row.IsSound("period_kind")
        )
            row.Problem("period_kind", $"{metric.Name} is a stock and stands at a date");
    }

    private static bool IsCurrency(string? text) =>
        text is { Length: 3 } && text.All(char.IsAsciiLetterUpper);

    private void CheckIdentity(SeedRow row, FigureRevision figure)
    {
        if (!row.IsSound(Identity))
            return;
        var identity = (
            figure.Entity,
            figure.Metric,
            figure.PeriodKind,
            figure.PeriodStart,
            figure.PeriodEnd,
            figure.Definition,
            figure.GivenOn
        );
        if (!_identities.TryAdd(identity, row.Place))
            row.Problem(
                "definition",
                $"{_identities[identity]} has the same entity, metric, period, definition and given_on"
            );
    }
}
