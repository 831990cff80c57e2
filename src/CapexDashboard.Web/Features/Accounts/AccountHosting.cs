using CapexDashboard.Store;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Store.Audit;
using CapexDashboard.Web.Hosting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Features.Accounts;

internal static class AccountHosting
{
    // What OWASP's Password Storage Cheat Sheet asks of PBKDF2 with SHA-512; weaker hashes are made anew at the next sign-in.
    private const int HashRounds = 210_000;

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped(provider =>
            provider.GetRequiredService<IDbContextFactory<DashboardDbContext>>().CreateDbContext()
        );
        services
            .AddDataProtection()
            .SetApplicationName("CapexDashboard")
            .PersistKeysToDbContext<DashboardDbContext>();
        services.AddFormTokens();
        services.AddSingleton(SessionSetting.Read(builder.Configuration));
        services.Configure<PasswordHasherOptions>(hashes => hashes.IterationCount = HashRounds);
        services
            .AddIdentityCore<Account>(Configure)
            .AddRoles<IdentityRole<int>>()
            .AddAccountStore()
            .AddDefaultTokenProviders()
            .AddSignInManager<AccountSignIn>();
        services.AddScoped(provider =>
            (AccountSignIn)provider.GetRequiredService<SignInManager<Account>>()
        );
        services.Configure<IdentityPasskeyOptions>(Configure);
        services.AddAuthentication().AddSessionCookies();
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<SessionTerms>((cookie, terms) => cookie.ExpireTimeSpan = terms.Unused);
        services.AddAuthorizationBuilder().AddPolicies();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<AccountPreparation>();
        services.AddSingleton<SignInLimit>();
        services.AddSingleton<KnownBrowser>();
        services.AddSingleton<NoPassword>();
        // Last: each of the above asks for it anew.
        services.ReadKeysWhenNeeded();
    }

    private static void Configure(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        // The address is the name; which letters it may have is told by the address.
        identity.User.AllowedUserNameCharacters = "";
        // Length is what counts (NIST SP 800-63B); PasswordRules says so beside the field.
        identity.Password.RequiredLength = PasswordRules.Least;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
    }

    private static void Configure(IdentityPasskeyOptions passkeys)
    {
        // A passkey stands for both steps, so it must know who uses it; and it is found without an address being typed.
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        // By the address that was asked: the Origin header is empty, since these pages tell nobody where one comes from.
        passkeys.ValidateOrigin = context =>
        {
            var request = context.HttpContext.Request;
            return ValueTask.FromResult(
                !context.CrossOrigin && context.Origin == DashboardUrls.Absolute(request, "")
            );
        };
    }

    private static void AddPolicies(this AuthorizationBuilder policies) =>
        policies
            .AddPolicy(
                Policies.Editor,
                policy =>
                    policy
                        .AddAuthenticationSchemes(IdentityConstants.ApplicationScheme)
                        .RequireRole(Roles.Editor, Roles.Administrator)
            )
            .AddPolicy(
                Policies.Administrator,
                policy =>
                    policy
                        .AddAuthenticationSchemes(IdentityConstants.ApplicationScheme)
                        .RequireRole(Roles.Administrator)
            );
}
