using System.Net;
using System.Net.Sockets;

namespace CapexDashboard.Web.Hosting;

/// <summary>
/// Whom an address stands for wherever something is counted: itself, or with IPv6 its /64, since one household or server has all
/// addresses of that.
/// </summary>
internal static class SourceNetwork
{
    private const int BytesOfNetwork = 8;

    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(BytesOfNetwork).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
