using CapexDashboard.Domain;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Domain.Permalinks;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>A comparison that editors recommend, as they fill it in.</summary>
public sealed class CuratedForm : RecordForm<CuratedComparisonRevision>
{
    public override RecordKind Kind => RecordKind.CuratedComparison;

    public override IReadOnlyList<FormField> Fields { get; } =
    [
        new(
            "name",
            "Name in the address",
            FieldInput.Line,
            "realist, as in /c/realist; it never changes"
        )
        {
            IsRequired = true,
        },
        new("title", "Title", FieldInput.Line, "At most 120 characters") { IsRequired = true },
        new(
            "comparison",
            "Comparison",
            FieldInput.Line,
            "The address of a comparison, or its query: year=2025&years=5"
        )
        {
            IsRequired = true,
        },
        new(
            "vintage",
            "Vintage",
            FieldInput.Line,
            "Whose numbers it shows; the one that publishes it where nothing is said"
        ),
        new("commentary", "Commentary", FieldInput.Lines, "A paragraph") { IsRequired = true },
        new(
            "home-position",
            "Place on the home page",
            FieldInput.Line,
            "1, 2, 3 …; nothing where it is not there"
        ),
    ];

    public override IQueryable<RecordLine> Lines(DashboardDbContext db) =>
        db.CuratedComparisons.Select(one => new RecordLine
        {
            Key = one.Key,
            Title = one.Revisions.OrderByDescending(state => state.Number).First().Title,
            IsRetired = one.Revisions.All(state => state.UntilVintage != null),
            Search =
                one.Key
                + " "
                + one.Revisions.OrderByDescending(state => state.Number).First().Title,
        });

    private protected override async Task<IReadOnlyList<string>> CheckAsync(
        DashboardDbContext db,
        string? key,
        FormValues form,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    )
    {
        var newest = await db.NewestVintageAsync(cancellation);
        _ = Read(form, newest);
        var name = form.Required("name");
        if (key is not null && name != key)
            form.Problem("name", $"the name in the address never changes: it is {key}");
        else if (key is null && (!Keys.IsKey(name) || Slug.IsSlug(name)))
            form.Problem(
                "name",
                $"'{name}' is no name: lower-case letters and digits joined by hyphens, such as the-article-at-5-years"
            );
        else if (
            key is null
            && await db.CuratedComparisons.AnyAsync(other => other.Key == name, cancellation)
        )
            form.Problem(
                "name",
                $"there is a comparison of that name: correct /c/{name}, or choose another"
            );
        if (form.Whole("vintage") is { } vintage && (vintage < 1 || vintage > newest))
            form.Problem("vintage", $"there is no vintage {vintage}: the newest is {newest}");
        return [];
    }

    protected override IQueryable<KeyedRevision<CuratedComparisonRevision>> All(
        DashboardDbContext db
    ) =>
        db.CuratedComparisons.SelectMany(
            curated => curated.Revisions,
            (curated, state) =>
                new KeyedRevision<CuratedComparisonRevision> { Key = curated.Key, State = state }
        );

    protected override async Task<List<CuratedComparisonRevision>> OfAsync(
        DashboardDbContext db,
        string key,
        CancellationToken cancellation
    ) =>
        (
            await db.CuratedComparisons.SingleOrDefaultAsync(one => one.Key == key, cancellation)
            ?? db.CuratedComparisons.Add(new StoredCuratedComparison { Key = key }).Entity
        ).Revisions;

    private protected override Task<string?> WishedKeyAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    ) => Task.FromResult(form.Optional("name") is { } name && Keys.IsKey(name) ? name : null);

    private protected override async Task<CuratedComparisonRevision> ReadAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    ) => Read(form, await db.NewestVintageAsync(cancellation));

    private static CuratedComparisonRevision Read(FormValues form, int newest)
    {
        var title = form.Required("title");
        if (title.Length > CuratedComparisonRevision.MaxTitle)
            form.Problem(
                "title",
                $"it has {title.Length} characters, of at most {CuratedComparisonRevision.MaxTitle}"
            );
        var comparison = ReadComparison(form);
        var vintage = form.Whole("vintage") ?? newest;
        var position = form.Whole("home-position");
        if (position < 1)
            form.Problem("home-position", "places begin at 1");
        return new CuratedComparisonRevision
        {
            Title = title,
            Commentary = form.Required("commentary"),
            Comparison = comparison.ToWholeQuery(),
            DefinitionVersion = ComparisonDefinition.Version,
            Vintage = vintage,
            Slug = Slug.Of(comparison, vintage),
            HomePosition = position,
        };
    }

    // Pasted from the address bar as often as written.
    private static Comparison ReadComparison(FormValues form)
    {
        var text = form.Required("comparison");
        var query = text[(text.IndexOf('?', StringComparison.Ordinal) + 1)..];
        var parse = Comparison.Parse(query);
        foreach (var problem in parse.Refused)
            form.Problem("comparison", $"{problem.Parameter}: {problem.Detail}");
        return parse.Comparison with { Vintage = null };
    }

    protected override IQueryable<CuratedComparisonRevision> Whole(
        DashboardDbContext db,
        string key
    ) =>
        db
            .CuratedComparisonRevisions.Include(state => state.Parent)
            .Where(state => state.Parent.Key == key);

    protected override Task<
        Func<CuratedComparisonRevision, IReadOnlyDictionary<string, string>>
    > WriterAsync(
        DashboardDbContext db,
        IReadOnlyCollection<CuratedComparisonRevision> states,
        CancellationToken cancellation
    ) =>
        Task.FromResult<Func<CuratedComparisonRevision, IReadOnlyDictionary<string, string>>>(
            Write
        );

    private static Dictionary<string, string> Write(CuratedComparisonRevision curated) =>
        new(StringComparer.Ordinal)
        {
            ["name"] = curated.Parent.Key,
            ["title"] = curated.Title,
            ["comparison"] = ComparisonDefinition
                .Read(curated.Comparison, curated.DefinitionVersion)
                .Comparison.ToWholeQuery(),
            ["vintage"] = FormText.Number(curated.Vintage),
            ["commentary"] = curated.Commentary,
            ["home-position"] = FormText.Number(curated.HomePosition),
        };
}
