using CapexDashboard.Store;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Store.Audit;
using CapexDashboard.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Features.Accounts;

internal static class AccountHosting
{
    private const int FailuresUntilLocked = 5;
    private static readonly TimeSpan LockLasts = TimeSpan.FromMinutes(5);

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
        services.AddAuthorizationBuilder().AddPolicies();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<AccountPreparation>();
        services.AddSingleton<SignInLimit>();
        // Last: each of the above asks for it anew.
        services.ReadKeysWhenNeeded();
    }

    private static void Configure(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        // The address is the name; which letters it may have is told by the address.
        identity.User.AllowedUserNameCharacters = "";
        // Length is what counts (NIST SP 800-63B); FormInput says so beside the field.
        identity.Password.RequiredLength = FormInput.LeastPassword;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.MaxFailedAccessAttempts = FailuresUntilLocked;
        identity.Lockout.DefaultLockoutTimeSpan = LockLasts;
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
