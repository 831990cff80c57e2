namespace CapexDashboard.Store;

/// <summary>There is no way to the store, before a server was even asked.</summary>
public sealed class StoreUnreachableException(string message) : Exception(message);
