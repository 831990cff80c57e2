namespace CapexDashboard.Web.Hosting;

internal static class DefaultAddress
{
    private const string Url = "http://localhost:5080";

    /// <summary>Where nobody says otherwise (--urls, ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS).</summary>
    public static void AddDefaultAddress(this WebApplicationBuilder builder)
    {
        string[] settings = ["urls", "http_ports", "https_ports"];
        if (settings.All(setting => string.IsNullOrEmpty(builder.Configuration[setting])))
            builder.WebHost.UseUrls(Url);
    }
}
