using System.CommandLine;
using CapexDashboard.Store.Importing;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Commands;

internal static class FiguresImport
{
    public static Command Create(CommandSurroundings surroundings)
    {
        var file = new Argument<string>("FILE")
        {
            Description =
                "CSV with the columns of seed-data/figures or of 'figures export', and 'why' if wanted",
        };
        var message = new Option<string?>("--message") { Description = "what the vintage brings" };
        var by = new Option<string>("--by")
        {
            Description = "who publishes it",
            DefaultValueFactory = _ => Environment.UserName,
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "checks and counts, and writes nothing",
        };
        var command = new Command(
            "import",
            "Publishes a file as one vintage, whole or not at all: new figures are added, those that differ corrected"
        )
        {
            file,
            message,
            by,
            dryRun,
        };
        command.SetAction(
            (parsed, cancellation) =>
                surroundings.RunAsync(
                    StoreUse.Shared,
                    async (store, progress) =>
                    {
                        var path = parsed.GetRequiredValue(file);
                        progress.Report($"reading {path}");
                        var imported = await new FigureImport(
                            await store.PreparedAsync(cancellation),
                            TimeProvider.System
                        ).ImportAsync(
                            path,
                            parsed.GetRequiredValue(by),
                            parsed.GetValue(message) ?? $"Figures of {Path.GetFileName(path)}",
                            parsed.GetValue(dryRun),
                            cancellation
                        );
                        await surroundings.Output.WriteLineAsync(
                            Words(imported, parsed.GetValue(dryRun))
                        );
                    },
                    cancellation
                )
        );
        return command;
    }

    private static string Words(Imported imported, bool isTrial)
    {
        var counts =
            $"{imported.Added} added, {imported.Corrected} corrected, {imported.Same} as they are";
        return imported.Vintage is { } vintage ? $"Published as vintage {vintage}: {counts}."
            : isTrial ? $"Nothing was written. It would be: {counts}."
            : $"Nothing differs from what is published: {counts}.";
    }
}
