using System.Net.Mail;

namespace CapexDashboard.Web.Features.Accounts;

/// <summary>
/// What was typed into a form, read field by field; what is wrong is written down beside the field. Nobody types control
/// characters; what holds several lines may break them.
/// </summary>
public sealed class FormInput
{
    public const int MostEmail = 254;
    private readonly IFormCollection? _form;
    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);

    private FormInput(IFormCollection? form) => _form = form;

    /// <summary>Empty where the page was only asked for.</summary>
    public static FormInput Of(HttpContext context) =>
        new(context.Request.HasFormContentType ? context.Request.Form : null);

    public bool IsGood => _problems.Count == 0;

    /// <summary>As it was typed, to be shown again; never ask for a password so.</summary>
    public string Typed(string name) => _form?[name].ToString() ?? "";

    public string? Problem(string name) => _problems.GetValueOrDefault(name);

    public void Refuse(string name, string problem) => _problems.TryAdd(name, problem);

    /// <summary>One line that must not be empty.</summary>
    public string Line(string name, string what, int most)
    {
        var line = Typed(name).Trim();
        if (line.Length == 0)
            Refuse(name, $"Type {what}.");
        else if (line.Length > most)
            Refuse(name, $"This is too long: {most} characters at most.");
        else if (line.Any(char.IsControl))
            Refuse(name, "This holds characters that cannot be seen. Type it anew.");
        return line;
    }

    public static bool IsEmail(string text) =>
        text.Length <= MostEmail
        && MailAddress.TryCreate(text, out var read)
        && read.Address == text;

    public string Email(string name)
    {
        var email = Line(name, "an email address", MostEmail);
        if (!IsEmail(email))
            Refuse(name, "This is no email address, such as name@example.org.");
        return email;
    }

    /// <summary>One that is only compared: wrong whatever is wrong with it.</summary>
    public string Password(string name)
    {
        var password = Typed(name);
        if (password.Length is 0 or > PasswordRules.Most)
            Refuse(name, "Type your password.");
        return password;
    }

    /// <summary>A new one, typed twice, of the account with that address.</summary>
    public string NewPassword(string name, string again, string email)
    {
        var password = Typed(name);
        if (PasswordRules.Problem(password, email) is { } problem)
            Refuse(name, problem);
        else if (password != Typed(again))
            Refuse(again, "This is not the same as above.");
        return password;
    }

    public string Choice(string name, IReadOnlyList<string> choices)
    {
        var chosen = Typed(name);
        if (!choices.Contains(chosen))
            Refuse(name, $"Choose {string.Join(" or ", choices)}.");
        return chosen;
    }
}
