using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Presets;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>A preset of the explorer as editors fill it in. Comparisons hold its inputs, not its key: nothing rests on it.</summary>
public sealed class PresetForm : RecordForm<PresetRevision>
{
    private const string InputsField = "inputs";

    public override RecordKind Kind => RecordKind.Preset;

    public override IReadOnlyList<FormField> Fields { get; } =
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

    public override IQueryable<RecordLine> Lines(DashboardDbContext db) =>
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

    protected override IQueryable<KeyedRevision<PresetRevision>> All(DashboardDbContext db) =>
        db.Presets.SelectMany(
            preset => preset.Revisions,
            (preset, state) => new KeyedRevision<PresetRevision> { Key = preset.Key, State = state }
        );

    protected override async Task<List<PresetRevision>> OfAsync(
        DashboardDbContext db,
        string key,
        CancellationToken cancellation
    ) =>
        (
            await db.Presets.SingleOrDefaultAsync(one => one.Key == key, cancellation)
            ?? db.Presets.Add(new StoredPreset { Key = key }).Entity
        ).Revisions;

    private protected override Task<string?> WishedKeyAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    ) => Task.FromResult(form.Optional("title") is { } title ? NewKeys.Of(title) : null);

    private protected override Task<PresetRevision> ReadAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    ) => Task.FromResult(Read(form));

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

    protected override Task<Func<PresetRevision, IReadOnlyDictionary<string, string>>> WriterAsync(
        DashboardDbContext db,
        IReadOnlyCollection<PresetRevision> states,
        CancellationToken cancellation
    ) => Task.FromResult<Func<PresetRevision, IReadOnlyDictionary<string, string>>>(Write);

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
