using System.Buffers.Binary;
using System.Security.Cryptography;
using CapexDashboard.Store.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CapexDashboard.Web.Features.Accounts;

/// <summary>
/// A hash of no password, made like those of accounts: checking against it takes as long as checking against a real one.
/// </summary>
internal sealed class NoPassword(IOptions<PasswordHasherOptions> options)
{
    private const int SaltBytes = 16;
    private const int KeyBytes = 32;

    public string Hash { get; } =
        new PasswordHasher<Account>(options).HashPassword(new Account(), Guid.NewGuid().ToString());

    /// <summary>Spends the rounds that a hash of an earlier version lacks, so that the time does not tell that there is one.</summary>
    public void MakeUpFor(string? hash, string password)
    {
        if (Missing(hash) is > 0 and var rounds)
            Rfc2898DeriveBytes.Pbkdf2(
                password,
                new byte[SaltBytes],
                rounds,
                HashAlgorithmName.SHA512,
                KeyBytes
            );
    }

    // The rounds stand behind the version and the function.
    internal int Missing(string? hash) =>
        Convert.FromBase64String(hash ?? "") is { Length: > 9 } bytes
            ? options.Value.IterationCount - BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(5))
            : 0;
}
