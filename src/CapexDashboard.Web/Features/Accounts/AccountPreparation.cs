using CapexDashboard.Store.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CapexDashboard.Web.Features.Accounts;

/// <summary>
/// While nobody has an account: makes the administrator that the settings name, or else prints a link with which the first
/// one is made. There is no default password.
/// </summary>
internal sealed partial class AccountPreparation(
    IServiceScopeFactory scopes,
    IConfiguration configuration,
    IServer server,
    IHostApplicationLifetime lifetime,
    ILogger<AccountPreparation> logger
)
{
    private const string EmailSetting = "Dashboard__Admin__Email";
    private const string PasswordSetting = "Dashboard__Admin__Password";

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var entry = scope.ServiceProvider.GetRequiredService<AccountEntry>();
        if (await entry.AnyAsync(cancellation) || await TryBySettingsAsync(entry))
            return;
        if (await entry.MakeSetupLinkAsync() is { } token)
            lifetime.ApplicationStarted.Register(() => Print(token));
    }

    private async Task<bool> TryBySettingsAsync(AccountEntry entry)
    {
        var (email, password) = (
            configuration["Dashboard:Admin:Email"] ?? "",
            configuration["Dashboard:Admin:Password"] ?? ""
        );
        if (email.Length == 0 && password.Length == 0)
            return false;
        var problem =
            email.Length == 0 ? $"{EmailSetting} is missing"
            : PasswordRules.Problem(password, email) is { } why ? $"{PasswordSetting}: {why}"
            : await entry.SetUpBySettingsAsync(email, password);
        if (problem is null)
            Made(email);
        else
            Refused(EmailSetting, PasswordSetting, problem);
        return problem is null;
    }

    // On the console alone, past the log: it lets in whoever reads it, and a log may go to others.
    private void Print(string token)
    {
        var path = DashboardUrls.SetupOf(token);
        Console.Out.WriteLine(
            $"There is no account yet. Make the first administrator here, once: {Address()}{path}"
        );
    }

    private string Address() =>
        (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "")
            .Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
            .Replace("//[::]", "//localhost", StringComparison.Ordinal);

    [LoggerMessage(LogLevel.Information, "The first administrator is {Email}")]
    private partial void Made(string email);

    [LoggerMessage(
        LogLevel.Error,
        "{EmailSetting} and {PasswordSetting} make no administrator: {Problem}"
    )]
    private partial void Refused(string emailSetting, string passwordSetting, string problem);
}
