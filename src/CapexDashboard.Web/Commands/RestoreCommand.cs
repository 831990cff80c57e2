using System.CommandLine;
using CapexDashboard.Store.Backups;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Commands;

internal static class RestoreCommand
{
    public static Command Create(CommandSurroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "what 'backup' wrote" };
        var replace = new Option<bool>("--replace")
        {
            Description = "the store is not empty: all it holds is lost",
        };
        var command = new Command(
            "restore",
            "Puts a backup into the store, whole or not at all; the program must be stopped"
        )
        {
            file,
            replace,
        };
        command.SetAction(
            (parsed, cancellation) =>
                surroundings.RunAsync(
                    StoreUse.Alone,
                    async (store, progress) =>
                    {
                        var backup = await new Restoring(
                            new StoreContextFactory(store)
                        ).RestoreAsync(
                            parsed.GetRequiredValue(file),
                            parsed.GetValue(replace),
                            progress,
                            cancellation
                        );
                        await surroundings.Output.WriteLineAsync(
                            $"{store.Name} holds vintage {backup.Vintage} as of {backup.MadeAt:yyyy-MM-dd HH:mm} UTC."
                        );
                    },
                    cancellation
                )
        );
        return command;
    }
}
