using System.Globalization;
using System.Text;
using Serilog.Core;
using Serilog.Events;

namespace CapexDashboard.Web.Hosting;

/// <summary>Which request a line is about: the id that its error page and its problem details name, too.</summary>
internal sealed class RequestMark : ILogEventEnricher
{
    public const string RequestId = "RequestId";

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) =>
        logEvent.AddPropertyIfAbsent(
            new(
                "Request",
                new ScalarValue(
                    logEvent.Properties.TryGetValue(RequestId, out var id)
                    && id is ScalarValue { Value: string text }
                        ? $" {text}"
                        : ""
                )
            )
        );
}

/// <summary>What a client sent cannot begin a line of its own, or turn the direction of one.</summary>
internal sealed class EscapedText : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var (name, value) in logEvent.Properties.ToList())
        {
            if (value is ScalarValue { Value: string text } && text.Any(IsHidden))
                logEvent.AddOrUpdateProperty(new(name, new ScalarValue(Escaped(text))));
        }
    }

    private static bool IsHidden(char letter) =>
        char.IsControl(letter)
        || char.GetUnicodeCategory(letter)
            is UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text)
        {
            if (IsHidden(letter))
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else
                escaped.Append(letter);
        }
        return escaped.ToString();
    }
}
