using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests.Browsing;

/// <summary>The Chromium of this machine: Playwright's own download is not used.</summary>
internal static class ChromiumExecutable
{
    // The same names as in .config/install-missing.sh.
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private const string OnMac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

    // Without these Chromium calls its maker's servers, which a closed network refuses by the dozen.
    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ];

    public static BrowserTypeLaunchOptions Options(params string[] more) =>
        new() { ExecutablePath = Find(), Args = [.. Flags, .. more] };

    private static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names
                .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
                .Append(OnMac)
                .FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException(
                $"No Chromium on this machine ({string.Join(", ", Names)}). Run ./dev test: it installs one."
            );
    }
}
