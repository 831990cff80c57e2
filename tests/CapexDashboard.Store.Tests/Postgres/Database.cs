using System.Diagnostics;
using CapexDashboard.Store.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CapexDashboard.Store.Tests.Postgres;

/// <summary>What the tests do with a private server and its database.</summary>
internal static class Database
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<LocalPostgres> StartAsync(TemporaryDataFolder folder) =>
        LocalPostgres.StartAsync(folder.Path, NullLogger.Instance, Cancellation);

    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancellation);
    }

    public static Task WriteNoteAsync(string connectionString) =>
        AskAsync(
            connectionString,
            "create table note (text text); insert into note values ('kept')"
        );

    public static async Task ShouldHaveNoteAsync(string connectionString) =>
        (await AskAsync(connectionString, "select text from note")).ShouldBe("kept");

    public static int PostmasterPid(TemporaryDataFolder folder) =>
        PostmasterPidFile.Read(folder.Cluster).ShouldNotBeNull().Pid;

    public static void Kill(int pid)
    {
        using var process = Process.GetProcessById(pid);
        process.Kill();
    }
}
