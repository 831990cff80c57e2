using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace CapexDashboard.Store.Postgres;

/// <summary>postmaster.pid, in which the cluster's server, or its last one when it was killed, says who it is.</summary>
internal sealed record PostmasterPidFile(int Pid, string SocketFile)
{
    // Its lines: pid, data folder, start time, port, socket folder, address, shared memory key, state.
    public static PostmasterPidFile? Read(string clusterFolder)
    {
        try
        {
            var lines = File.ReadAllLines(Path.Combine(clusterFolder, "postmaster.pid"));
            if (
                lines.Length < 5
                || !TryParse(lines[0], out var pid)
                || !TryParse(lines[3], out var port)
            )
                return null;
            return new PostmasterPidFile(pid, Postgres.SocketFolder.SocketFile(lines[4], port));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Somebody answers at the socket. The pid alone proves nothing: after a reboot it may be anybody's.</summary>
    public bool IsServing()
    {
        try
        {
            using var socket = new Socket(
                AddressFamily.Unix,
                SocketType.Stream,
                ProtocolType.Unspecified
            );
            socket.Connect(new UnixDomainSocketEndPoint(SocketFile));
            return true;
        }
        catch (Exception problem) when (problem is SocketException or ArgumentException)
        {
            return false;
        }
    }

    public bool IsPostgres()
    {
        try
        {
            using var process = Process.GetProcessById(Pid);
            return string.Equals(process.ProcessName, "postgres", StringComparison.Ordinal);
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out number);
}
