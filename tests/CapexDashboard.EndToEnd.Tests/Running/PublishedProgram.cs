using System.Diagnostics;

namespace CapexDashboard.EndToEnd.Tests.Running;

/// <summary>The web program as users get it: a published Release build.</summary>
internal static class PublishedProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task PublishAsync(string folder)
    {
        using var publish = new ObservedProcess(Command(folder));
        if (!await publish.ExitsWithinAsync(Patience))
        {
            await publish.KillAsync(Patience);
            throw new TimeoutException($"dotnet publish took over {Patience}:\n{publish.Output}");
        }

        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet publish failed:\n{publish.Output}");
        }
    }

    private static ProcessStartInfo Command(string folder)
    {
        // The same Release that ./dev test has built: little is left to compile.
        string[] arguments =
        [
            .. new[] { "publish", "src/CapexDashboard.Web", "--configuration", "Release" },
            .. new[] { "--output", folder, "--nologo" },
            // A build server would outlive the publish and hold its output open.
            "--disable-build-servers",
        ];
        return new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = RepositoryRoot.Path };
    }
}
