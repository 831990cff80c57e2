using CapexDashboard.Domain.Editing;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>A figure as editors fill it in.</summary>
public sealed class FigureForm : RecordForm<FigureRevision>
{
    /// <summary>The field whose text is understood in more than one way of writing.</summary>
    public const string AmountField = "amount";

    private const string DerivedFrom = "derived-from";

    public override RecordKind Kind => RecordKind.Figure;

    public override IReadOnlyList<FormField> Fields { get; } =
    [
        new("entity", "About", FieldInput.Reference, "Whom it is about: meta, nvidia, render")
        {
            IsRequired = true,
            Refers = RecordKind.Entity,
        },
        new(
            "metric",
            "Metric",
            FieldInput.Reference,
            "What is measured: capex-cash, capex-guidance"
        )
        {
            IsRequired = true,
            Refers = RecordKind.Metric,
        },
        new(
            "period",
            "Period",
            FieldInput.Line,
            "2026Q3, FY2027, 2026, a day as 2026-11-26, or two joined by .."
        )
        {
            IsRequired = true,
        },
        new("amount", "Amount", FieldInput.Line, "37.3bn, €3.2bn, 30–37bn, at least 48bn, 60%")
        {
            IsRequired = true,
        },
        new(
            "given-on",
            "Given on",
            FieldInput.Line,
            "For guidance and forecasts: the day it was said, 2026-10-28"
        ),
        new(
            "definition",
            "Definition",
            FieldInput.Line,
            "Whose count or which measure: as filed, with finance leases"
        )
        {
            IsRequired = true,
        },
        FormField.Chosen<Basis>("basis", "Basis"),
        FormField.Chosen<Verification>("verification", "Verification"),
        new("source", "Source", FieldInput.Reference, "Words of its title, or its key")
        {
            IsRequired = true,
            Refers = RecordKind.Source,
        },
        new(
            "found-at",
            "Found at",
            FieldInput.Line,
            "Where the copy that was read is kept, if not at the source itself"
        ),
        new("quote", "Quote", FieldInput.Lines, "The words that say it"),
        new("note", "Note", FieldInput.Lines, "What a reader must know to understand it"),
        new(
            DerivedFrom,
            "Derived from",
            FieldInput.Lines,
            "Keys of the figures that it was worked out from, joined by a space: article-a28"
        ),
    ];

    // By the index of their words, of which there are too many to read them all.
    public override IQueryable<RecordLine> Lines(DashboardDbContext db) =>
        db
            .FigureRevisions.Where(figure =>
                figure.UntilVintage == null
                || figure.Parent.Revisions.All(other => other.Number <= figure.Number)
            )
            .Select(figure => new RecordLine
            {
                Key = figure.Key,
                Title = figure.Definition,
                IsRetired = figure.UntilVintage != null,
                Search = figure.SearchText,
            });

    private protected override async Task<IReadOnlyList<string>> CheckAsync(
        DashboardDbContext db,
        string? key,
        FormValues form,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    )
    {
        var figure = await FigureReading.ReadAsync(db, form, cancellation);
        var source = form.Required("source");
        if (source.Length > 0 && !await SourceForm.IsKnownAsync(db, source, together, cancellation))
            form.Problem(
                "source",
                $"there is no source '{source}': choose one of the list or add it below"
            );
        await CheckDerivationAsync(db, key, form, together, cancellation);
        if (figure is null || form.Problems.Count > 0)
            return [];
        var about = await FigureReading.AboutAsync(db, figure.Entity, cancellation);
        if (about.Find(other => other.Key != key && SameIdentity(other, figure)) is { } same)
            form.Problem(
                "definition",
                $"{same.Key} is the same figure: correct that one, or say by the definition how this one differs"
            );
        return FigureDoubts.Of(
            figure with
            {
                Key = key ?? "",
            },
            about,
            await SourceForm.UrlAsync(db, source, together, cancellation)
        );
    }

    // Current, or brought by the same draft.
    private static async Task CheckDerivationAsync(
        DashboardDbContext db,
        string? key,
        FormValues form,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    )
    {
        var text = form.Optional(DerivedFrom);
        var parts = Derivation.Keys(text);
        if (parts.Count == 0)
            return;
        var known = await db
            .FigureRevisions.Where(figure =>
                figure.UntilVintage == null && parts.Contains(figure.Key)
            )
            .Select(figure => figure.Key)
            .ToHashSetAsync(cancellation);
        foreach (var change in together.Where(change => change.Kind is RecordKind.Figure))
        {
            if (change.Key is not { } changed)
                continue;
            if (change.Retires)
                known.Remove(changed);
            else
                known.Add(changed);
        }
        if (Derivation.Problem(text, key ?? "", known.Contains) is { } problem)
            form.Problem(DerivedFrom, problem);
    }

