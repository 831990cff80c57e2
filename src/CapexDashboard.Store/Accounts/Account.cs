using Microsoft.AspNetCore.Identity;

namespace CapexDashboard.Store.Accounts;

/// <summary>Somebody who may sign in; known by the email address. Never deleted, since the log speaks of it.</summary>
public sealed class Account : IdentityUser<int>
{
    public const int MostPublicName = 60;

    /// <summary>How readers see it in what it publishes: a name, not the address. Empty while none was chosen.</summary>
    public string PublicName { get; set; } = "";
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time step (30 s since 1970) of the last authenticator code it used: no code works twice.</summary>
    public long? LastCodeStep { get; private set; }

    /// <summary>Since when it may not sign in; null while it may.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}

/// <summary>What an account may do; each has one role.</summary>
public static class Roles
{
    /// <summary>Manages accounts, and may do all that an editor may.</summary>
    public const string Administrator = "administrator";

    /// <summary>Keeps the figures.</summary>
    public const string Editor = "editor";

    public static IReadOnlyList<string> All { get; } = [Administrator, Editor];
}
