namespace CapexDashboard.Store.Tests.Postgres;

/// <summary>A data folder of the test's own, in the temp folder, where user postgres can reach it when root runs the tests.</summary>
internal sealed class TemporaryDataFolder(string below = "") : IDisposable
{
    private readonly string _root = System.IO.Path.Combine(
        System.IO.Path.GetTempPath(),
        $"capex-test-{Guid.NewGuid():N}"
    );

    public string Path => System.IO.Path.Combine(_root, below);
    public string Cluster => System.IO.Path.Combine(Path, "cluster");

    public void Dispose()
    {
        if (Directory.Exists(_root))
            Directory.Delete(_root, recursive: true);
    }
}
