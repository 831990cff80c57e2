using System.Globalization;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Features.Accounts;

/// <summary>How many days somebody stays signed in at most: <c>Dashboard__SessionDays</c>.</summary>
internal static class SessionSetting
{
    private const int ByDefault = 30;
    private const int Most = 365;

    public static SessionTerms Read(IConfiguration configuration)
    {
        var text = configuration["Dashboard:SessionDays"];
        if (string.IsNullOrEmpty(text))
            return new SessionTerms(TimeSpan.FromDays(ByDefault));
        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is >= 1 and <= Most
            ? new SessionTerms(TimeSpan.FromDays(days))
            : throw new BadSettingException(
                $"Dashboard__SessionDays: '{text}' is no number of days from 1 to {Most}"
            );
    }
}
