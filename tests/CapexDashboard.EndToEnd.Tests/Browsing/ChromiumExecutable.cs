using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests.Browsing;

/// <summary>The Chromium of this machine: Playwright's own download is not used.</summary>
internal static class ChromiumExecutable
{
    // The same names as in .config/install-missing.sh.
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private const string WithoutWindows = "chromium-headless-shell";
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

    /// <summary>The browser that readers have.</summary>
    public static BrowserTypeLaunchOptions Options(params string[] more) =>
        new() { ExecutablePath = Find(Names), Args = [.. Flags, .. more] };

    /// <summary>The same engine without windows where there is one: it opens a page in half the time.</summary>
    public static BrowserTypeLaunchOptions OptionsWithoutWindows() =>
        new() { ExecutablePath = Find([WithoutWindows, .. Names]), Args = Flags };

    private static string Find(IEnumerable<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return names
                .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
                .Append(OnMac)
                .FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException(
                $"No Chromium on this machine ({string.Join(", ", names)}). Run ./dev test: it installs one."
            );
    }
}
