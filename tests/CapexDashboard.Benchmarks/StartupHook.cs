using System.Globalization;
using System.Net.Sockets;
using System.Text;

/// <summary>
/// Loaded into the published program by .NET itself (DOTNET_STARTUP_HOOKS, which wants this name and no namespace): it
/// answers whoever connects with the size of the heap after a full collection. Nothing of it is in the product.
/// </summary>
internal static class StartupHook
{
    public const string SocketVariable = "CAPEX_BENCH_HEAP_SOCKET";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(SocketVariable) is { } path)
            new Thread(() => Answer(path)) { IsBackground = true }.Start();
    }

    private static void Answer(string path)
    {
        using var listener = new Socket(
            AddressFamily.Unix,
            SocketType.Stream,
            ProtocolType.Unspecified
        );
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        while (true)
        {
            using var asker = listener.Accept();
            for (var round = 0; round < 2; round++)
            {
                GC.Collect(
                    GC.MaxGeneration,
                    GCCollectionMode.Forced,
                    blocking: true,
                    compacting: true
                );
                GC.WaitForPendingFinalizers();
            }
            var size = GC.GetTotalMemory(forceFullCollection: true);
            asker.Send(Encoding.ASCII.GetBytes(size.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
