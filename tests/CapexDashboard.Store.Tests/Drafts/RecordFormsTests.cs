using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Drafts.Forms;
using CapexDashboard.Store.Tests.Serving;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Tests.Drafts;

/// <summary>Undo and restore rest on it: what a form shows of a record is all of it.</summary>
public sealed class RecordFormsTests(StoreServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<RecordKind> Kinds => [.. Enum.GetValues<RecordKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Record_AsItsFormShowsIt_IsRightAndReadsAsTheSame(RecordKind kind)
    {
        var form = RecordForms.Of(kind);
        await using var db = server.Seeded.CreateDbContext();
        var keys = await KeysAsync(db, kind);
        keys.Count.ShouldBePositive();

        foreach (var key in keys)
        {
            var values = (await form.StatesAsync(db, key, Cancellation))
                .ShouldHaveSingleItem()
                .Values;

            values.Keys.ShouldBe(form.Fields.Select(field => field.Name), ignoreOrder: true);
            (await form.CheckAsync(db, key, values, [], Cancellation)).Problems.ShouldBeEmpty(key);
            await ShouldReadAsTheSameAsync(form, key, values);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task EmptyForm_SaysOfEveryRequiredFieldThatItIsMissing(RecordKind kind)
    {
        var form = RecordForms.Of(kind);
        await using var db = server.Seeded.CreateDbContext();

        var check = await form.CheckAsync(
            db,
            null,
            new Dictionary<string, string>(),
            [],
            Cancellation
        );

        foreach (var field in form.Fields.Where(field => field.IsRequired))
            check.Problems.ShouldContain(problem =>
                problem.Field == field.Name && problem.Reason == "it is missing"
            );
    }

    private async Task ShouldReadAsTheSameAsync(
        IRecordForm form,
        string key,
        IReadOnlyDictionary<string, string> values
    )
    {
        await using var db = server.Seeded.CreateDbContext();
        var last = (await form.LastAsync(db, key, Cancellation)).ShouldNotBeNull();

        var read = await form.AddAsync(db, key, values, Cancellation);

        var (before, after) = (db.Entry(last), db.Entry(read));
        foreach (
            var property in before
                .Metadata.GetProperties()
                .Where(property => !Apart.Contains(property.Name))
        )
            after
                .Property(property.Name)
                .CurrentValue.ShouldBe(
                    before.Property(property.Name).CurrentValue,
                    $"{key}: {property.Name}"
                );
        // Never saved.
    }

    // What every revision has of its own, and what the database makes.
    private static readonly string[] Apart =
    [
        "Id",
        "Number",
        "FromVintage",
        "UntilVintage",
        "By",
        "At",
        "Why",
        "Origin",
        "SearchText",
    ];

    // All of the small kinds; of figures one in fifteen and what comparisons are made of.
    private static async Task<List<string>> KeysAsync(DashboardDbContext db, RecordKind kind) =>
        await (
            kind switch
            {
                RecordKind.Entity => db.Entities.Select(one => one.Key),
                RecordKind.Metric => db.Metrics.Select(one => one.Key),
                RecordKind.Source => db.Sources.Select(one => one.Key),
                RecordKind.Claim => db.Claims.Select(one => one.Key),
                RecordKind.CuratedComparison => db.CuratedComparisons.Select(one => one.Key),
                RecordKind.Preset => db.Presets.Select(one => one.Key),
                _ => db
                    .FigureRevisions.Where(figure => figure.Id % 15 == 0 || figure.GivenOn != null)
                    .Select(figure => figure.Key),
            }
        ).ToListAsync(Cancellation);
}
