namespace CapexDashboard.Store.Tests.Serving;

/// <summary>For a test class that leaves it empty: a database of its own without tables.</summary>
public sealed class EmptyStore(StoreServer server) : IAsyncLifetime
{
    public StoreDatabase Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await server.EmptyAsync();

    public ValueTask DisposeAsync()
    {
        Store.ClearPool();
        return ValueTask.CompletedTask;
    }
}
