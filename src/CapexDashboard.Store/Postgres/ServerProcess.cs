using System.ComponentModel;
using System.Diagnostics;

namespace CapexDashboard.Store.Postgres;

/// <summary>A running postmaster and the thread that started it.</summary>
internal sealed class ServerProcess
{
    private readonly TaskCompletionSource<Process> _started = NewSource<Process>();
    private readonly TaskCompletionSource<int> _exited = NewSource<int>();
    private readonly ProcessStartInfo _command;
    private readonly ServerLog _log;

    private ServerProcess(ProcessStartInfo command, ServerLog log)
    {
        _command = command;
        _log = log;
    }

    public int Pid { get; private set; }

    /// <summary>Its exit code, once it and all its backends are gone.</summary>
    public Task<int> Exited => _exited.Task;

    public static async Task<ServerProcess> StartAsync(ProcessStartInfo command, ServerLog log)
    {
        var server = new ServerProcess(command, log);
        // A thread of its own: the kernel sends the death signal when the thread that forked ends, not the program.
        new Thread(server.Run) { IsBackground = true, Name = "PostgreSQL" }.Start();
        server.Pid = (await server._started.Task).Id;
        return server;
    }

    public void Kill()
    {
        if (
            !_exited.Task.IsCompleted
            && _started.Task is { IsCompletedSuccessfully: true, Result: var process }
        )
            process.Kill();
    }

    private void Run()
    {
        if (TryStart() is not { } process)
            return;
        process.StandardInput.Close();
        _started.SetResult(process);
        // The backends hold the same pipe, so it ends with the last of them, who bars the next server until then.
        while (process.StandardError.ReadLine() is { } line)
            _log.Add(line);
        process.WaitForExit();
        _exited.SetResult(process.ExitCode);
    }

    private Process? TryStart()
    {
        try
        {
            return Process.Start(_command)!;
        }
        catch (Win32Exception problem)
        {
            _started.SetException(
                new LocalPostgresException(
                    $"{_command.FileName} cannot be run: {problem.Message}",
                    problem
                )
            );
            return null;
        }
    }

    private static TaskCompletionSource<T> NewSource<T>() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
