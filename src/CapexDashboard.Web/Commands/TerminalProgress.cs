namespace CapexDashboard.Web.Commands;

/// <summary>One line of a terminal that says what is under way; silent in a pipe.</summary>
internal sealed class TerminalProgress(TextWriter terminal, bool isTerminal)
    : IProgress<string>,
        IDisposable
{
    private const string ClearLine = "\r\u001b[K";

    public void Report(string value)
    {
        if (isTerminal)
            terminal.Write($"{ClearLine}{value} …");
    }

    public void Clear()
    {
        if (isTerminal)
            terminal.Write(ClearLine);
    }

    public void Dispose() => Clear();
}
