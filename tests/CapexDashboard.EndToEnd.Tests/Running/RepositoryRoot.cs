namespace CapexDashboard.EndToEnd.Tests.Running;

internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (
            folder is not null
            && !File.Exists(System.IO.Path.Combine(folder.FullName, "CapexDashboard.sln"))
        )
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new DirectoryNotFoundException(
                $"No CapexDashboard.sln above {AppContext.BaseDirectory}"
            );
    }
}
