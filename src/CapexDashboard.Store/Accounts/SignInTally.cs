using System.Security.Cryptography;
using System.Text;

namespace CapexDashboard.Store.Accounts;

/// <summary>What is being proved, each with limits of its own: who knows the password still has to guess the code.</summary>
public enum SignInStep
{
    Password,
    Code,
}

/// <summary>
/// What one source has tried for one account, or all sources together. Tries are counted whether there is such an account
/// or not, so that nobody learns from them which there are.
/// </summary>
public sealed class SignInTally
{
    /// <summary>In place of a source: all that are not known browsers.</summary>
    public const string AllSources = "*";

    /// <summary>SHA-256 of the step and the address: what is typed into the field may be anything, even a password.</summary>
    public required byte[] Subject { get; init; }

    /// <summary>A network, a known browser, or all.</summary>
    public required string Source { get; init; }

    /// <summary>Wrong tries that were checked.</summary>
    public int Wrong { get; init; }

    /// <summary>Tries that were refused unchecked, since the source had to wait.</summary>
    public int Refused { get; init; }

    /// <summary>Whether the last try was one of those.</summary>
    public bool WasRefused { get; init; }

    /// <summary>Until when nothing is checked; null where nothing is to wait for.</summary>
    public DateTimeOffset? WaitsUntil { get; init; }

    /// <summary>From when on it counts from nought again, and may be removed.</summary>
    public DateTimeOffset ForgottenAt { get; init; }

    /// <param name="address">As the store compares addresses: normalized.</param>
    public static byte[] SubjectOf(SignInStep step, string address) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{step}:{address}"));
}

/// <summary>Where a try comes from.</summary>
/// <param name="Name">The address (IPv6: its network), or the browser's own number.</param>
/// <param name="IsKnown">A browser in which the account was signed in before.</param>
public sealed record SignInSource(string Name, bool IsKnown = false);
