namespace CapexDashboard.Store.Postgres;

/// <summary>What lies where in the data folder.</summary>
internal sealed record DataFolder(string Path)
{
    public string Cluster => System.IO.Path.Combine(Path, "cluster");
    public string Socket => System.IO.Path.Combine(Path, "socket");
    public string LogFile => System.IO.Path.Combine(Path, "postgres.log");
    public string LockFile => System.IO.Path.Combine(Path, "program.lock");
    public string PidFile => System.IO.Path.Combine(Path, "program.pid");

    public static string Default => System.IO.Path.Combine(DefaultParent, "capex-dashboard");

    // User postgres, who works for root, cannot reach into /root. DoNotVerify: ~/.local/share need not exist yet.
    private static string DefaultParent =>
        ServerAccount.IsRoot
            ? "/var/lib"
            : Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            );

    public static DataFolder Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var folder = new DataFolder(System.IO.Path.GetFullPath(path));
        try
        {
            folder.Create();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unusable(folder.Path, problem);
        }
        return folder;
    }

    public static LocalPostgresException Unusable(string path, Exception problem) =>
        new(
            $"The data folder {path} cannot be used: {problem.Message} "
                + "Choose another one (Dashboard__DataDirectory) or give this user the right to write there.",
            problem
        );

    private void Create()
    {
        if (Directory.Exists(Path))
            return;
        Directory.CreateDirectory(Path);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, ServerAccount.IsRoot ? Passable : Private);
    }

    public const UnixFileMode Private =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // Root's folder: user postgres must pass through it to the cluster.
    private const UnixFileMode Passable =
        Private | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
}
