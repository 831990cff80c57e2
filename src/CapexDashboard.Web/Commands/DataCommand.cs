using System.CommandLine;
using CapexDashboard.Store.Seeding;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Commands;

internal static class DataCommand
{
    public static Command Create(CommandSurroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "a data package, vintage-N.zip" };
        var load = new Command(
            "load",
            "Loads a data package into an empty store, which then begins at its vintage"
        )
        {
            file,
        };
        load.SetAction(
            (parsed, cancellation) =>
                surroundings.RunAsync(
                    StoreUse.Alone,
                    async (store, _) =>
                    {
                        var path = parsed.GetRequiredValue(file);
                        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
                            throw new CommandRefusedException(
                                $"{path} is no data package: its name ends in .zip."
                            );
                        await using var db = new StoreContextFactory(store).CreateDbContext();
                        if (!await Seeder.PrepareAsync(db, path, cancellation))
                            throw new CommandRefusedException(
                                $"The store is not empty ({store.Name}): a data package begins one. Name another data folder."
                            );
                        await surroundings.Output.WriteLineAsync(
                            $"{store.Name} begins with {path}."
                        );
                    },
                    cancellation
                )
        );
        return new Command("data", "Data packages") { load };
    }
}
