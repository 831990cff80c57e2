namespace CapexDashboard.Store.Postgres;

/// <summary>The folders in which PostgreSQL's packages put their programs.</summary>
internal static class PostgresPlaces
{
    private static readonly (string Parent, string Pattern)[] Versioned =
    [
        ("/usr/lib/postgresql", "*"), // Debian, Ubuntu
        ("/usr", "pgsql-*"), // RHEL, Fedora
        ("/opt/homebrew/opt", "postgresql*"), // Homebrew on Apple silicon
        ("/usr/local/opt", "postgresql*"), // Homebrew on Intel
        ("/home/linuxbrew/.linuxbrew/opt", "postgresql*"),
        ("/Applications/Postgres.app/Contents/Versions", "*"),
        (
            Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles),
                "PostgreSQL"
            ),
            "*"
        ), // Windows
    ];

    public static IEnumerable<string> OnThisMachine =>
        [.. OnPath(), .. Versioned.SelectMany(BinFolders)];

    private static string[] OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    private static IEnumerable<string> BinFolders((string Parent, string Pattern) place) =>
        Directory.Exists(place.Parent)
            ? Directory
                .EnumerateDirectories(place.Parent, place.Pattern)
                .Select(found => Path.Combine(found, "bin"))
            : [];
}
