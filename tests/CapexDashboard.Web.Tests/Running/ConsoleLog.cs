using System.Text;

namespace CapexDashboard.Web.Tests.Running;

/// <summary>Everything that is printed while the tests run; the programs under test log to the console.</summary>
public sealed class ConsoleLog : IDisposable
{
    private readonly TextWriter _console = Console.Out;
    private readonly Copy _copy;

    public ConsoleLog() => Console.SetOut(_copy = new Copy(_console));

    /// <summary>What was printed so far, by all programs of the test run.</summary>
    public string Text => _copy.Text;

    public void Dispose()
    {
        Console.SetOut(_console);
        _copy.Dispose();
    }

    private sealed class Copy(TextWriter to) : TextWriter
    {
        private readonly Lock _lock = new();
        private readonly StringBuilder _text = new();

        public override Encoding Encoding => to.Encoding;

        public string Text
        {
            get
            {
                lock (_lock)
                    return _text.ToString();
            }
        }

        public override void Write(char value)
        {
            lock (_lock)
                _text.Append(value);
            to.Write(value);
        }

        public override void Write(string? value)
        {
            lock (_lock)
                _text.Append(value);
            to.Write(value);
        }

        public override void Write(char[] buffer, int index, int count) =>
            Write(new string(buffer, index, count));
    }
}
