using CapexDashboard.Domain.Editing;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>A metric as editors fill it in. Its unit and nature stay: its figures are numbers in that unit.</summary>
public sealed class MetricForm : IRecordForm
{
    public RecordKind Kind => RecordKind.Metric;

    public IReadOnlyList<FormField> Fields { get; } =
    [
        new(
            "name",
            "Name",
            FieldInput.Line,
            "Capital expenditure, cash; its key is made of it and stays"
        )
        {
            IsRequired = true,
        },
        FormField.Chosen<MetricUnit>("unit", "Unit"),
        FormField.Chosen<MetricNature>("nature", "Flow or stock"),
        new("definition", "Definition", FieldInput.Lines, "What is counted and what is not")
        {
            IsRequired = true,
        },
    ];

    public IQueryable<RecordLine> Lines(DashboardDbContext db) =>
        db.Metrics.Select(one => new RecordLine
        {
            Key = one.Key,
            Title = one.Revisions.OrderByDescending(state => state.Number).First().Name,
            IsRetired = one.Revisions.All(state => state.UntilVintage != null),
            Search =
                one.Key + " " + one.Revisions.OrderByDescending(state => state.Number).First().Name,
        });

    public async Task<IReadOnlyList<RecordState>> StatesAsync(
        DashboardDbContext db,
        string key,
        CancellationToken cancellation
    ) =>
        [
            .. (
                await States(db, key)
                    .AsNoTracking()
                    .OrderBy(state => state.Number)
                    .ToListAsync(cancellation)
            ).Select(state => state.ToState(Write(state))),
        ];

    public Task<List<string>> ChangedInAsync(
        DashboardDbContext db,
        int vintage,
        CancellationToken cancellation
    ) =>
        db
            .Metrics.Where(metric =>
                metric.Revisions.Any(state =>
                    state.FromVintage == vintage || state.UntilVintage == vintage
                )
            )
            .Select(metric => metric.Key)
            .Order()
            .ToListAsync(cancellation);

    public async Task<FormCheck> CheckAsync(
        DashboardDbContext db,
        string? key,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    )
    {
        var form = new FormValues(Fields, values);
        var metric = Read(form);
        form.CheckTexts();
        if (key is not null && await LastAsync(db, key, cancellation) is MetricRevision last)
        {
            if (form.IsSound("unit") && metric.Unit != last.Unit)
                form.Problem("unit", "its figures are numbers in the old unit: make a new metric");
            if (form.IsSound("nature") && metric.Nature != last.Nature)
                form.Problem("nature", "its figures rest on it: make a new metric");
        }
        return new FormCheck(form.Problems, [], form.Understood);
    }

    public async Task<string?> NewKeyAsync(
        DashboardDbContext db,
        IReadOnlyDictionary<string, string> values,
        CancellationToken cancellation
    ) =>
        new FormValues(Fields, values).Optional("name") is { } name
            ? await NewKeys.FreeAsync(
                NewKeys.Of(name),
                key => db.Metrics.AnyAsync(other => other.Key == key, cancellation)
            )
            : null;

    public async Task<string?> KeptByAsync(
        DashboardDbContext db,
        string key,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    )
    {
        var leaving = together.LeavingFigures("metric", key);
        var figures = await db.FigureRevisions.CountAsync(
            figure =>
                figure.UntilVintage == null
                && figure.Metric.Key == key
                && !leaving.Contains(figure.Key),
            cancellation
        );
        if (figures > 0)
            return $"{figures} current figures are in it: retire them first";
        return null;
    }

    public async Task<Revision?> LastAsync(
        DashboardDbContext db,
        string key,
        CancellationToken cancellation
    ) =>
        await States(db, key)
            .OrderByDescending(state => state.Number)
            .FirstOrDefaultAsync(cancellation);

    public async Task<Revision> AddAsync(
        DashboardDbContext db,
        string key,
        IReadOnlyDictionary<string, string> values,
        CancellationToken cancellation
    )
    {
        var parent =
            await db.Metrics.SingleOrDefaultAsync(one => one.Key == key, cancellation)
            ?? db.Metrics.Add(new StoredMetric { Key = key }).Entity;
        var revision = Read(new FormValues(Fields, values));
        parent.Revisions.Add(revision);
        return revision;
    }

    private static IQueryable<MetricRevision> States(DashboardDbContext db, string key) =>
        db.Metrics.Where(metric => metric.Key == key).SelectMany(metric => metric.Revisions);

    private static MetricRevision Read(FormValues form) =>
        new()
        {
            Name = form.Required("name"),
            Unit = form.Term<MetricUnit>("unit"),
            Nature = form.Term<MetricNature>("nature"),
            Definition = form.Required("definition"),
        };

    private static Dictionary<string, string> Write(MetricRevision metric) =>
        new(StringComparer.Ordinal)
        {
            ["name"] = metric.Name,
            ["unit"] = Domain.Terms.Write(metric.Unit),
            ["nature"] = Domain.Terms.Write(metric.Nature),
            ["definition"] = metric.Definition,
        };
}
