namespace CapexDashboard.Store.Postgres;

/// <summary>The private PostgreSQL server could not be had. The message is for the user: what, where, how to mend it.</summary>
public sealed class LocalPostgresException(string message, Exception? inner = null)
    : Exception(message, inner);
