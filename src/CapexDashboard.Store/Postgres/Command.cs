using System.ComponentModel;
using System.Diagnostics;

namespace CapexDashboard.Store.Postgres;

internal sealed record CommandResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>A program with its arguments.</summary>
internal static class Command
{
    private const int NotFound = 127;

    public static ProcessStartInfo Prepare(IEnumerable<string> words)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            // The program's own folder may be closed to user postgres; this one is open to everyone.
            WorkingDirectory = OperatingSystem.IsWindows() ? Environment.SystemDirectory : "/",
        };
        foreach (var word in words)
        {
            if (start.FileName.Length == 0)
                start.FileName = word;
            else
                start.ArgumentList.Add(word);
        }
        return start;
    }

    /// <summary>Runs it to its end. A program that is not there answers 127, as in a shell.</summary>
    public static async Task<CommandResult> RunAsync(
        IEnumerable<string> words,
        CancellationToken cancellation
    )
    {
        using var process = new Process { StartInfo = Prepare(words) };
        try
        {
            process.Start();
        }
        catch (Win32Exception problem)
        {
            return new CommandResult(NotFound, problem.Message);
        }
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var text = await output + await errors;
            await process.WaitForExitAsync(cancellation);
            return new CommandResult(process.ExitCode, text.Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
