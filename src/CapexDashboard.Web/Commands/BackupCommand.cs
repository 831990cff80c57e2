using System.CommandLine;
using CapexDashboard.Store.Backups;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Commands;

internal static class BackupCommand
{
    public static Command Create(CommandSurroundings surroundings)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "where it is written; must be new",
        };
        var command = new Command(
            "backup",
            "Writes all that the store holds into a file, while the program goes on; without sessions"
        )
        {
            file,
        };
        command.SetAction(
            (parsed, cancellation) =>
                surroundings.RunAsync(
                    StoreUse.Shared,
                    async (store, progress) =>
                    {
                        var path = parsed.GetRequiredValue(file);
                        var backup = await Backup.MakeAsync(
                            store.ConnectionString,
                            path,
                            TimeProvider.System,
                            progress,
                            cancellation
                        );
                        await surroundings.Output.WriteLineAsync(
                            $"{path}: vintage {backup.Vintage}, {backup.Tables.Count} tables, "
                                + $"{backup.Tables.Sum(table => table.Rows)} rows, written and checked."
                        );
                    },
                    cancellation
                )
        );
        return command;
    }
}
