using System.Diagnostics;

namespace CapexDashboard.Store.Postgres;

/// <summary>Whom PostgreSQL's programs run as: this program's user; for root, as whom they refuse to run, user postgres.</summary>
internal sealed class ServerAccount
{
    private static readonly string[] AsPostgres =
    [
        "setpriv",
        "--reuid=postgres",
        "--regid=postgres",
        "--clear-groups",
    ];

    // setsid: Ctrl+C in a terminal goes to the whole process group, and the server must outlast the last request.
    // pdeathsig: a killed program takes its server along (INT is PostgreSQL's fast shutdown).
    private static readonly string[] Tethered = ["setsid", "setpriv", "--pdeathsig", "INT"];

    private readonly string[] _identity;
    private readonly string[] _tether;

    private ServerAccount(string[] identity, string[] tether)
    {
        _identity = identity;
        _tether = tether;
    }

    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    public static async Task<ServerAccount> ChooseAsync(CancellationToken cancellation)
    {
        string[] identity = IsRoot ? AsPostgres : [];
        if (
            IsRoot
            && await Command.RunAsync([.. identity, "true"], cancellation)
                is { Succeeded: false } refused
        )
        {
            throw new LocalPostgresException(
                "PostgreSQL does not run as root, and it cannot be run as user postgres "
                    + $"(setpriv says: {refused.Output}). Install the PostgreSQL server package, which brings that user, "
                    + "and util-linux; or start this program as an ordinary user."
            );
        }
        // macOS and BusyBox have no such setpriv: there an orphaned server is stopped by the next start.
        var canTether = (await Command.RunAsync([.. Tethered, "true"], cancellation)).Succeeded;
        return new ServerAccount(identity, canTether ? Tethered : []);
    }

    /// <summary>The command of a server that ends with the thread that starts it.</summary>
    public ProcessStartInfo PrepareServer(IEnumerable<string> words) =>
        Command.Prepare([.. _identity, .. _tether, .. words]);

    public Task<CommandResult> RunAsync(
        IEnumerable<string> words,
        CancellationToken cancellation
    ) => Command.RunAsync([.. _identity, .. words], cancellation);

    /// <summary>Makes a folder that only the server's user can enter, or makes sure that an existing one is.</summary>
    public async Task OwnFolderAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder, DataFolder.Private);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw DataFolder.Unusable(folder, problem);
        }
        if (IsRoot)
            await Command.RunAsync(["chown", "postgres:postgres", folder], cancellation);
        await CheckReachAsync(folder, cancellation);
    }

    /// <summary>The folder must belong to the server's user, and every folder above must let that user through.</summary>
    public async Task CheckReachAsync(string folder, CancellationToken cancellation)
    {
        if (!IsRoot || (await RunAsync(["test", "-O", folder], cancellation)).Succeeded)
            return;
        throw new LocalPostgresException(
            $"The folder {folder} is out of reach for user postgres, as whom PostgreSQL runs when this program is root. "
                + $"Choose a data folder (Dashboard__DataDirectory) that it can reach, for example {DataFolder.Default}; "
                + "or open the folders above it (chmod o+x) and give it to that user (chown postgres); "
                + "or start this program as an ordinary user."
        );
    }
}
