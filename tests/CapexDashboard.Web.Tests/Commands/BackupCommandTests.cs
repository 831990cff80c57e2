using System.Text.RegularExpressions;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Commands;

/// <summary>Backup beside the running program, restore elsewhere: readers find what they found.</summary>
public sealed partial class BackupCommandTests(Dashboard dashboard) : IDisposable
{
    private static readonly string[] Addresses =
    [
        "/",
        "/compare?year=2024",
        "/figures",
        "/figures/microsoft-capex-cash-2024q4",
        "/entities/microsoft",
        "/claims",
        "/sources",
        "/vintages",
        "/vintages/1",
        "/landscape",
        "/c/realist",
        "/c/realist.json",
        "/c/realist.csv",
        "/c/realist.svg",
        "/api/v1/figures.csv",
        "/api/v1/figures/microsoft-capex-cash-2024q4/revisions",
        "/api/v1/claims",
    ];

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Restore_OfTheRunningProgramsBackup_GivesTheSamePages()
    {
        var restored = await RestoredAsync();
        await using var program = new DashboardProgram(restored);
        await program.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        using var client = program.Connect();

        foreach (var address in Addresses)
            (await ReadAsync(client, address)).ShouldBe(
                await ReadAsync(dashboard.Client, address),
                address
            );
    }

    [Fact]
    public async Task UsersAdd_PrintsALinkThatOpensOnce()
    {
        var restored = await RestoredAsync();

        var said = await Terminal.DoneAsync(
            restored,
            "users",
            "add",
            "ada@example.org",
            "--role",
            "editor",
            "--site",
            "http://localhost"
        );

        await using var program = new DashboardProgram(restored);
        await program.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        using var client = program.Connect();
        var page = await client.PageAsync(new Uri(said.Output.Trim()).AbsolutePath);
        page.Body!.TextContent.ShouldContain("ada@example.org");
    }

    [Fact]
    public async Task Restore_OfNoBackup_ExitsWith1()
    {
        var file = _terminal.PathOf("no.backup");
        await File.WriteAllTextAsync(file, "nothing", TestContext.Current.CancellationToken);

        var said = await Terminal.RunAsync(await Terminal.EmptyAsync(dashboard), "restore", file);

        said.Exit.ShouldBe(1);
        said.Error.ShouldContain("no whole backup");
    }

    // Without what Blazor encrypts anew for each answer.
    private static async Task<string> ReadAsync(HttpClient client, string address) =>
        BlazorsOwn().Replace(await client.TextAsync(address), "");

    [GeneratedRegex("<!--Blazor.*?-->", RegexOptions.Singleline, 1000)]
    private static partial Regex BlazorsOwn();

    private async Task<string> RestoredAsync()
    {
        var file = _terminal.PathOf("a.backup");
        var said = await Terminal.DoneAsync(dashboard.ConnectionString, "backup", file);
        said.Output.ShouldContain("written and checked");
        said.Error.ShouldBeEmpty();
        var store = await Terminal.EmptyAsync(dashboard);
        await Terminal.DoneAsync(store, "restore", file);
        return store;
    }
}
