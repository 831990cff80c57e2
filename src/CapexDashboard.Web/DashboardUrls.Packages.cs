using System.Globalization;

namespace CapexDashboard.Web;

/// <summary>Data packages.</summary>
public static partial class DashboardUrls
{
    public const string DataRoot = "/data";
    public const string DataPackagePattern = DataRoot + "/vintage-{number}.zip";

    public static string DataPackageOf(int vintage) =>
        string.Create(CultureInfo.InvariantCulture, $"{DataRoot}/vintage-{vintage}.zip");
}
