using System.Text.Json;

namespace CapexDashboard.Store.Backups;

/// <param name="Columns">Without those that the database computes itself.</param>
/// <param name="Sha256">Of its rows as PostgreSQL's binary COPY writes them.</param>
public sealed record BackupTable(
    string Name,
    IReadOnlyList<string> Columns,
    long Rows,
    string Sha256
);

public sealed record BackupSequence(string Name, long Value, bool IsCalled);

/// <summary>What a backup holds, as it says itself.</summary>
/// <param name="Migrations">Those that had been applied, oldest first.</param>
/// <param name="Tables">Each after those that it refers to, so that they can be filled in this order.</param>
public sealed record BackupManifest(
    int Format,
    DateTimeOffset MadeAt,
    int Vintage,
    IReadOnlyList<string> Migrations,
    IReadOnlyList<BackupTable> Tables,
    IReadOnlyList<BackupSequence> Sequences
)
{
    public const int NewestFormat = 1;
    internal const string Entry = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
    };

    internal static string EntryOf(string table) => $"tables/{table}.copy";

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    internal static BackupManifest Read(Stream stream) =>
        JsonSerializer.Deserialize<BackupManifest>(stream, Json)
        ?? throw new BackupRefusedException("its manifest is empty");
}

/// <summary>A backup was not made, or is not taken. The message says what, why and how to mend it.</summary>
public sealed class BackupRefusedException(string message, Exception? inner = null)
    : Exception(message, inner);
