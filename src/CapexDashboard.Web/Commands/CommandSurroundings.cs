using CapexDashboard.Store;
using CapexDashboard.Store.Backups;
using CapexDashboard.Store.Importing;
using CapexDashboard.Store.Postgres;
using CapexDashboard.Store.Seeding;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Commands;

/// <summary>A command was refused. The message says what, where and how to mend it.</summary>
internal sealed class CommandRefusedException(string message) : Exception(message);

/// <summary>Where a command speaks and what it finds its settings in.</summary>
internal sealed record CommandSurroundings(TextWriter Output, TextWriter Error, bool IsTerminal)
{
    private const int Done = 0;
    private const int Refused = 1;

    /// <summary>The output is read by a program.</summary>
    public bool IsPlain { get; init; } = true;

    /// <summary>For what is no text of ours.</summary>
    public Func<Stream> OpenOutput { get; init; } = () => Stream.Null;

    /// <summary>In place of those of the machine.</summary>
    public IConfiguration? Settings { get; init; }

    /// <summary>Runs what a command does; what went wrong is told in words and as exit code.</summary>
    public async Task<int> RunAsync(
        StoreUse use,
        Func<StoreLocation, IProgress<string>, Task> work,
        CancellationToken cancellation
    )
    {
        using var progress = new TerminalProgress(Error, IsTerminal);
        try
        {
            await using var store = await StoreLocation.OpenForCommandAsync(
                Settings ?? OfThisMachine(),
                use,
                cancellation
            );
            await work(store, progress);
            return Done;
        }
        catch (Exception problem) when (Reason(problem) is { } reason)
        {
            progress.Clear();
            await Error.WriteLineAsync(reason);
            return Refused;
        }
    }

    private static string? Reason(Exception problem) =>
        problem switch
        {
            OperationCanceledException => "Canceled: nothing was changed.",
            BackupRefusedException
            or LocalPostgresException
            or BadSettingException
            or CommandRefusedException
            or ImportRefusedException
            or SeedRefusedException => problem.Message,
            _ when StoreFailure.IsUnreachable(problem) =>
                $"The store cannot be reached: {problem.GetBaseException().Message}",
            _ => null,
        };

    // The same as the server's, wherever the command is given.
    private static ConfigurationManager OfThisMachine() =>
        WebApplication
            .CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory })
            .Configuration;
}
