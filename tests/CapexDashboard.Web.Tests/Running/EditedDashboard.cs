using System.Diagnostics;
using CapexDashboard.Store;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapexDashboard.Web.Tests.Running;

/// <summary>A program on a store of its own, in which a test may publish.</summary>
public sealed class EditedDashboard : IAsyncLifetime
{
    private readonly TestStore _store = new();
    private DashboardProgram? _program;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public HttpClient Client { get; private set; } = new();

    public DashboardProgram Program => _program!;

    public string ConnectionString => _store.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        await _store.StartAsync();
        _program = new DashboardProgram(
            _store.ConnectionString,
            ("Dashboard:RequestsPerMinute", "1000000"),
            ("Dashboard:SharesPerMinute", "10000"),
            ("Dashboard:SignInsPerMinute", "10000")
        );
        await _program.WaitUntilReadyAsync(CancellationToken.None);
        Client = _program.Connect();
    }

    public DashboardDbContext CreateDbContext() =>
        _program!
            .Services.GetRequiredService<IDbContextFactory<DashboardDbContext>>()
            .CreateDbContext();

    /// <summary>Puts the next state of a figure in the place of its current one, moved by an amount.</summary>
    public async Task<int> CorrectAsync(string key, decimal by)
    {
        await using var db = CreateDbContext();
        var current = await CurrentAsync(db, key);
        current.UntilVintage = int.MaxValue;
        current.Parent.Revisions.Add(
            Copy(
                current,
                current.Number + 1,
                current.Definition,
                current.Low + by,
                current.High + by
            )
        );
        return await PublishAsync(db, "corrected");
    }

    public async Task<int> RetireAsync(string key)
    {
        await using var db = CreateDbContext();
        (await CurrentAsync(db, key)).UntilVintage = int.MaxValue;
        return await PublishAsync(db, "retired");
    }

    /// <summary>Another figure like one that is there, with a definition of its own, said on a later day.</summary>
    public async Task<int> AddAsync(
        string key,
        string like,
        decimal low,
        decimal high,
        DateOnly? on = null,
        string? definition = null
    )
    {
        await using var db = CreateDbContext();
        var current = await CurrentAsync(db, like);
        var figure = new StoredFigure { Key = key };
        figure.Revisions.Add(Copy(current, 1, definition ?? current.Definition, low, high, on));
        db.Add(figure);
        return await PublishAsync(db, "added");
    }

    public async Task<int> RenameAsync(string entity, string name)
    {
        await using var db = CreateDbContext();
        var renamed = await db
            .Entities.Include(one => one.Revisions.Where(state => state.UntilVintage == null))
            .SingleAsync(one => one.Key == entity, Cancellation);
        var current = renamed.Revisions.Single();
        current.UntilVintage = int.MaxValue;
        renamed.Revisions.Add(
            new EntityRevision
            {
                Number = current.Number + 1,
                Name = name,
                Kind = current.Kind,
                Symbol = current.Symbol,
            }
        );
        return await PublishAsync(db, "renamed");
    }

    public async Task<int> CurateAsync(string name, string title, string commentary, string like)
    {
        await using var db = CreateDbContext();
        var current = await db.CuratedComparisonRevisions.SingleAsync(
            one => one.Parent.Key == like && one.UntilVintage == null,
            Cancellation
        );
        var curated = new StoredCuratedComparison { Key = name };
        curated.Revisions.Add(
            new CuratedComparisonRevision
            {
                Title = title,
                Commentary = commentary,
                Comparison = current.Comparison,
                DefinitionVersion = current.DefinitionVersion,
                Vintage = current.Vintage,
                Slug = current.Slug,
                HomePosition = 9,
            }
        );
        db.Add(curated);
        return await PublishAsync(db, "curated");
    }

    /// <summary>Asks until the page says it: caches hear of a publication a moment after it.</summary>
    public async Task<string> UntilSaysAsync(string address, string wanted)
    {
        var waited = Stopwatch.StartNew();
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var words = (await Client.PageAsync(address)).Body!.Words();
            if (words.Contains(wanted, StringComparison.Ordinal))
                return words;
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), $"{address} says: {words}");
            await looks.WaitForNextTickAsync(Cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_program is not null)
            await _program.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static Task<FigureRevision> CurrentAsync(DashboardDbContext db, string key) =>
        db
            .FigureRevisions.Include(figure => figure.Parent)
            .Include(figure => figure.Entity)
            .Include(figure => figure.Metric)
            .Include(figure => figure.Source)
            .SingleAsync(
                figure => figure.Parent.Key == key && figure.UntilVintage == null,
                Cancellation
            );

    private static Task<int> PublishAsync(DashboardDbContext db, string message) =>
        db.PublishAsync(
            new Publication(
                Guid.NewGuid(),
                new DateTimeOffset(2026, 12, 1, 9, 30, 0, TimeSpan.Zero),
                "an editor",
                message,
                "editor"
            ),
            Cancellation
        );

    private static FigureRevision Copy(
        FigureRevision current,
        int number,
        string definition,
        decimal low,
        decimal? high,
        DateOnly? on = null
    ) =>
        new()
        {
            Number = number,
            Entity = current.Entity,
            Metric = current.Metric,
            PeriodKind = current.PeriodKind,
            PeriodStart = current.PeriodStart,
            PeriodEnd = current.PeriodEnd,
            Definition = definition,
            GivenOn = on ?? current.GivenOn,
            Low = low,
            High = high,
            Currency = current.Currency,
            Basis = current.Basis,
            Verification = current.Verification,
            Source = current.Source,
            PublishedOn = on ?? current.PublishedOn,
        };
}
