using System.CommandLine;
using System.Globalization;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Commands;

internal static class VintagesCommand
{
    private static readonly string[] Header =
    [
        "VINTAGE",
        "PUBLISHED",
        "BY",
        "ADDED",
        "CORRECTED",
        "RETIRED",
        "MESSAGE",
    ];

    public static Command Create(CommandSurroundings surroundings)
    {
        var command = new Command(
            "vintages",
            "What was published when, newest first; in a pipe as lines separated by tabs"
        );
        command.SetAction(
            (_, cancellation) =>
                surroundings.RunAsync(
                    StoreUse.Shared,
                    async (store, _) =>
                    {
                        var factory = await store.PreparedAsync(cancellation);
                        var vintages = await new VintageQuery(factory).ListAsync(cancellation);
                        var rows = vintages.Select(Row).Prepend(Header).ToList();
                        foreach (var line in surroundings.IsPlain ? Tabbed(rows) : Aligned(rows))
                            await surroundings.Output.WriteLineAsync(line);
                    },
                    cancellation
                )
        );
        return command;
    }

    private static string[] Row(VintageSummary one) =>
        [
            Text(one.Vintage.Number),
            one.Vintage.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            one.Vintage.By,
            Text(one.Added),
            Text(one.Corrected),
            Text(one.Retired),
            one.Vintage.Message.ReplaceLineEndings(" ").Replace('\t', ' '),
        ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Tabbed(List<string[]> rows) =>
        rows.Select(row => string.Join('\t', row));

    // The message, which is the longest, comes last and is not filled up.
    private static IEnumerable<string> Aligned(List<string[]> rows)
    {
        var widths = Header.Select((_, i) => rows.Max(row => row[i].Length)).ToList();
        return rows.Select(row =>
            string.Join("  ", row.Select((text, i) => text.PadRight(widths[i]))).TrimEnd()
        );
    }
}
