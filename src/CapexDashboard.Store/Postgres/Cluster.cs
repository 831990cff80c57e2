using System.Globalization;

namespace CapexDashboard.Store.Postgres;

/// <summary>The folder that initdb makes and the server works in.</summary>
internal sealed class Cluster
{
    public Cluster(DataFolder data)
    {
        Folder = data.Cluster;
        Major = ReadMajor(Folder);
    }

    public string Folder { get; }

    /// <summary>The version that wrote it; null where there is no cluster yet.</summary>
    public int? Major { get; }

    /// <summary>Made beside its place and then renamed: an interrupted initdb leaves nothing half done.</summary>
    public async Task CreateAsync(
        PostgresBinaries binaries,
        ServerAccount account,
        CancellationToken cancellation
    )
    {
        DeleteLeftovers();
        var unfinished = $"{Folder}.new-{Guid.NewGuid():N}";
        await account.OwnFolderAsync(unfinished, cancellation);
        // Synced, although --no-sync exists: it would save 0.04 of 0.5 seconds and risk the cluster in a power cut.
        string[] words =
        [
            binaries.Initdb,
            "-D",
            unfinished,
            "-U",
            "postgres",
            "--auth=trust",
            "-E",
            "UTF8",
            "--locale=C",
        ];
        var result = await account.RunAsync(words, cancellation);
        if (!result.Succeeded)
            throw new LocalPostgresException(
                $"{binaries.Initdb} could not create {Folder}. It said:\n{result.Output}"
            );
        Directory.Move(unfinished, Folder);
    }

    private void DeleteLeftovers()
    {
        var parent = Path.GetDirectoryName(Folder)!;
        foreach (
            var leftover in Directory.EnumerateDirectories(
                parent,
                $"{Path.GetFileName(Folder)}.new-*"
            )
        )
        {
            try
            {
                Directory.Delete(leftover, recursive: true);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // The initdb of a killed program may still be writing there: the next start deletes it.
            }
        }
    }

    private static int? ReadMajor(string folder)
    {
        if (!Directory.Exists(folder))
            return null;
        try
        {
            return int.Parse(
                File.ReadAllText(Path.Combine(folder, "PG_VERSION")),
                CultureInfo.InvariantCulture
            );
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new LocalPostgresException(
                $"The folder {folder} should hold a PostgreSQL cluster, but its PG_VERSION cannot be read: "
                    + $"{problem.Message} Restore it, move it away, or choose another data folder (Dashboard__DataDirectory).",
                problem
            );
        }
    }
}
