using System.CommandLine;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Web.Features.Accounts;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Commands;

internal static class UsersCommand
{
    public static Command Create(CommandSurroundings surroundings)
    {
        var email = new Argument<string>("EMAIL") { Description = "whom the invitation is for" };
        var role = new Option<string>("--role")
        {
            Description = "what they will be",
            Required = true,
        };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var site = new Option<string>("--site")
        {
            Description = "where the program is reached",
            DefaultValueFactory = _ => "http://localhost:5080",
        };
        var add = new Command("add", "Prints a link by which somebody gets an account, once")
        {
            email,
            role,
            site,
        };
        add.SetAction(
            (parsed, cancellation) =>
                surroundings.RunAsync(
                    StoreUse.Shared,
                    async (store, _) =>
                    {
                        await store.PreparedAsync(cancellation);
                        var path = await InviteAsync(
                            store,
                            parsed.GetRequiredValue(email),
                            parsed.GetRequiredValue(role)
                        );
                        await surroundings.Output.WriteLineAsync(
                            parsed.GetRequiredValue(site).TrimEnd('/') + path
                        );
                        await surroundings.Error.WriteLineAsync(
                            $"Pass it on: it works once, within {OneTimeLinks.InvitationLasts.Days} days."
                        );
                    },
                    cancellation
                )
        );
        return new Command("users", "Accounts") { add };
    }

    private static async Task<string> InviteAsync(StoreLocation store, string email, string role)
    {
        if (!FormInput.IsEmail(email))
            throw new CommandRefusedException($"'{email}' is no address such as ada@example.org.");
        var builder = WebApplication.CreateSlimBuilder();
        builder.AddStoreContexts(store);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddAccounts();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var (token, problem) = await scope
            .ServiceProvider.GetRequiredService<AccountAdministration>()
            .InviteAsync(email, role, $"{Environment.UserName} (command line)");
        return problem is null
            ? DashboardUrls.InvitationOf(token)
            : throw new CommandRefusedException(problem);
    }
}