    protected override IQueryable<FigureRevision> Whole(DashboardDbContext db, string key) =>
        db
            .FigureRevisions.Include(figure => figure.Entity)
            .Include(figure => figure.Metric)
            .Include(figure => figure.Source)
            .Where(figure => figure.Parent.Key == key);

    // Amounts by the metric's unit, periods by the filer's calendar.
    protected override async Task<
        Func<FigureRevision, IReadOnlyDictionary<string, string>>
    > WriterAsync(
        DashboardDbContext db,
        IReadOnlyCollection<FigureRevision> states,
        CancellationToken cancellation
    )
    {
        var metrics = await FigureReading.MetricsAsync(db, cancellation);
        var calendars = new Dictionary<string, FilerCalendar>(StringComparer.Ordinal);
        foreach (var entity in states.Select(figure => figure.Entity.Key).Distinct())
            calendars[entity] = await FigureReading.CalendarAsync(db, entity, cancellation);
        return figure => Write(figure, metrics[figure.Metric.Key], calendars[figure.Entity.Key]);
    }

    protected override IQueryable<KeyedRevision<FigureRevision>> All(DashboardDbContext db) =>
        db.Figures.SelectMany(
            figure => figure.Revisions,
            (figure, state) => new KeyedRevision<FigureRevision> { Key = figure.Key, State = state }
        );

    protected override async Task<List<FigureRevision>> OfAsync(
        DashboardDbContext db,
        string key,
        CancellationToken cancellation
    ) =>
        (
            await db.Figures.SingleOrDefaultAsync(one => one.Key == key, cancellation)
            ?? db.Figures.Add(new StoredFigure { Key = key }).Entity
        ).Revisions;

    private protected override async Task<string?> WishedKeyAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    ) =>
        await FigureReading.ReadAsync(db, form, cancellation) is { } figure
            ? FigureReading.Name(figure)
            : null;

    private protected override async Task<FigureRevision> ReadAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    )
    {
        var figure =
            await FigureReading.ReadAsync(db, form, cancellation)
            ?? throw new InvalidOperationException(
                "a figure was not checked before it was published"
            );
        var source = await db.TrackedSourceAsync(form.Required("source"), cancellation);
        return new FigureRevision
        {
            Entity = await db.TrackedEntityAsync(figure.Entity, cancellation),
            Metric = await db.TrackedMetricAsync(figure.Metric, cancellation),
            PeriodKind = figure.Period.Kind,
            PeriodStart = figure.Period.Start,
            PeriodEnd = figure.Period.End,
            Definition = figure.Definition,
            GivenOn = figure.GivenOn,
            Low = figure.Amount.Low,
            High = figure.Amount.High,
            Currency = figure.Currency,
            Basis = figure.Basis,
            Verification = figure.Verification,
            Source = source,
            PublishedOn = await db.PublishedOnAsync(source, cancellation),
            FoundAt = form.Optional("found-at"),
            Quote = form.Optional("quote"),
            Note = form.Optional("note"),
            DerivedFrom = Derivation.Tidy(form.Optional(DerivedFrom)),
        };
    }

    private static bool SameIdentity(Figure one, Figure other) =>
        (one.Entity, one.Metric, one.Period, one.Definition, one.GivenOn)
        == (other.Entity, other.Metric, other.Period, other.Definition, other.GivenOn);

    private static Dictionary<string, string> Write(
        FigureRevision figure,
        MetricUnit unit,
        FilerCalendar calendar
    ) =>
        new(StringComparer.Ordinal)
        {
            ["entity"] = figure.Entity.Key,
            ["metric"] = figure.Metric.Key,
            ["period"] = PeriodText.Write(
                new Period(figure.PeriodKind, figure.PeriodStart, figure.PeriodEnd),
                calendar
            ),
            ["amount"] = AmountText.Write(
                new Amount(figure.Low, figure.High),
                unit,
                figure.Currency
            ),
            ["given-on"] = FormText.Day(figure.GivenOn),
            ["definition"] = figure.Definition,
            ["basis"] = Domain.Terms.Write(figure.Basis),
            ["verification"] = Domain.Terms.Write(figure.Verification),
            ["source"] = figure.Source.Key,
            ["found-at"] = figure.FoundAt ?? "",
            ["quote"] = figure.Quote ?? "",
            ["note"] = figure.Note ?? "",
            [DerivedFrom] = figure.DerivedFrom ?? "",
        };
}
