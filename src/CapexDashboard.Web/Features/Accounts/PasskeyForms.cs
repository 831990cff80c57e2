using System.Buffers.Text;

namespace CapexDashboard.Web.Features.Accounts;

/// <summary>How a form names a passkey.</summary>
internal static class PasskeyForms
{
    public const int MostName = 60;

    public static string Write(byte[] id) => Base64Url.EncodeToString(id);

    /// <summary>Empty, which is nobody's, where it is none.</summary>
    public static byte[] Read(string text) =>
        Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
}
