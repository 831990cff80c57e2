using System.Globalization;
using System.Security.Claims;

namespace CapexDashboard.Web.Features.Editing;

/// <summary>Who is signed in.</summary>
internal static class SignedIn
{
    public static int AccountId(this ClaimsPrincipal user) =>
        int.Parse(
            user.FindFirstValue(ClaimTypes.NameIdentifier)
                ?? throw new InvalidOperationException("Nobody is signed in."),
            CultureInfo.InvariantCulture
        );
}
