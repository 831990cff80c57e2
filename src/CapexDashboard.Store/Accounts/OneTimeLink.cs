namespace CapexDashboard.Store.Accounts;

/// <summary>What a link that works once is for.</summary>
public enum LinkKind
{
    /// <summary>Makes the first administrator.</summary>
    Setup,
    Invitation,
    PasswordReset,
}

/// <summary>A link that works once. Its token is shown to whoever made it, and kept nowhere: the store knows its hash.</summary>
public sealed class OneTimeLink
{
    public int Id { get; private set; }
    public required LinkKind Kind { get; init; }

    /// <summary>SHA-256 of the token.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>Whom an invitation is for, and what they will be.</summary>
    public string? Email { get; init; }
    public string? Role { get; init; }

    /// <summary>Whose password is reset.</summary>
    public int? AccountId { get; init; }
    public Account? Account { get; private set; }
    public required string MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Null for the setup link, which waits for its first use.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
}
