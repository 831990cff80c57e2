namespace CapexDashboard.Store.Accounts;

/// <summary>One sign-in in one browser. The cookie names it; once it has ended the cookie is worth nothing.</summary>
public sealed class AccountSession
{
    public Guid Id { get; init; }
    public int AccountId { get; init; }
    public Account Account { get; private set; } = null!;
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When the password was last asked for again within the session; null where it never was.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>What the browser says about itself.</summary>
    public required string Browser { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
}
