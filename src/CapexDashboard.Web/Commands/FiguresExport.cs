using System.CommandLine;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Features.Figures;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Commands;

internal static class FiguresExport
{
    // As /api/v1/figures.csv has them.
    private static readonly (string Name, string Description)[] Parameters =
    [
        ("vintage", "as of this vintage; the newest where it is left out"),
        ("asof", "by what was public on this day, yyyy-mm-dd"),
        ("entity", "keys joined by ~"),
        ("metric", "keys joined by ~"),
        ("period", "quarter, year, span or date"),
        ("basis", "reported, guidance, estimate …"),
        ("verification", "verified, unverified or disputed"),
        ("from", "the period ends on this day or later"),
        ("to", "the period ends on this day or earlier"),
        ("sort", "period, value or published; - before it for the reverse"),
    ];

    public static Command Create(CommandSurroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "a new file, or - for the output" };
        var command = new Command("export", "Writes figures as CSV, as /api/v1/figures.csv does")
        {
            file,
        };
        var options = Parameters
            .Select(one => new Option<string?>("--" + one.Name) { Description = one.Description })
            .ToList();
        options.ForEach(command.Options.Add);
        command.SetAction(
            (parsed, cancellation) =>
                surroundings.RunAsync(
                    StoreUse.Shared,
                    (store, progress) =>
                    {
                        progress.Report("writing figures");
                        var asked = options
                            .Where(option => parsed.GetValue(option) is not null)
                            .ToDictionary(
                                option => option.Name.TrimStart('-'),
                                option => new Microsoft.Extensions.Primitives.StringValues(
                                    parsed.GetValue(option)
                                ),
                                StringComparer.OrdinalIgnoreCase
                            );
                        return ExportAsync(
                            surroundings,
                            store,
                            new QueryCollection(asked),
                            parsed.GetRequiredValue(file),
                            cancellation
                        );
                    },
                    cancellation
                )
        );
        return command;
    }

    private static async Task ExportAsync(
        CommandSurroundings surroundings,
        StoreLocation store,
        QueryCollection asked,
        string path,
        CancellationToken cancellation
    )
    {
        var factory = await store.PreparedAsync(cancellation);
        var lists = new VintageLists(factory);
        var list = await FigureListQuery.ReadAsync(
            new ListQuery(asked),
            lists,
            paged: false,
            cancellation
        );
        var columns = FigureColumns.Shape.Choose(list.Query);
        if (list.Query.Problems is [_, ..] problems)
            throw new CommandRefusedException(
                string.Join('\n', problems.Select(one => $"--{one.Parameter}: {one.Detail}"))
            );
        if (list.Vintage < await lists.FirstAsync(cancellation))
            throw new CommandRefusedException(
                $"--vintage: this store begins at vintage {await lists.FirstAsync(cancellation)}"
            );
        var figures = new FigureQueries(factory).StreamAsync(
            list.Filter,
            list.Vintage,
            cancellation
        );
        if (path == "-")
        {
            await using var output = surroundings.OpenOutput();
            await FigureStream.WriteCsvAsync(figures, columns, output, cancellation);
            return;
        }
        await using var written = CreateFile(path);
        try
        {
            await FigureStream.WriteCsvAsync(figures, columns, written, cancellation);
        }
        catch
        {
            // Half a file would pass for a whole one.
            File.Delete(path);
            throw;
        }
        await surroundings.Output.WriteLineAsync($"{path}: vintage {list.Vintage}.");
    }

    private static FileStream CreateFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.CreateNew);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusedException($"{path} cannot be written: {problem.Message}");
        }
    }
}
