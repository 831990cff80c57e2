using System.Diagnostics;
using System.Runtime.CompilerServices;
using CapexDashboard.Store.Seeding;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Seeding;

/// <summary>This test program once more, as a program of its own that prepares a database when it is told to.</summary>
internal sealed class PreparingProgram : IDisposable
{
    private const string ConnectionStringVariable = "CAPEX_TEST_PREPARE";

    private readonly Process _process;

    private PreparingProgram(Process process) => _process = process;

    /// <summary>Comes back when the program is ready to begin, so that two begin together.</summary>
    public static async Task<PreparingProgram> StartAsync(StoreDatabase store)
    {
        var assembly = Path.ChangeExtension(typeof(PreparingProgram).Assembly.Location, ".dll");
        var start = new ProcessStartInfo("dotnet", [assembly])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment[ConnectionStringVariable] = store.ConnectionString;
        var program = new PreparingProgram(Process.Start(start).ShouldNotBeNull());
        (await program.AnswerAsync()).ShouldBe("ready");
        return program;
    }

    public void Go() => _process.StandardInput.WriteLine("go");

    public async Task<string> AnswerAsync() =>
        (
            await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
        ).ShouldNotBeNull();

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    // Before xunit's own entry point. It blocks, since no other code of this assembly may run until it returns.
    [ModuleInitializer]
    internal static void Prepare()
    {
        if (Environment.GetEnvironmentVariable(ConnectionStringVariable) is not { } connection)
            return;
        using var db = new StoreDatabase(connection).CreateDbContext();
        Console.WriteLine("ready");
        Console.ReadLine();
        var preparing = Seeder.PrepareAsync(db, SeedFolder.Real, CancellationToken.None);
        Console.WriteLine(preparing.GetAwaiter().GetResult() ? "seeded" : "prepared before");
        Environment.Exit(0);
    }
}
