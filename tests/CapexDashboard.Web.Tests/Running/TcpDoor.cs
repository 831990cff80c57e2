using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CapexDashboard.Web.Tests.Running;

/// <summary>
/// A port of this machine that leads to a server on a Unix socket while it is open; shut, it is a server that is down.
/// </summary>
internal sealed class TcpDoor : IDisposable
{
    private readonly UnixDomainSocketEndPoint _server;
    private readonly List<IDisposable> _open = [];
    private readonly Lock _lock = new();

    public TcpDoor(string connectionString)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        _server = new UnixDomainSocketEndPoint(
            Path.Combine(server.Host!, $".s.PGSQL.{server.Port}")
        );
        Port = FreePort();
    }

    public int Port { get; }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Open()
    {
        var listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        Hold(listener);
        _ = AcceptAsync(listener);
    }

    /// <summary>Nobody comes in any more, and whoever is in is cut off.</summary>
    public void Shut()
    {
        lock (_lock)
        {
            _open.ForEach(open => open.Dispose());
            _open.Clear();
        }
    }

    public void Dispose() => Shut();

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
                _ = ForwardAsync(Hold(await listener.AcceptSocketAsync()));
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            // The door was shut.
        }
    }

    private async Task ForwardAsync(Socket client)
    {
        var server = Hold(
            new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
        );
        try
        {
            await server.ConnectAsync(_server);
            await using var left = new NetworkStream(client);
            await using var right = new NetworkStream(server);
            await Task.WhenAny(left.CopyToAsync(right), right.CopyToAsync(left));
        }
        catch (Exception problem)
            when (problem is IOException or SocketException or ObjectDisposedException)
        {
            // The door was shut, or one side hung up.
        }
        finally
        {
            client.Dispose();
            server.Dispose();
        }
    }

    private T Hold<T>(T disposable)
        where T : IDisposable
    {
        lock (_lock)
            _open.Add(disposable);
        return disposable;
    }
}
