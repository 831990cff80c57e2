using CapexDashboard.Web.Commands;
using CapexDashboard.Web.Tests.Running;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CapexDashboard.Web.Tests.Commands;

/// <summary>What a command answered.</summary>
internal sealed record Said(int Exit, string Output, string Error);

/// <summary>A folder in which commands are given, and databases of the test's own beside the dashboard's.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("capex-command-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    public static Task<Said> RunAsync(string store, params string[] args) =>
        RunWithAsync(("ConnectionStrings:Dashboard", store), args);

    public static async Task<Said> RunWithAsync(
        (string Name, string Value) setting,
        params string[] args
    )
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var bytes = new MemoryStream();
        var exit = await CommandLine.RunAsync(
            args,
            new CommandSurroundings(output, error, IsTerminal: false)
            {
                OpenOutput = () => bytes,
                Settings = new ConfigurationBuilder()
                    .AddInMemoryCollection([
                        KeyValuePair.Create(setting.Name, (string?)setting.Value),
                    ])
                    .Build(),
            },
            Cancellation
        );
        return new Said(
            exit,
            output + System.Text.Encoding.UTF8.GetString(bytes.ToArray()),
            error.ToString()
        );
    }

    public static async Task<Said> DoneAsync(string store, params string[] args)
    {
        var said = await RunAsync(store, args);
        said.Exit.ShouldBe(0, said.Error);
        return said;
    }

    /// <summary>An empty database on the dashboard's server.</summary>
    public static async Task<string> EmptyAsync(Dashboard dashboard)
    {
        var name = $"command_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(dashboard.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(
            $"create database {name} template template0",
            connection
        );
        await command.ExecuteNonQueryAsync(Cancellation);
        // Nothing is left connected, which a restore would take for a running program.
        return new NpgsqlConnectionStringBuilder(dashboard.ConnectionString)
        {
            Database = name,
            Pooling = false,
        }.ConnectionString;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
