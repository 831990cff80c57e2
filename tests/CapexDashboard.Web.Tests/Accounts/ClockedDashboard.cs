using CapexDashboard.Store;
using CapexDashboard.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CapexDashboard.Web.Tests.Accounts;

/// <summary>A program on a store of its own whose clock stands until a test moves it, and whose browsers say where they are.</summary>
public sealed class ClockedDashboard : IAsyncLifetime
{
    private readonly TestStore _store = new();
    private DashboardProgram? _program;
    private int _sources;

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public DashboardProgram Program => _program!;

    public string ConnectionString => _store.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        await _store.StartAsync();
        _program = new DashboardProgram(
            _store.ConnectionString,
            ("Dashboard:SignInsPerMinute", "1000000"),
            ("Dashboard:TrustedProxies", "127.0.0.1")
        )
        {
            Time = Clock,
        };
        await _program.WaitUntilReadyAsync(CancellationToken.None);
    }

    /// <summary>A browser at an address that no other has.</summary>
    public HttpClient OpenBrowserElsewhere() => Program.OpenBrowser(NextAddress());

    public string NextAddress()
    {
        var number = Interlocked.Increment(ref _sources);
        return $"203.0.{number / 250}.{(number % 250) + 1}";
    }

    public DashboardDbContext CreateDbContext() =>
        Program
            .Services.GetRequiredService<IDbContextFactory<DashboardDbContext>>()
            .CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        if (_program is not null)
            await _program.DisposeAsync();
        await _store.DisposeAsync();
    }
}

/// <summary>Tests that move one clock, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedClock : ICollectionFixture<ClockedDashboard>
{
    public const string Name = "a clock";
}
