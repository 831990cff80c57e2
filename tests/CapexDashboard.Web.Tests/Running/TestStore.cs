using CapexDashboard.Store.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace CapexDashboard.Web.Tests.Running;

/// <summary>A PostgreSQL server of the tests' own, started the way the product starts its private one.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    // Directly under /tmp: TMPDIR may lie where user postgres cannot go, or too deep for the path of a socket.
    private readonly string _folder = Path.Combine(
        OperatingSystem.IsWindows() ? Path.GetTempPath() : "/tmp",
        $"capex-web-{Guid.NewGuid():N}"
    );

    private LocalPostgres? _server;

    public string ConnectionString => _server!.ConnectionString;

    public async Task StartAsync() =>
        _server = await LocalPostgres.StartAsync(
            _folder,
            NullLogger.Instance,
            CancellationToken.None
        );

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
