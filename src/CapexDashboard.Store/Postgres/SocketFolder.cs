using System.Text;

namespace CapexDashboard.Store.Postgres;

/// <summary>The folder of the server's Unix socket, open to the server's user alone: the only door to the server.</summary>
internal sealed class SocketFolder : IDisposable
{
    public const int Port = 5432;

    // The system's limit for a socket's whole path is 104 bytes on macOS and 108 on Linux.
    private const int LongestPath = 100;

    private readonly bool _temporary;

    private SocketFolder(string path, bool temporary)
    {
        Path = path;
        _temporary = temporary;
    }

    public string Path { get; }

    public static async Task<SocketFolder> CreateAsync(
        DataFolder data,
        ServerAccount account,
        CancellationToken cancellation
    )
    {
        var temporary = !IsUsable(data.Socket);
        // A fresh name: in the shared temp folder a foreseeable one could be somebody else's trap.
        var path = temporary ? Directory.CreateTempSubdirectory("capex-").FullName : data.Socket;
        var folder = new SocketFolder(path, temporary);
        try
        {
            if (!IsUsable(path))
                throw NoShortPath(path);
            await account.OwnFolderAsync(path, cancellation);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public static string SocketFile(string folder, int port) =>
        System.IO.Path.Combine(folder, $".s.PGSQL.{port}");

    public void Dispose()
    {
        if (!_temporary)
            return;
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The system clears its temp folder by itself.
        }
    }

    // Npgsql takes a comma for the separator of two hosts.
    private static bool IsUsable(string folder) =>
        Encoding.UTF8.GetByteCount(SocketFile(folder, Port)) <= LongestPath
        && !folder.Contains(',', StringComparison.Ordinal);

    private static LocalPostgresException NoShortPath(string path) =>
        new(
            $"PostgreSQL's socket needs a folder with a short name without commas, and {path} is not. "
                + "Choose a data folder with a shorter name (Dashboard__DataDirectory) or set TMPDIR to a shorter one."
        );
}
