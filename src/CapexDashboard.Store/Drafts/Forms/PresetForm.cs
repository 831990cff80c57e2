using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Presets;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>A preset of the explorer as editors fill it in.</summary>
public sealed class PresetForm : IRecordForm
{
    private const string InputsField = "inputs";

    public RecordKind Kind => RecordKind.Preset;

    public IReadOnlyList<FormField> Fields { get; } =
    [
        new("title", "Title", FieldInput.Line, "Lock-out; its key is made of it and stays")
        {
            IsRequired = true,
        },
        new(
            InputsField,
            "Inputs",
            FieldInput.Line,
            "Those that differ from the article’s, as in an address: years=5&haircut=30..50..70"
        ),
        new(
            "change",
            "What it changes",
            FieldInput.Line,
            "In words, without full stop: the same in 5 years, the article’s upper end"
        )
        {
            IsRequired = true,
        },
        new("position", "Place", FieldInput.Line, "1, 2, 3 …, from the left") { IsRequired = true },
    ];

    public IQueryable<RecordLine> Lines(DashboardDbContext db) =>
        db.Presets.Select(one => new RecordLine
        {
            Key = one.Key,
            Title = one.Revisions.OrderByDescending(state => state.Number).First().Title,
            IsRetired = one.Revisions.All(state => state.UntilVintage != null),
            Search =
                one.Key
                + " "
                + one.Revisions.OrderByDescending(state => state.Number).First().Title,
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
            .Presets.Where(preset =>
                preset.Revisions.Any(state =>
                    state.FromVintage == vintage || state.UntilVintage == vintage
                )
            )
            .Select(preset => preset.Key)
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
        new FormValues(Fields, values).Optional("title") is { } title
            ? await NewKeys.FreeAsync(
                NewKeys.Of(title),
                key => db.Presets.AnyAsync(other => other.Key == key, cancellation)
            )
            : null;

    // Comparisons hold its inputs, not its key: nothing rests on it.
    public Task<string?> KeptByAsync(
        DashboardDbContext db,
        string key,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    ) => Task.FromResult<string?>(null);

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
            await db.Presets.SingleOrDefaultAsync(one => one.Key == key, cancellation)
            ?? db.Presets.Add(new StoredPreset { Key = key }).Entity;
        var revision = Read(new FormValues(Fields, values));
        parent.Revisions.Add(revision);
        return revision;
    }

    private static IQueryable<PresetRevision> States(DashboardDbContext db, string key) =>
        db.PresetRevisions.Where(state => state.Parent.Key == key);

    private static PresetRevision Read(FormValues form)
    {
        var title = form.Required("title");
        if (title.Length > PresetRevision.MaxTitle)
            form.Problem(
                "title",
                $"it has {title.Length} characters, of at most {PresetRevision.MaxTitle}"
            );
        var position = form.Required("position").Length == 0 ? null : form.Whole("position");
        if (position < 1)
            form.Problem("position", "places begin at 1");
        return new PresetRevision
        {
            Title = title,
            Inputs = ReadInputs(form),
            Change = form.Required("change"),
            Position = position ?? 0,
        };
    }

    private static string ReadInputs(FormValues form)
    {
        var text = form.Optional(InputsField) ?? "";
        var (inputs, problems) = PresetInputs.Parse(text);
        foreach (var problem in problems)
            form.Problem(InputsField, $"{problem.Parameter}: {problem.Detail}");
        if (problems.Count == 0 && inputs != text)
            form.Understood[InputsField] = inputs.Length == 0 ? "the article’s" : inputs;
        return inputs;
    }

    private static Dictionary<string, string> Write(PresetRevision preset) =>
        new(StringComparer.Ordinal)
        {
            ["title"] = preset.Title,
            [InputsField] = preset.Inputs,
            ["change"] = preset.Change,
            ["position"] = FormText.Number(preset.Position),
        };
}
