using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace CapexDashboard.Web.Hosting;

/// <summary>A setting cannot be read; the message says which and what it may be.</summary>
internal sealed class BadSettingException(string message) : Exception(message);

/// <summary>
/// Which proxies are believed when they say whom they ask for and how (X-Forwarded-For, -Proto): those of
/// <c>Dashboard__TrustedProxies</c> and nobody else, however the framework is told to (ASPNETCORE_FORWARDEDHEADERS_ENABLED
/// believes everybody, so that anybody could give another's address).
/// </summary>
internal static class Proxies
{
    private const string Setting = "Dashboard:TrustedProxies";

    public static void AddProxies(this WebApplicationBuilder builder)
    {
        var trusted = Read(builder.Configuration[Setting] ?? "");
        builder.Services.PostConfigure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in trusted)
                options.KnownIPNetworks.Add(network);
            // With no proxy known the framework would believe all.
            options.ForwardedHeaders =
                trusted.Count == 0
                    ? ForwardedHeaders.None
                    : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // As far back as all are trusted.
            options.ForwardLimit = null;
        });
    }

    /// <summary>In front of all else: what is kept is kept by the address that the browser has.</summary>
    public static void UseProxies(this WebApplication app) => app.UseForwardedHeaders();

    private static List<IPNetwork> Read(string setting) =>
        [
            .. setting
                .Split(
                    [',', ' ', ';'],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
                .Select(ReadOne),
        ];

    private static IPNetwork ReadOne(string text)
    {
        if (IPAddress.TryParse(text, out var address))
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        if (IPNetwork.TryParse(text, out var network))
            return network;
        throw new BadSettingException(
            $"Dashboard__TrustedProxies: '{text}' is neither an address nor a network; write such as 10.0.0.5 or 172.16.0.0/12, several with commas"
        );
    }
}
