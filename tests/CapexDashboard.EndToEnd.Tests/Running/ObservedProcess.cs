using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace CapexDashboard.EndToEnd.Tests.Running;

/// <summary>A process of its own, with everything it printed.</summary>
internal sealed class ObservedProcess : IDisposable
{
    private const int SigTerm = 15;

    private readonly Process process;
    private readonly StringBuilder output = new();

    public ObservedProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    /// <summary>What of it lies in memory now, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Asks it to stop as Ctrl-C or a service manager does; false when it did not stop in time.</summary>
    public async Task<bool> TerminateAsync(TimeSpan patience)
    {
        if (!process.HasExited && !OperatingSystem.IsWindows())
        {
            _ = SendSignal(process.Id, SigTerm);
        }

        return await ExitsWithinAsync(patience);
    }

    /// <summary>kill -9: the process has no chance to tidy up, and its children get no word of it.</summary>
    public async Task KillAsync(TimeSpan patience)
    {
        process.Kill();
        if (!await ExitsWithinAsync(patience))
        {
            throw new TimeoutException($"Process {process.Id} is still there after kill -9.");
        }
    }

    public async Task<bool> ExitsWithinAsync(TimeSpan patience)
    {
        using var deadline = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            // Children may hold its output open long after it: only the process itself counts.
            return process.HasExited;
        }

        return true;
    }

    public void Dispose() => process.Dispose();

    private void Keep(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);
}
