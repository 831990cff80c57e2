namespace CapexDashboard.Store.Accounts;

/// <summary>How long somebody stays signed in.</summary>
/// <param name="Longest">However busy the session is.</param>
public sealed record SessionTerms(TimeSpan Longest)
{
    /// <summary>As long as a sign-in counts as fresh enough to change how one signs in.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan UnusedAtMost = TimeSpan.FromDays(14);

    /// <summary>Without being used.</summary>
    public TimeSpan Unused => Longest < UnusedAtMost ? Longest : UnusedAtMost;
}
