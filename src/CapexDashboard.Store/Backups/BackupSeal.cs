using System.Security.Cryptography;
using System.Text;

namespace CapexDashboard.Store.Backups;

/// <summary>
/// A backup's last 64 bytes, its zip comment, are the SHA-256 of all before them: a single look tells whether the file is
/// whole, and no byte of it can be changed unseen.
/// </summary>
internal static class BackupSeal
{
    private const int Length = 64;

    /// <summary>Keeps the place while the archive is written.</summary>
    public static string Blank { get; } = new('0', Length);

    public static async Task SetAsync(FileStream file, CancellationToken cancellation)
    {
        var seal = await ComputeAsync(file, cancellation);
        file.Position = file.Length - Length;
        await file.WriteAsync(Encoding.ASCII.GetBytes(seal), cancellation);
        file.Flush(flushToDisk: true);
    }

    public static async Task<bool> IsSoundAsync(FileStream file, CancellationToken cancellation)
    {
        if (file.Length <= Length)
            return false;
        var seal = await ComputeAsync(file, cancellation);
        var found = new byte[Length];
        await file.ReadExactlyAsync(found, cancellation);
        return Encoding.ASCII.GetString(found) == seal;
    }

    // Leaves the file where the seal stands.
    private static async Task<string> ComputeAsync(FileStream file, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        file.Position = 0;
        for (var left = file.Length - Length; left > 0; )
        {
            var read = await file.ReadAsync(
                buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)),
                cancellation
            );
            if (read == 0)
                throw new EndOfStreamException();
            hash.AppendData(buffer, 0, read);
            left -= read;
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
