using System.Globalization;
using System.Text.RegularExpressions;

namespace CapexDashboard.Store.Postgres;

/// <summary>One version of the PostgreSQL server on this machine.</summary>
internal sealed partial record PostgresBinaries(string Folder, string Version, int Major)
{
    public string Initdb => InFolder(Folder, "initdb");
    public string Postgres => InFolder(Folder, "postgres");
    public string PgCtl => InFolder(Folder, "pg_ctl");

    /// <summary>All versions in these places, newest first.</summary>
    public static async Task<IReadOnlyList<PostgresBinaries>> FindAsync(
        IEnumerable<string> places,
        CancellationToken cancellation
    )
    {
        var found = new List<PostgresBinaries>();
        foreach (
            var folder in places.Select(Resolve).OfType<string>().Distinct(StringComparer.Ordinal)
        )
        {
            var answer = await Command.RunAsync(
                [InFolder(folder, "postgres"), "--version"],
                cancellation
            );
            if (
                answer.Succeeded && VersionPattern().Match(answer.Output) is { Success: true } match
            )
            {
                var major = int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture);
                found.Add(new PostgresBinaries(folder, match.Groups["version"].Value, major));
            }
        }
        return [.. found.OrderByDescending(binaries => binaries.Major)];
    }

    /// <summary>The version that can read the cluster, or the newest where there is no cluster yet.</summary>
    public static PostgresBinaries Choose(IReadOnlyList<PostgresBinaries> found, Cluster cluster)
    {
        if (found.Count == 0)
            throw NoServer();
        if (cluster.Major is not { } wanted)
            return found[0];
        return found.FirstOrDefault(binaries => binaries.Major == wanted)
            ?? throw WrongVersion(found, wanted, cluster);
    }

    private static LocalPostgresException NoServer() =>
        new(
            "No PostgreSQL server was found on this machine (initdb, postgres and pg_ctl on the PATH or where "
                + "the usual packages put them). Three ways out: run `./dev run`, which installs one; "
                + "or `docker compose up`, which brings one in a container; "
                + "or set ConnectionStrings__Dashboard to the connection string of a server you have."
        );

    private static LocalPostgresException WrongVersion(
        IReadOnlyList<PostgresBinaries> found,
        int wanted,
        Cluster cluster
    ) =>
        new(
            $"The data in {cluster.Folder} was written by PostgreSQL {wanted}, which this machine does not have "
                + $"(it has {string.Join(", ", found.Select(binaries => binaries.Version))}). "
                + $"Install PostgreSQL {wanted}; or move the data with pg_dump of version {wanted} and pg_restore; "
                + "or choose another data folder (Dashboard__DataDirectory)."
        );

    // Distributions link single programs into /usr/bin or /usr/local/bin; their siblings lie where the link points to.
    private static string? Resolve(string place)
    {
        try
        {
            var postgres = new FileInfo(InFolder(place, "postgres"));
            if (!postgres.Exists)
                return null;
            var folder =
                Path.GetDirectoryName(postgres.ResolveLinkTarget(returnFinalTarget: true)?.FullName)
                ?? place;
            string[] needed = ["postgres", "initdb", "pg_ctl"];
            return needed.All(program => File.Exists(InFolder(folder, program))) ? folder : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string InFolder(string folder, string program) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program);

    // postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1); postgres (PostgreSQL) 19beta1
    [GeneratedRegex(
        @"\(PostgreSQL\) (?<version>(?<major>\d+)\S*)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex VersionPattern();
}
