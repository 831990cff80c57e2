using CapexDashboard.Domain.Editing;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>An entity as editors fill it in.</summary>
public sealed class EntityForm : RecordForm<EntityRevision>
{
    public override RecordKind Kind => RecordKind.Entity;

    public override IReadOnlyList<FormField> Fields { get; } =
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

    public override IQueryable<RecordLine> Lines(DashboardDbContext db) =>
        db.Entities.Select(one => new RecordLine
        {
            Key = one.Key,
            Title = one.Revisions.OrderByDescending(state => state.Number).First().Name,
            IsRetired = one.Revisions.All(state => state.UntilVintage != null),
            Search =
                one.Key + " " + one.Revisions.OrderByDescending(state => state.Number).First().Name,
        });

    private protected override Task<IReadOnlyList<string>> CheckAsync(
        DashboardDbContext db,
        string? key,
        FormValues form,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    )
    {
        _ = Read(form);
        return Task.FromResult<IReadOnlyList<string>>([]);
    }

    public override async Task<string?> KeptByAsync(
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

    protected override IQueryable<KeyedRevision<EntityRevision>> All(DashboardDbContext db) =>
        db.Entities.SelectMany(
            entity => entity.Revisions,
            (entity, state) => new KeyedRevision<EntityRevision> { Key = entity.Key, State = state }
        );

    protected override async Task<List<EntityRevision>> OfAsync(
        DashboardDbContext db,
        string key,
        CancellationToken cancellation
    ) =>
        (
            await db.Entities.SingleOrDefaultAsync(one => one.Key == key, cancellation)
            ?? db.Entities.Add(new StoredEntity { Key = key }).Entity
        ).Revisions;

    private protected override Task<string?> WishedKeyAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    ) => Task.FromResult(form.Optional("name") is { } name ? NewKeys.Of(name) : null);

    private protected override Task<EntityRevision> ReadAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    ) => Task.FromResult(Read(form));

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

    protected override Task<Func<EntityRevision, IReadOnlyDictionary<string, string>>> WriterAsync(
        DashboardDbContext db,
        IReadOnlyCollection<EntityRevision> states,
        CancellationToken cancellation
    ) => Task.FromResult<Func<EntityRevision, IReadOnlyDictionary<string, string>>>(Write);

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
