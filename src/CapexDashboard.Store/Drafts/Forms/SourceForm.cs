using CapexDashboard.Domain.Editing;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>A source as editors fill it in.</summary>
public sealed class SourceForm : RecordForm<SourceRevision>
{
    public override RecordKind Kind => RecordKind.Source;

    public override IReadOnlyList<FormField> Fields { get; } =
    [
        new("title", "Title", FieldInput.Line, "Meta Reports Third Quarter 2026 Results")
        {
            IsRequired = true,
        },
        new("publisher", "Publisher", FieldInput.Line, "Meta Platforms") { IsRequired = true },
        FormField.Chosen<SourceKind>("kind", "Kind"),
        new(
            "published-on",
            "Published on",
            FieldInput.Line,
            "2026-10-28; a month or a year counts from its last day"
        )
        {
            IsRequired = true,
        },
        FormField.Chosen<DatePrecision>("precision", "Known to the", isRequired: false),
        new("accessed-on", "Read on", FieldInput.Line, "2026-11-26; today where nothing is said"),
        new("url", "Address", FieldInput.Line, "https://…") { IsRequired = true },
        new("note", "Note", FieldInput.Lines),
    ];

    public override IQueryable<RecordLine> Lines(DashboardDbContext db) =>
        db.Sources.Select(one => new RecordLine
        {
            Key = one.Key,
            Title = one.Revisions.OrderByDescending(state => state.Number).First().Title,
            IsRetired = one.Revisions.All(state => state.UntilVintage != null),
            Search =
                one.Key
                + " "
                + one.Revisions.OrderByDescending(state => state.Number).First().Title,
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
        var leaving = together.LeavingFigures("source", key);
        var figures = await db.FigureRevisions.CountAsync(
            figure =>
                figure.UntilVintage == null
                && figure.Source.Key == key
                && !leaving.Contains(figure.Key),
            cancellation
        );
        if (figures > 0)
            return $"{figures} current figures rest on it: give them another source first";
        var claims = await db.ClaimRevisions.CountAsync(
            claim =>
                claim.UntilVintage == null
                && (claim.Source.Key == key || claim.VerdictSource.Key == key),
            cancellation
        );
        return claims > 0
            ? $"{claims} current claims rest on it: give them another source first"
            : null;
    }

    protected override IQueryable<KeyedRevision<SourceRevision>> All(DashboardDbContext db) =>
        db.Sources.SelectMany(
            source => source.Revisions,
            (source, state) => new KeyedRevision<SourceRevision> { Key = source.Key, State = state }
        );

    protected override async Task<List<SourceRevision>> OfAsync(
        DashboardDbContext db,
        string key,
        CancellationToken cancellation
    ) =>
        (
            await db.Sources.SingleOrDefaultAsync(one => one.Key == key, cancellation)
            ?? db.Sources.Add(new StoredSource { Key = key }).Entity
        ).Revisions;

    private protected override Task<string?> WishedKeyAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    ) => Task.FromResult(form.Optional("title") is { } title ? NewKeys.Of(title) : null);

    private protected override Task<SourceRevision> ReadAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    ) => Task.FromResult(Read(form));

    /// <summary>Stored and not retired, or brought by the same draft.</summary>
    public static async Task<bool> IsKnownAsync(
        DashboardDbContext db,
        string key,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    ) =>
        together.FirstOrDefault(change => change.Kind is RecordKind.Source && change.Key == key)
            is { } change
            ? !change.Retires
            : await db
                .Sources.Where(source => source.Key == key)
                .SelectMany(source => source.Revisions)
                .AnyAsync(state => state.UntilVintage == null, cancellation);

    /// <summary>The address as it stands, or as the same draft would have it; null where there is no such source.</summary>
    public static async Task<string?> UrlAsync(
        DashboardDbContext db,
        string key,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    ) =>
        together.FirstOrDefault(change => change.Kind is RecordKind.Source && change.Key == key)
            is { } change
            ? change.Values.GetValueOrDefault("url")
            : await db
                .Sources.Where(source => source.Key == key)
                .SelectMany(source => source.Revisions)
                .Where(state => state.UntilVintage == null)
                .Select(state => state.Url)
                .FirstOrDefaultAsync(cancellation);

    private static SourceRevision Read(FormValues form)
    {
        var publishedOn = form.RequiredDay("published-on");
        var accessedOn = form.Day("accessed-on");
        var url = form.Required("url");
        if (url.Length > 0 && !IsWebAddress(url))
            form.Problem("url", $"'{url}' is no address that begins with https:// or http://");
        var precision = form.OptionalTerm<DatePrecision>("precision") ?? DatePrecision.Day;
        var read = accessedOn ?? DateOnly.FromDateTime(DateTime.UtcNow);
        // Of a period that is not over it was public at the latest when it was read.
        var last = LastDay(publishedOn, precision);
        var counts = precision is not DatePrecision.Day && read < last ? read : last;
        if (form.IsSound("published-on") && counts != publishedOn)
            form.Problem(
                "published-on",
                $"known to the {Domain.Terms.Write(precision)} alone it counts from its last day: write {FormText.Day(counts)}"
            );
        return new SourceRevision
        {
            Title = form.Required("title"),
            Publisher = form.Required("publisher"),
            Kind = form.Term<SourceKind>("kind"),
            PublishedOn = publishedOn,
            PublishedPrecision = precision,
            AccessedOn = read,
            Url = url,
            Note = form.Optional("note"),
        };
    }

    private static DateOnly LastDay(DateOnly day, DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Month => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1),
            DatePrecision.Year => new DateOnly(day.Year, 12, 31),
            _ => day,
        };

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    protected override Task<Func<SourceRevision, IReadOnlyDictionary<string, string>>> WriterAsync(
        DashboardDbContext db,
        IReadOnlyCollection<SourceRevision> states,
        CancellationToken cancellation
    ) => Task.FromResult<Func<SourceRevision, IReadOnlyDictionary<string, string>>>(Write);

    private static Dictionary<string, string> Write(SourceRevision source) =>
        new(StringComparer.Ordinal)
        {
            ["title"] = source.Title,
            ["publisher"] = source.Publisher,
            ["kind"] = Domain.Terms.Write(source.Kind),
            ["published-on"] = FormText.Day(source.PublishedOn),
            ["precision"] = Domain.Terms.Write(source.PublishedPrecision),
            ["accessed-on"] = FormText.Day(source.AccessedOn),
            ["url"] = source.Url,
            ["note"] = source.Note ?? "",
        };
}
