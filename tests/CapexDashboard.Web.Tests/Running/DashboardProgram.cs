using System.Net;
using CapexDashboard.Store.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CapexDashboard.Web.Tests.Running;

/// <summary>The whole program in memory, on the store that the connection string names.</summary>
public sealed class DashboardProgram(
    string connectionString,
    params (string Name, string Value)[] settings
) : WebApplicationFactory<Program>
{
    private static readonly Lock Starting = new();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>In place of the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>In place of the framework's, which does the same uncounted.</summary>
    public PasswordChecks PasswordChecks => Services.GetRequiredService<PasswordChecks>();

    /// <summary>Fewer than the product's, so that tests do not spend their time hashing; null for the product's own.</summary>
    public int? HashRounds { get; init; } = 1_000;

    /// <summary>A client that sees redirects and every status as they are.</summary>
    public HttpClient Connect()
    {
        // A program sets the static logger while it starts, so one starts after the other.
        lock (Starting)
            return CreateClient(new() { AllowAutoRedirect = false });
    }

    /// <summary>Returns when the store is prepared and answers.</summary>
    public async Task WaitUntilReadyAsync(CancellationToken cancellation)
    {
        using var client = Connect();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var looks = new PeriodicTimer(BetweenLooks);
        while (await StatusAsync(client, patience.Token) != HttpStatusCode.OK)
            await looks.WaitForNextTickAsync(patience.Token);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        // As in development: what takes a scoped service from the root stops a first start there.
        builder.UseDefaultServiceProvider(options => options.ValidateScopes = true);
        builder.UseSetting("ConnectionStrings:Dashboard", connectionString);
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services
                .AddSingleton(Time)
                .AddSingleton<PasswordChecks>()
                .AddSingleton<IPasswordHasher<Account>>(provider =>
                    provider.GetRequiredService<PasswordChecks>()
                );
            if (HashRounds is { } rounds)
                services.PostConfigure<PasswordHasherOptions>(hashes =>
                    hashes.IterationCount = rounds
                );
        });
    }

    private static async Task<HttpStatusCode> StatusAsync(
        HttpClient client,
        CancellationToken cancellation
    )
    {
        using var answer = await client.GetAsync(
            new Uri("/healthz/ready", UriKind.Relative),
            cancellation
        );
        return answer.StatusCode;
    }
}
