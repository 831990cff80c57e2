using System.Diagnostics;

namespace CapexDashboard.EndToEnd.Tests.Running;

/// <summary>A new folder that is gone afterwards.</summary>
internal sealed class TemporaryFolder : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    // Root's program runs PostgreSQL as another user, who must be able to pass through.
    private const UnixFileMode PassableByAll =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherExecute;

    public TemporaryFolder(string name)
    {
        // Not TMPDIR: it may lie where that user cannot go, or too deep for the path of a socket.
        var parent = OperatingSystem.IsWindows() ? System.IO.Path.GetTempPath() : "/tmp";
        Path = System.IO.Path.Combine(parent, $"{name}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, PassableByAll);
        }
    }

    public string Path { get; }

    public async ValueTask DisposeAsync()
    {
        var tried = Stopwatch.StartNew();
        while (Directory.Exists(Path))
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (IOException) when (tried.Elapsed < Patience)
            {
                // The PostgreSQL of a killed program still removes its own files.
                await Task.Delay(BetweenTries);
            }
        }
    }
}
