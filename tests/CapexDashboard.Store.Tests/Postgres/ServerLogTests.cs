using CapexDashboard.Store.Postgres;

namespace CapexDashboard.Store.Tests.Postgres;

public sealed class ServerLogTests
{
    private const int Million = 1_000_000;

    [Fact]
    public void Add_MoreThanTheFileMayHold_KeepsTwoBoundedFiles()
    {
        using var folder = new TemporaryDataFolder();
        Directory.CreateDirectory(folder.Path);
        using (var log = new ServerLog(Path.Combine(folder.Path, "postgres.log")))
        {
            for (var line = 0; line < 30; line++)
                log.Add(new string('x', Million));
        }

        var files = new DirectoryInfo(folder.Path).GetFiles();

        files.Length.ShouldBe(2);
        files.ShouldAllBe(file => file.Length < 12 * Million);
    }

    [Fact]
    public void Begin_LogOfEarlierStart_KeepsItAside()
    {
        using var folder = new TemporaryDataFolder();
        Directory.CreateDirectory(folder.Path);
        var path = Path.Combine(folder.Path, "postgres.log");
        using (var earlier = new ServerLog(path))
            earlier.Add("earlier");
        using (var later = new ServerLog(path))
            later.Add("later");

        File.ReadAllText(path).ShouldBe("later" + Environment.NewLine);
        File.ReadAllText(path + ".1").ShouldBe("earlier" + Environment.NewLine);
    }
}
