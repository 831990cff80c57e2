namespace CapexDashboard.Store.Postgres;

/// <summary>The server's own log: a file that is begun anew at each start and when it is full, the one before it kept.</summary>
internal sealed class ServerLog : IDisposable
{
    private const long FullAt = 10 * 1024 * 1024;
    private const int LinesKept = 8;

    private readonly Lock _lock = new();
    private readonly Queue<string> _lastLines = new();
    private StreamWriter _writer;

    public ServerLog(string path)
    {
        Path = path;
        _writer = Begin();
    }

    public string Path { get; }

    public string LastLines
    {
        get
        {
            lock (_lock)
                return string.Join('\n', _lastLines);
        }
    }

    public void Add(string line)
    {
        lock (_lock)
        {
            _lastLines.Enqueue(line);
            if (_lastLines.Count > LinesKept)
                _lastLines.Dequeue();
            try
            {
                Write(line);
            }
            catch (Exception problem)
                when (problem
                        is IOException
                            or UnauthorizedAccessException
                            or ObjectDisposedException
                )
            {
                // A full disk must not end the program; the server will say more about it than its log.
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
            _writer.Dispose();
    }

    private void Write(string line)
    {
        if (_writer.BaseStream.Length > FullAt)
        {
            _writer.Dispose();
            _writer = Begin();
        }
        _writer.WriteLine(line);
    }

    private StreamWriter Begin()
    {
        if (File.Exists(Path))
            File.Move(Path, Path + ".1", overwrite: true);
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
        };
        // Failed statements are in it, with what they wanted to write.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new StreamWriter(Path, options) { AutoFlush = true };
    }
}
