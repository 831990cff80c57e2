using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using CapexDashboard.EndToEnd.Tests.Running;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>The programs that the reference page shows run against the program as they stand there.</summary>
public sealed partial class ApiExamplesTests(PublishedDashboard dashboard)
{
    private const string SystemPython = "/usr/bin/python3";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Curl_AsShown_GetsFiguresAndTheGap()
    {
        await using var folder = new TemporaryFolder("capex-examples");

        var said = await RunAsync("bash", await ExampleAsync("curl"), folder.Path);

        said.ShouldContain("microsoft-capex-cash-2026q2");
        said.ShouldContain("\"fundingGap\"");
        var rows = await File.ReadAllLinesAsync(
            Path.Combine(folder.Path, "figures.csv"),
            Cancellation
        );
        rows[0].ShouldStartWith("key,entity,metric");
        rows.Length.ShouldBeGreaterThan(3000);
    }

    /// <summary>Needs python3 with pandas, which ./dev test installs.</summary>
    [Fact]
    public async Task Python_AsShown_PrintsTables()
    {
        await using var folder = new TemporaryFolder("capex-examples");

        // The system's Python, which packages are installed for, may stand behind another one on the PATH.
        var python = File.Exists(SystemPython) ? SystemPython : "python3";
        var said = await RunAsync(python, await ExampleAsync("python"), folder.Path);

        said.ShouldContain("microsoft");
        said.ShouldContain("2026-06-30");
        said.ShouldContain("periodEnd");
    }

    private async Task<string> ExampleAsync(string name)
    {
        using var client = new HttpClient { BaseAddress = dashboard.BaseUrl };
        var page = await client.GetStringAsync(new Uri("/api", UriKind.Relative), Cancellation);
        var example = Examples().Matches(page).Single(match => match.Groups["name"].Value == name);
        return WebUtility.HtmlDecode(example.Groups["text"].Value);
    }

    private static async Task<string> RunAsync(string program, string text, string folder)
    {
        var file = Path.Combine(folder, "example");
        await File.WriteAllTextAsync(file, text, Cancellation);
        var start = new ProcessStartInfo(program, [file])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var problems = process.StandardError.ReadToEndAsync(Cancellation);
        var said = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        process.ExitCode.ShouldBe(0, await problems);
        return said;
    }

    [GeneratedRegex(
        "<pre data-example=\"(?<name>\\w+)\"[^>]*>(?<text>.*?)</pre>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Examples();
}
