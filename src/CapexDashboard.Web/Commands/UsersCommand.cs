using System.CommandLine;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Web.Features.Accounts;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Commands;

internal static class UsersCommand
{
    public static Command Create(CommandSurroundings surroundings) =>
        new("users", "Accounts") { CreateAdd(surroundings), CreateUnlock(surroundings) };

    private static Command CreateAdd(CommandSurroundings surroundings)
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
        return add;
    }

    private static Command CreateUnlock(CommandSurroundings surroundings)
    {
        var email = new Argument<string>("EMAIL") { Description = "whose account it is" };
        var unlock = new Command(
            "unlock",
            "Lets an account sign in at once, whatever was tried before"
        )
        {
            email,
        };
        unlock.SetAction(
            (parsed, cancellation) =>
                surroundings.RunAsync(
                    StoreUse.Shared,
                    async (store, _) =>
                    {
                        await store.PreparedAsync(cancellation);
                        var address = parsed.GetRequiredValue(email);
                        await AdministerAsync(
                            store,
                            async administration =>
                                await administration.UnlockAsync(address, By) is { } problem
                                    ? throw new CommandRefusedException(problem)
                                    : address
                        );
                        await surroundings.Error.WriteLineAsync(
                            $"{address} can try to sign in again, from everywhere."
                        );
                    },
                    cancellation
                )
        );
        return unlock;
    }

    private static string By => $"{Environment.UserName} (command line)";

    private static Task<string> InviteAsync(StoreLocation store, string email, string role) =>
        FormInput.IsEmail(email)
            ? AdministerAsync(
                store,
                async administration =>
                {
                    var (token, problem) = await administration.InviteAsync(email, role, By);
                    return problem is null
                        ? DashboardUrls.InvitationOf(token)
                        : throw new CommandRefusedException(problem);
                }
            )
            : throw new CommandRefusedException(
                $"'{email}' is no address such as ada@example.org."
            );

    private static async Task<string> AdministerAsync(
        StoreLocation store,
        Func<AccountAdministration, Task<string>> act
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.AddStoreContexts(store);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddAccounts();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<AccountAdministration>());
    }
}
