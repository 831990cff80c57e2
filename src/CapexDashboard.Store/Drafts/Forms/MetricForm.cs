using CapexDashboard.Domain.Editing;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>A metric as editors fill it in. Its unit and nature stay: its figures are numbers in that unit.</summary>
public sealed class MetricForm : RecordForm<MetricRevision>
{
    public override RecordKind Kind => RecordKind.Metric;

    public override IReadOnlyList<FormField> Fields { get; } =
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

    public override IQueryable<RecordLine> Lines(DashboardDbContext db) =>
        db.Metrics.Select(one => new RecordLine
        {
            Key = one.Key,
            Title = one.Revisions.OrderByDescending(state => state.Number).First().Name,
            IsRetired = one.Revisions.All(state => state.UntilVintage != null),
            Search =
                one.Key + " " + one.Revisions.OrderByDescending(state => state.Number).First().Name,
        });

    private protected override async Task<IReadOnlyList<string>> CheckAsync(
        DashboardDbContext db,
        string? key,
        FormValues form,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    )
    {
        var metric = Read(form);
        if (key is not null && await LastAsync(db, key, cancellation) is MetricRevision last)
        {
            if (form.IsSound("unit") && metric.Unit != last.Unit)
                form.Problem("unit", "its figures are numbers in the old unit: make a new metric");
            if (form.IsSound("nature") && metric.Nature != last.Nature)
                form.Problem("nature", "its figures rest on it: make a new metric");
        }
        return [];
    }

    public override async Task<string?> KeptByAsync(
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

    protected override IQueryable<KeyedRevision<MetricRevision>> All(DashboardDbContext db) =>
        db.Metrics.SelectMany(
            metric => metric.Revisions,
            (metric, state) => new KeyedRevision<MetricRevision> { Key = metric.Key, State = state }
        );

    protected override async Task<List<MetricRevision>> OfAsync(
        DashboardDbContext db,
        string key,
        CancellationToken cancellation
    ) =>
        (
            await db.Metrics.SingleOrDefaultAsync(one => one.Key == key, cancellation)
            ?? db.Metrics.Add(new StoredMetric { Key = key }).Entity
        ).Revisions;

    private protected override Task<string?> WishedKeyAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    ) => Task.FromResult(form.Optional("name") is { } name ? NewKeys.Of(name) : null);

    private protected override Task<MetricRevision> ReadAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    ) => Task.FromResult(Read(form));

    private static MetricRevision Read(FormValues form) =>
        new()
        {
            Name = form.Required("name"),
            Unit = form.Term<MetricUnit>("unit"),
            Nature = form.Term<MetricNature>("nature"),
            Definition = form.Required("definition"),
        };

    protected override Task<Func<MetricRevision, IReadOnlyDictionary<string, string>>> WriterAsync(
        DashboardDbContext db,
        IReadOnlyCollection<MetricRevision> states,
        CancellationToken cancellation
    ) => Task.FromResult<Func<MetricRevision, IReadOnlyDictionary<string, string>>>(Write);

    private static Dictionary<string, string> Write(MetricRevision metric) =>
        new(StringComparer.Ordinal)
        {
            ["name"] = metric.Name,
            ["unit"] = Domain.Terms.Write(metric.Unit),
            ["nature"] = Domain.Terms.Write(metric.Nature),
            ["definition"] = metric.Definition,
        };
}
