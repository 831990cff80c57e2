using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Accounts;

/// <summary>
/// Codes of an authenticator app: RFC 6238 with its defaults, six digits for 30 seconds. Identity accepts one as often as it
/// is sent; here it works once, as the RFC asks.
/// </summary>
public sealed class AuthenticatorCodes(
    DashboardDbContext db,
    UserManager<Account> accounts,
    TimeProvider clock
)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int SecondsOfStep = 30;

    // A clock may be half a minute off, and a code takes a while to be typed.
    private const int StepsOff = 1;

    /// <summary>Whether it is right and was not used before; it is used from now on.</summary>
    public async Task<bool> UseAsync(Account account, string code)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is not { } key)
            return false;
        var secret = Decode(key);
        var current = clock.GetUtcNow().ToUnixTimeSeconds() / SecondsOfStep;
        for (var step = current - StepsOff; step <= current + StepsOff; step++)
        {
            if (IsSame(Code(secret, step), code) && await UseUpAsync(account.Id, step))
                return true;
        }
        return false;
    }

    // An earlier code works no longer either. Of several who send one at once one succeeds.
    private async Task<bool> UseUpAsync(int account, long step) =>
        await db
            .Users.Where(one =>
                one.Id == account && (one.LastCodeStep == null || one.LastCodeStep < step)
            )
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastCodeStep, step)) > 0;

    private static bool IsSame(string right, string typed) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(right),
            Encoding.UTF8.GetBytes(typed)
        );

    private static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // The RFC names SHA-1, and apps know nothing else.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number =
            BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (bits, count, at) = (0, 0, 0);
        foreach (var letter in key)
        {
            bits = ((bits << 5) | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xfff;
            count += 5;
            if (count < 8)
                continue;
            count -= 8;
            bytes[at++] = (byte)(bits >> count);
        }
        return bytes;
    }
}
