using System.Globalization;

namespace CapexDashboard.Store.Postgres;

/// <summary>One program per data folder. The system drops the lock when the program dies, however it dies.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _held;
    private readonly string _pidFile;

    private DataFolderLock(FileStream held, string pidFile)
    {
        _held = held;
        _pidFile = pidFile;
    }

    public static DataFolderLock Take(DataFolder folder)
    {
        try
        {
            var held = new FileStream(
                folder.LockFile,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            // Beside the lock, because Windows lets nobody read a file held with FileShare.None.
            File.WriteAllText(
                folder.PidFile,
                Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
            );
            return new DataFolderLock(held, folder.PidFile);
        }
        catch (IOException problem) when (IsHeldByAnother(problem))
        {
            throw new LocalPostgresException(
                $"The data folder {folder.Path} is in use by another program{KnownPid(folder)}. "
                    + "Stop that one, or choose another data folder (Dashboard__DataDirectory).",
                problem
            );
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw DataFolder.Unusable(folder.Path, problem);
        }
    }

    public void Dispose()
    {
        try
        {
            File.Delete(_pidFile);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The lock counts, the pid file is a convenience.
        }
        _held.Dispose();
    }

    // ERROR_SHARING_VIOLATION of Windows; EWOULDBLOCK of Linux and of macOS, which .NET hands on as they are.
    private static bool IsHeldByAnother(IOException problem) =>
        (problem.HResult & 0xFFFF) is 32 or 11 or 35;

    private static string KnownPid(DataFolder folder)
    {
        try
        {
            return $" (pid {File.ReadAllText(folder.PidFile)})";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
