using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CapexDashboard.Domain.Claims;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>A claim of the article with its verdict, as editors fill it in.</summary>
public sealed class ClaimForm : RecordForm<ClaimRevision>
{
    private const int MostQuotedWords = 25;
    private const string OurReading = "our-reading";

    private static readonly JsonSerializerOptions Checks = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public override RecordKind Kind => RecordKind.Claim;

    public override IReadOnlyList<FormField> Fields { get; } =
    [
        new("position", "Place in the article", FieldInput.Line, "1, 2, 3 …") { IsRequired = true },
        new("section", "Section", FieldInput.Line) { IsRequired = true },
        new("subject", "Subject", FieldInput.Line) { IsRequired = true },
        new("statement", "Statement", FieldInput.Lines, "What it claims, in our words")
        {
            IsRequired = true,
        },
        new("quote", "Quote", FieldInput.Lines, "At most 25 words of the article")
        {
            IsRequired = true,
        },
        new(
            "low",
            "Low",
            FieldInput.Line,
            "In the unit below; nothing where the words name no number"
        ),
        new("high", "High", FieldInput.Line),
        new(
            OurReading,
            "Whose number",
            FieldInput.Choice,
            "true where the words name no number and this is our reading of them"
        )
        {
            Choices = ["true", "false"],
        },
        new("unit", "Unit", FieldInput.Line) { IsRequired = true },
        new("currency", "Currency", FieldInput.Line, "USD"),
        new("period-start", "Period begins", FieldInput.Line, "2024-01-01"),
        new("period-end", "Period ends", FieldInput.Line, "2024-12-31"),
        FormField.Chosen<Basis>("basis", "Basis"),
        FormField.Chosen<Verification>("verification", "Verification"),
        new("source", "Source", FieldInput.Reference)
        {
            IsRequired = true,
            Refers = RecordKind.Source,
        },
        new("figure", "Figure that states it", FieldInput.Reference) { Refers = RecordKind.Figure },
        FormField.Chosen<Verdict>("verdict", "Verdict"),
        new("reason", "Reason of the verdict", FieldInput.Lines) { IsRequired = true },
        new("checked-against", "Checked against", FieldInput.Lines) { IsRequired = true },
        new(
            "tolerance",
            "Tolerance",
            FieldInput.Line,
            "As a fraction: 0.05; nothing where no numbers are compared"
        ),
        FormField.Chosen<Verification>("verdict-verification", "Verification of the verdict"),
        new("verdict-source", "Source of the verdict", FieldInput.Reference)
        {
            IsRequired = true,
            Refers = RecordKind.Source,
        },
        new("checks", "Other checks", FieldInput.Lines, "As JSON: a list, as it stands"),
        new("note", "Note", FieldInput.Lines),
    ];

    public override IQueryable<RecordLine> Lines(DashboardDbContext db) =>
        db.Claims.Select(one => new RecordLine
        {
            Key = one.Key,
            Title = one.Revisions.OrderByDescending(state => state.Number).First().Statement,
            IsRetired = one.Revisions.All(state => state.UntilVintage != null),
            Search =
                one.Key
                + " "
                + one.Revisions.OrderByDescending(state => state.Number).First().Statement,
        });

    private protected override async Task<IReadOnlyList<string>> CheckAsync(
        DashboardDbContext db,
        string? key,
        FormValues form,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    )
    {
        _ = Read(form);
        foreach (var field in new[] { "source", "verdict-source" })
            if (
                form.Required(field) is { Length: > 0 } source
                && !await SourceForm.IsKnownAsync(db, source, together, cancellation)
            )
                form.Problem(field, $"there is no source '{source}'");
        if (
            form.Optional("figure") is { } figure
            && !await db.Figures.AnyAsync(one => one.Key == figure, cancellation)
        )
            form.Problem("figure", $"there is no figure '{figure}'");
        return [];
    }

    protected override IQueryable<KeyedRevision<ClaimRevision>> All(DashboardDbContext db) =>
        db.Claims.SelectMany(
            claim => claim.Revisions,
            (claim, state) => new KeyedRevision<ClaimRevision> { Key = claim.Key, State = state }
        );

    protected override async Task<List<ClaimRevision>> OfAsync(
        DashboardDbContext db,
        string key,
        CancellationToken cancellation
    ) =>
        (
            await db.Claims.SingleOrDefaultAsync(one => one.Key == key, cancellation)
            ?? db.Claims.Add(new StoredClaim { Key = key }).Entity
        ).Revisions;

