using CapexDashboard.Domain.Editing;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>An entity as editors fill it in.</summary>
public sealed class EntityForm : IRecordForm
{
    public RecordKind Kind => RecordKind.Entity;

    public IReadOnlyList<FormField> Fields { get; } =
    [
        new("name", "Name", FieldInput.Line, "Meta; its key is made of it and stays")
        {
            IsRequired = true,
        },
        FormField.Chosen<EntityKind>("kind", "Kind"),
        new("symbol", "Symbol", FieldInput.Line, "Ticker or token symbol: META, RENDER"),
        new("basket", "Basket", FieldInput.Line, "For networks: core or broad"),
        FormField.Chosen<NetworkService>("service", "Sells", isRequired: false),
        new("note", "Note", FieldInput.Lines),
    ];

    public IQueryable<RecordLine> Lines(DashboardDbContext db) =>
        db.Entities.Select(one => new RecordLine
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
            .Entities.Where(entity =>
                entity.Revisions.Any(state =>
                    state.FromVintage == vintage || state.UntilVintage == vintage
                )
            )
            .Select(entity => entity.Key)
            .Order()
            .ToListAsync(cancellation);

    public Task<FormCheck> CheckAsync(
        DashboardDbContext db,
        string? key,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    )
    {
        var form = new FormValues(Fields, values);
        _ = Read(form);
        form.CheckTexts();
        return Task.FromResult(new FormCheck(form.Problems, [], form.Understood));
    }

    public async Task<string?> NewKeyAsync(
        DashboardDbContext db,
        IReadOnlyDictionary<string, string> values,
        CancellationToken cancellation
    ) =>
        new FormValues(Fields, values).Optional("name") is { } name
            ? await NewKeys.FreeAsync(
                NewKeys.Of(name),
                key => db.Entities.AnyAsync(other => other.Key == key, cancellation)
            )
            : null;

    public async Task<string?> KeptByAsync(
        DashboardDbContext db,
        string key,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    )
    {
        var leaving = together.LeavingFigures("entity", key);
        var figures = await db.FigureRevisions.CountAsync(
            figure =>
                figure.UntilVintage == null
                && figure.Entity.Key == key
                && !leaving.Contains(figure.Key),
            cancellation
        );
        if (figures > 0)
            return $"{figures} current figures are about it: retire them first";
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
            await db.Entities.SingleOrDefaultAsync(one => one.Key == key, cancellation)
            ?? db.Entities.Add(new StoredEntity { Key = key }).Entity;
        var revision = Read(new FormValues(Fields, values));
        parent.Revisions.Add(revision);
        return revision;
    }

    private static IQueryable<EntityRevision> States(DashboardDbContext db, string key) =>
        db.Entities.Where(entity => entity.Key == key).SelectMany(entity => entity.Revisions);

    private static EntityRevision Read(FormValues form) =>
        new()
        {
            Name = form.Required("name"),
            Kind = form.Term<EntityKind>("kind"),
            Symbol = form.Optional("symbol"),
            Basket = form.Optional("basket"),
            Service = form.OptionalTerm<NetworkService>("service"),
            Note = form.Optional("note"),
        };

    private static Dictionary<string, string> Write(EntityRevision entity) =>
        new(StringComparer.Ordinal)
        {
            ["name"] = entity.Name,
            ["kind"] = Domain.Terms.Write(entity.Kind),
            ["symbol"] = entity.Symbol ?? "",
            ["basket"] = entity.Basket ?? "",
            ["service"] = entity.Service is { } service ? Domain.Terms.Write(service) : "",
            ["note"] = entity.Note ?? "",
        };
}
