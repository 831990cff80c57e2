using System.Globalization;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Audit;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Seeding;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Importing;

/// <param name="Vintage">What it was published as; null where nothing differs or it was only tried out.</param>
public sealed record Imported(int? Vintage, int Added, int Corrected, int Same);

/// <summary>Nothing was imported; the message names every place that is wrong.</summary>
public sealed class ImportRefusedException(string path, IReadOnlyList<SeedProblem> problems)
    : Exception(
        $"{path} is refused, nothing was imported. {problems.Count} problem(s):\n"
            + string.Join('\n', problems.Select(problem => "  " + problem))
    )
{
    public IReadOnlyList<SeedProblem> Problems => problems;
}

/// <summary>
/// Makes one vintage of a CSV of figures, all of it or nothing. It asks of a row what the seed asks and what editors are asked
/// for; not by their form, which asks the store a dozen questions for each figure.
/// </summary>
public sealed class FigureImport(IDbContextFactory<DashboardDbContext> factory, TimeProvider time)
{
    public const string Origin = "import";

    /// <param name="isTrial">Everything is done and taken back.</param>
    /// <exception cref="ImportRefusedException">Something is wrong in the file.</exception>
    public async Task<Imported> ImportAsync(
        string path,
        string by,
        string message,
        bool isTrial,
        CancellationToken cancellation
    )
    {
        var problems = new List<SeedProblem>();
        var rows = ImportFile.Read(path, problems);
        await using var db = await factory.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Locks out other publications from here on, so that what is looked up stays true.
        var vintage = await db.NextVintageAsync(cancellation);
        var stored = await StoredRecords.LoadAsync(db, Keys(rows), cancellation);
        var (added, corrected) = Apply(db, rows, stored);
        if (problems.Count > 0)
            throw new ImportRefusedException(path, [.. problems.OrderBy(one => one.Line)]);
        var imported = new Imported(null, added, corrected, rows.Count - added - corrected);
        if (added + corrected == 0 || isTrial)
            return imported;
        var now = time.GetUtcNow();
        db.AuditEntries.Add(
            new AuditEntry(
                now,
                by,
                "vintage-published",
                vintage.ToString(CultureInfo.InvariantCulture),
                message
            )
        );
        await db.WriteVintageAsync(
            new Publication(Guid.NewGuid(), now, by, message, Origin),
            vintage,
            cancellation
        );
        await transaction.CommitAsync(cancellation);
        return imported with { Vintage = vintage };
    }

    // Of the figures in the file and of those that they are derived from.
    private static string[] Keys(List<SeedRow> rows) =>
        [
            .. rows.SelectMany(row =>
                    Derivation
                        .Keys(row.Has("derived_from") ? row.Optional("derived_from") : null)
                        .Append(row.Optional("key") ?? "")
                )
                .Distinct(),
        ];

    private static (int Added, int Corrected) Apply(
        DashboardDbContext db,
        List<SeedRow> rows,
        StoredRecords stored
    )
    {
        var (added, corrected) = (0, 0);
        var inFile = new Dictionary<string, SeedRow>(StringComparer.Ordinal);
        var identities = new Dictionary<FigureIdentity, SeedRow>();
        foreach (var row in rows)
        {
            var key = row.Key("key");
            if (key.Length > 0 && !inFile.TryAdd(key, row))
                row.Problem("key", $"'{key}' stands in the file twice: {inFile[key].Place}");
        }
        foreach (var row in rows)
        {
            var figure = stored.Figures.GetValueOrDefault(row.Optional("key") ?? "");
            var last = figure?.Revisions.FirstOrDefault();
            var next = Read(row, last, stored);
            if (row.IsWrong)
                continue;
            CheckIdentity(row, next, identities, inFile, stored);
            // What stands already was checked, and its parts may be retired since.
            if (next.DerivedFrom != last?.DerivedFrom)
                SeedFigures.CheckDerivation(
                    row,
                    part => inFile.ContainsKey(part) || stored.IsCurrent(part)
                );
            if (last is { UntilVintage: null } && IsSame(last, next))
                continue;
            if (last is { UntilVintage: null })
                corrected++;
            else
                added++;
            Put(db, row, figure, last, next);
        }
        return (added, corrected);
    }

    private static FigureRevision Read(SeedRow row, FigureRevision? last, StoredRecords stored)
    {
        // The export does not have them: they stay as they are.
        row.Default("found_at", last?.FoundAt);
        row.Default("note", last?.Note);
        // Files from before it was recorded do not have it either.
        row.Default("derived_from", last?.DerivedFrom);
        row.Default("why", "");
        var metric = row.Reference("metric", stored.Metrics, "metric");
        var next = SeedFigures.Revision(
            row,
            row.Reference("entity", stored.Entities, "entity"),
            metric,
            stored.SourceOf(row, last)
        );
        if (
            ImportFile.IsExport(row)
            && metric is not null
            && row.Required("unit") != Domain.Terms.Write(metric.Revisions[0].Unit)
        )
            row.Problem(
                "unit",
                $"{metric.Key} is in {Domain.Terms.Write(metric.Revisions[0].Unit)}"
            );
        ImportFile.Check(row, next);
        return next;
    }

    private static void CheckIdentity(
        SeedRow row,
        FigureRevision next,
        Dictionary<FigureIdentity, SeedRow> identities,
        Dictionary<string, SeedRow> inFile,
        StoredRecords stored
    )
    {
        var identity = new FigureIdentity(
            next.Entity.Id,
            next.Metric.Id,
            next.PeriodKind,
            next.PeriodStart,
            next.PeriodEnd,
            next.Definition,
            next.GivenOn
        );
        if (!identities.TryAdd(identity, row))
            row.Problem(
                "definition",
                $"{identities[identity].Place} has the same entity, metric, period, definition and given_on"
            );
        // A row of the file may itself take the stored one elsewhere.
        else if (
            stored.Identities.TryGetValue(identity, out var other) && !inFile.ContainsKey(other)
        )
            row.Problem(
                "definition",
                $"{other} is the same figure: correct that one, or say by the definition how this one differs"
            );
    }

    private static void Put(
        DashboardDbContext db,
        SeedRow row,
        StoredFigure? figure,
        FigureRevision? last,
        FigureRevision next
    )
    {
        if (last is { UntilVintage: null })
            // Any number closes it: the right one is known when it is written.
            last.UntilVintage = int.MaxValue;
        next.Number = (last?.Number ?? 0) + 1;
        next.Why = row.Optional("why") ?? "";
        figure ??= db.Figures.Add(new StoredFigure { Key = row.Key("key") }).Entity;
        figure.Revisions.Add(next);
    }

    private static bool IsSame(FigureRevision last, FigureRevision next) =>
        (last.EntityId, last.MetricId, last.SourceId, last.PublishedOn)
            == (next.Entity.Id, next.Metric.Id, next.Source.Id, next.PublishedOn)
        && (last.PeriodKind, last.PeriodStart, last.PeriodEnd, last.GivenOn, last.Definition)
            == (next.PeriodKind, next.PeriodStart, next.PeriodEnd, next.GivenOn, next.Definition)
        && (last.Low, last.High, last.Currency, last.Basis, last.Verification)
            == (next.Low, next.High, next.Currency, next.Basis, next.Verification)
        && (last.FoundAt, last.Quote, last.Note, last.DerivedFrom)
            == (next.FoundAt, next.Quote, next.Note, next.DerivedFrom);
}