    private protected override Task<string?> WishedKeyAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    ) =>
        Task.FromResult(
            form.Whole("position") is { } position
                ? NewKeys.Of("claim", FormText.Number(position))
                : null
        );

    private protected override async Task<ClaimRevision> ReadAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    ) =>
        Read(
            form,
            await db.TrackedSourceAsync(form.Required("source"), cancellation),
            await db.TrackedSourceAsync(form.Required("verdict-source"), cancellation),
            form.Optional("figure") is { } figure
                ? db.Figures.Local.FirstOrDefault(one => one.Key == figure)
                    ?? await db.Figures.SingleAsync(one => one.Key == figure, cancellation)
                : null
        );

    private static ClaimRevision Read(
        FormValues form,
        Sources.StoredSource? source = null,
        Sources.StoredSource? verdictSource = null,
        Figures.StoredFigure? figure = null
    )
    {
        var claim = new ClaimRevision
        {
            Position = form.Required("position").Length > 0 ? form.Whole("position") ?? 0 : 0,
            Section = form.Required("section"),
            Subject = form.Required("subject"),
            Statement = form.Required("statement"),
            Low = form.Number("low"),
            High = form.Number("high"),
            OurReading = ReadTruth(form),
            Unit = form.Required("unit"),
            Currency = form.Optional("currency"),
            PeriodStart = form.Day("period-start"),
            PeriodEnd = form.Day("period-end"),
            Basis = form.Term<Basis>("basis"),
            Quote = form.Required("quote"),
            Note = form.Optional("note"),
            Verification = form.Term<Verification>("verification"),
            Source = source!,
            Figure = figure,
            Verdict = form.Term<Verdict>("verdict"),
            Tolerance = form.Number("tolerance"),
            Reason = form.Required("reason"),
            CheckedAgainst = form.Required("checked-against"),
            VerdictVerification = form.Term<Verification>("verdict-verification"),
            VerdictSource = verdictSource!,
            Checks = ReadChecks(form),
        };
        if (claim.Low > claim.High)
            form.Problem("low", "it is above high");
        if (claim.OurReading && claim.Low is null)
            form.Problem(OurReading, "there is no number that could be our reading");
        if (claim.PeriodEnd < claim.PeriodStart)
            form.Problem("period-end", "the period ends before it begins");
        if (
            claim.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length
            > MostQuotedWords
        )
            form.Problem("quote", $"at most {MostQuotedWords} words of the article are quoted");
        return claim;
    }

    private static bool ReadTruth(FormValues form)
    {
        var text = form.Optional(OurReading);
        if (text is not (null or "true" or "false"))
            form.Problem(OurReading, "it is true or false");
        return text == "true";
    }

    private static List<ClaimCheck> ReadChecks(FormValues form)
    {
        try
        {
            return form.Optional("checks") is { } json
                ? JsonSerializer.Deserialize<List<ClaimCheck>>(json, Checks) ?? []
                : [];
        }
        catch (JsonException exception)
        {
            form.Problem(
                "checks",
                $"line {exception.LineNumber + 1} is no JSON as it should stand here"
            );
            return [];
        }
    }

    protected override IQueryable<ClaimRevision> Whole(DashboardDbContext db, string key) =>
        db
            .ClaimRevisions.Include(claim => claim.Source)
            .Include(claim => claim.VerdictSource)
            .Include(claim => claim.Figure)
            .Where(claim => claim.Parent.Key == key);

    protected override Task<Func<ClaimRevision, IReadOnlyDictionary<string, string>>> WriterAsync(
        DashboardDbContext db,
        IReadOnlyCollection<ClaimRevision> states,
        CancellationToken cancellation
    ) => Task.FromResult<Func<ClaimRevision, IReadOnlyDictionary<string, string>>>(Write);

    private static Dictionary<string, string> Write(ClaimRevision claim) =>
        new(StringComparer.Ordinal)
        {
            ["position"] = FormText.Number(claim.Position),
            ["section"] = claim.Section,
            ["subject"] = claim.Subject,
            ["statement"] = claim.Statement,
            ["quote"] = claim.Quote,
            ["low"] = FormText.Number(claim.Low),
            ["high"] = FormText.Number(claim.High),
            [OurReading] = claim.OurReading ? "true" : "false",
            ["unit"] = claim.Unit,
            ["currency"] = claim.Currency ?? "",
            ["period-start"] = FormText.Day(claim.PeriodStart),
            ["period-end"] = FormText.Day(claim.PeriodEnd),
            ["basis"] = Domain.Terms.Write(claim.Basis),
            ["verification"] = Domain.Terms.Write(claim.Verification),
            ["source"] = claim.Source.Key,
            ["figure"] = claim.Figure?.Key ?? "",
            ["verdict"] = Domain.Terms.Write(claim.Verdict),
            ["reason"] = claim.Reason,
            ["checked-against"] = claim.CheckedAgainst,
            ["tolerance"] = FormText.Number(claim.Tolerance),
            ["verdict-verification"] = Domain.Terms.Write(claim.VerdictVerification),
            ["verdict-source"] = claim.VerdictSource.Key,
            ["checks"] =
                claim.Checks.Count == 0 ? "" : JsonSerializer.Serialize(claim.Checks, Checks),
            ["note"] = claim.Note ?? "",
        };
}
