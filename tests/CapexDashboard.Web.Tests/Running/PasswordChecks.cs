using System.Collections.Concurrent;
using CapexDashboard.Store.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CapexDashboard.Web.Tests.Running;

/// <summary>The framework's checks of passwords, counted by what was typed.</summary>
public sealed class PasswordChecks(IOptions<PasswordHasherOptions> options)
    : PasswordHasher<Account>(options)
{
    private readonly ConcurrentDictionary<string, int> _counts = [];

    public override PasswordVerificationResult VerifyHashedPassword(
        Account user,
        string hashedPassword,
        string providedPassword
    )
    {
        _counts.AddOrUpdate(providedPassword, 1, (_, count) => count + 1);
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }

    public int Of(string typed) => _counts.GetValueOrDefault(typed);
}
