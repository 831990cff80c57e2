using CapexDashboard.Web.Commands;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Commands;

public sealed class CommandLineTests(Dashboard dashboard) : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("figures", true)]
    [InlineData("help", true)]
    [InlineData("--help", true)]
    [InlineData("--urls", false)]
    [InlineData("--environment=Production", false)]
    public void IsCommand_FirstWord_TellsCommandsFromTheServersOptions(
        string first,
        bool isCommand
    ) => CommandLine.IsCommand([first, "http://localhost:5080"]).ShouldBe(isCommand);

    [Fact]
    public async Task Help_NamesEveryCommand()
    {
        var said = await Terminal.DoneAsync(dashboard.ConnectionString, "help");

        foreach (
            var command in new[] { "figures", "vintages", "users", "backup", "restore", "data" }
        )
            said.Output.ShouldContain($"\n  {command}");
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("figures", "import")]
    [InlineData("vintages", "--nonsense")]
    [InlineData("users", "add", "a@example.org", "--role", "king")]
    public async Task Run_WrongUsage_ExitsWith2AndSaysWhat(params string[] args)
    {
        var said = await Terminal.RunAsync(dashboard.ConnectionString, args);

        said.Exit.ShouldBe(2);
        said.Error.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Run_NoStore_ExitsWith1AndSaysHowToMendIt()
    {
        var folder = _terminal.PathOf("nowhere");

        var said = await Terminal.RunWithAsync(("Dashboard:DataDirectory", folder), "vintages");

        said.Exit.ShouldBe(1);
        said.Error.ShouldContain(folder);
        said.Error.ShouldContain("Dashboard__DataDirectory");
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task Run_StoreAway_ExitsWith1()
    {
        var said = await Terminal.RunAsync(
            "Host=127.0.0.1;Port=1;Username=postgres;Database=capex",
            "vintages"
        );

        (said.Exit, said.Output).ShouldBe((1, ""));
        said.Error.ShouldStartWith("The store cannot be reached");
    }

    [Fact]
    public async Task Run_StoreThatNoProgramPrepared_ExitsWith1()
    {
        var said = await Terminal.RunAsync(await Terminal.EmptyAsync(dashboard), "vintages");

        said.Exit.ShouldBe(1);
        said.Error.ShouldContain("start this program on it once");
    }

    [Fact]
    public async Task Vintages_InAPipe_AreLinesWithTabs()
    {
        var said = await Terminal.DoneAsync(dashboard.ConnectionString, "vintages");

        var lines = said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("VINTAGE\tPUBLISHED\tBY");
        lines[1].Split('\t')[0].ShouldBe("1");
        said.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task FiguresExport_ToTheOutput_IsTheCsvOfTheApi()
    {
        var said = await Terminal.DoneAsync(
            dashboard.ConnectionString,
            ["figures", "export", "--metric", "capex-cash", "--asof", "2024-05-06", "-"]
        );

        said.Output.ShouldBe(
            await dashboard.Client.TextAsync(
                "/api/v1/figures.csv?metric=capex-cash&asof=2024-05-06"
            )
        );
    }

    [Fact]
    public async Task FiguresExport_BadParameter_SaysWhich()
    {
        var said = await Terminal.RunAsync(
            dashboard.ConnectionString,
            ["figures", "export", "--entity", "nobody", "-"]
        );

        (said.Exit, said.Error.Trim()).ShouldBe((1, "--entity: there is no entity 'nobody'"));
    }

    [Fact]
    public async Task FiguresImport_OfTheWholeExport_FindsNothingToChange()
    {
        var file = _terminal.PathOf("figures.csv");
        await Terminal.DoneAsync(dashboard.ConnectionString, "figures", "export", file);

        var said = await Terminal.DoneAsync(
            dashboard.ConnectionString,
            ["figures", "import", file, "--dry-run"]
        );

        said.Output.ShouldContain("0 added, 0 corrected, ");
    }

    [Fact]
    public async Task FiguresImport_WrongFile_ExitsWith1AndNamesThePlace()
    {
        var file = _terminal.PathOf("figures.csv");
        await File.WriteAllTextAsync(file, "key\na\n", TestContext.Current.CancellationToken);

        var said = await Terminal.RunAsync(dashboard.ConnectionString, ["figures", "import", file]);

        said.Exit.ShouldBe(1);
        said.Error.ShouldContain("figures.csv, line 1, header");
    }

    [Fact]
    public async Task UsersAdd_NoAddress_ExitsWith1()
    {
        var said = await Terminal.RunAsync(
            dashboard.ConnectionString,
            ["users", "add", "nobody", "--role", "editor"]
        );

        said.Exit.ShouldBe(1);
        said.Error.ShouldContain("'nobody' is no address");
    }
}
