using System.CommandLine;

namespace CapexDashboard.Web.Commands;

/// <summary>What the program does when its first word is a command, instead of serving pages.</summary>
internal static class CommandLine
{
    private const int WrongUsage = 2;

    private static readonly string[] Help = ["help", "--help", "-h", "-?"];

    // Ctrl-C takes a transaction back and stops the private server, which may take a moment.
    private static readonly TimeSpan EndingPatience = TimeSpan.FromSeconds(30);

    public static bool IsCommand(string[] args) =>
        args is [var first, ..]
        && (
            Help.Contains(first, StringComparer.Ordinal)
            || Root(Surroundings()).Subcommands.Any(command => command.Name == first)
        );

    public static Task<int> RunAsync(string[] args) =>
        RunAsync(args, Surroundings(), CancellationToken.None);

    /// <returns>0 done, 1 refused or failed for the reason that was told, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(
        string[] args,
        CommandSurroundings surroundings,
        CancellationToken cancellation
    )
    {
        if (args is ["help", .. var about])
            args = [.. about, "--help"];
        var parsed = Root(surroundings).Parse(args);
        var exit = await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = surroundings.Output,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = EndingPatience,
            },
            cancellation
        );
        return parsed.Errors.Count > 0 ? WrongUsage : exit;
    }

    private static RootCommand Root(CommandSurroundings surroundings) =>
        new("Keeps the figures of a CapexDashboard from the command line.")
        {
            FiguresCommand.Create(surroundings),
            VintagesCommand.Create(surroundings),
            UsersCommand.Create(surroundings),
            BackupCommand.Create(surroundings),
            RestoreCommand.Create(surroundings),
            DataCommand.Create(surroundings),
        };

    private static CommandSurroundings Surroundings() =>
        new(Console.Out, Console.Error, IsTerminal: !Console.IsErrorRedirected)
        {
            IsPlain = Console.IsOutputRedirected,
            OpenOutput = Console.OpenStandardOutput,
        };
}
