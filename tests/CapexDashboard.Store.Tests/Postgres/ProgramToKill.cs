using System.Diagnostics;
using System.Runtime.CompilerServices;
using CapexDashboard.Store.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace CapexDashboard.Store.Tests.Postgres;

/// <summary>
/// This test program once more, as a program that holds a private server, so that a test can kill it as no test can
/// kill itself.
/// </summary>
internal sealed class ProgramToKill : IDisposable
{
    private const string DataFolderVariable = "CAPEX_TEST_HOLD_SERVER_IN";

    private readonly Process _process;

    private ProgramToKill(Process process, string connectionString)
    {
        _process = process;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public static async Task<ProgramToKill> StartAsync(TemporaryDataFolder folder)
    {
        var program = Path.ChangeExtension(typeof(ProgramToKill).Assembly.Location, ".dll");
        var start = new ProcessStartInfo("dotnet", [program])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment[DataFolderVariable] = folder.Path;
        var process = Process.Start(start).ShouldNotBeNull();
        var answer = await process.StandardOutput.ReadLineAsync(
            TestContext.Current.CancellationToken
        );
        return new ProgramToKill(process, answer.ShouldNotBeNull());
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    // Before xunit's own entry point. It blocks, since no other code of this assembly may run until it returns.
    [ModuleInitializer]
    internal static void HoldServer()
    {
        if (Environment.GetEnvironmentVariable(DataFolderVariable) is not { } folder)
            return;
        var server = LocalPostgres.StartAsync(folder, NullLogger.Instance, CancellationToken.None);
        Console.WriteLine(server.GetAwaiter().GetResult().ConnectionString);
        Thread.Sleep(Timeout.Infinite);
    }
}
