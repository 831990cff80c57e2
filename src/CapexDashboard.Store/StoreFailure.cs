using System.Net.Sockets;
using Npgsql;

namespace CapexDashboard.Store;

/// <summary>Tells a store that cannot be reached from a program that is wrong.</summary>
public static class StoreFailure
{
    /// <summary>True where the server is down, refuses us or is starting or stopping, whatever wraps that fact.</summary>
    public static bool IsUnreachable(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is PostgresException postgres)
                return MeansUnreachable(postgres.SqlState);
            if (exception is NpgsqlException or SocketException or StoreUnreachableException)
                return true;
        }
        return false;
    }

    // Shutdown and start of the server, too many connections, wrong password or role, no such database.
    private static bool MeansUnreachable(string state) =>
        state.StartsWith("57P0", StringComparison.Ordinal)
        || state.StartsWith("08", StringComparison.Ordinal)
        || state is "53300" or "28P01" or "28000" or "3D000";
}
