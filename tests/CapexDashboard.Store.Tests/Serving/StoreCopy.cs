namespace CapexDashboard.Store.Tests.Serving;

/// <summary>For a test class that writes: a database of its own with the real seed.</summary>
public sealed class StoreCopy(StoreServer server) : IAsyncLifetime
{
    public StoreDatabase Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await server.CopyAsync();

    public ValueTask DisposeAsync()
    {
        Store.ClearPool();
        return ValueTask.CompletedTask;
    }
}
