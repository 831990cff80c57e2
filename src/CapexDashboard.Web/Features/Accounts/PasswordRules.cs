using System.Collections.Frozen;

namespace CapexDashboard.Web.Features.Accounts;

/// <summary>
/// Which passwords may be chosen. Length is what counts, not signs of every kind (NIST SP 800-63B); what is tried first is
/// refused: common passwords, and one's own address.
/// </summary>
internal static class PasswordRules
{
    public const int Least = 12;
    public const int Most = 256;

    private const string Resource = "common-passwords.txt";

    private static readonly Lazy<FrozenSet<string>> Common = new(ReadCommon);

    /// <summary>Null where it may be one.</summary>
    /// <param name="email">Whose password it will be.</param>
    public static string? Problem(string password, string email) =>
        password.Length < Least ? $"Too short: {Least} characters at least."
        : password.Length > Most ? $"Too long: {Most} characters at most."
        : password.Any(char.IsControl)
            ? "This holds characters that cannot be seen. Choose another."
        : IsOf(email, password) ? "This is your own address, which is tried first. Choose another."
        : Common.Value.Contains(password.ToLowerInvariant())
            ? "Many people use this password, so it is tried first. Choose another."
        : null;

    // A number behind it, a capital in front or a dot left out makes it no harder to guess.
    private static bool IsOf(string email, string password)
    {
        var bare = Bare(password);
        return bare.Length > 0 && (bare == Bare(email) || bare == Bare(email.Split('@')[0]));
    }

    private static string Bare(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit))
            .TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')
            .ToUpperInvariant();

    private static FrozenSet<string> ReadCommon()
    {
        using var stream =
            typeof(PasswordRules).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded");
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("# ", StringComparison.Ordinal))
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
