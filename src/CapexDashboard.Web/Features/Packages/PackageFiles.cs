using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using CapexDashboard.Store.Packages;
using Microsoft.Net.Http.Headers;

namespace CapexDashboard.Web.Features.Packages;

/// <param name="Tag">Of the very bytes.</param>
internal sealed record PackageFile(string Path, EntityTagHeaderValue Tag);

/// <summary>
/// Data packages as files, each made once however many ask at once. They lie in a folder of this program's own, which goes with
/// it; the oldest give way, so that nobody fills the disk by asking for all.
/// </summary>
internal sealed class PackageFiles(PackageWriter writer) : IDisposable
{
    private const int Most = 20;
    private readonly ConcurrentDictionary<int, Lazy<Task<PackageFile?>>> _made = [];
    private readonly ConcurrentQueue<int> _order = [];
    private readonly Lazy<string> _folder = new(() =>
        Directory.CreateTempSubdirectory("capex-packages-").FullName
    );

    /// <summary>Null where there is no such vintage.</summary>
    public async Task<PackageFile?> FindAsync(int vintage, CancellationToken cancellation)
    {
        // Made for all who wait, so it does not end with the one who asked first.
        var making = _made.GetOrAdd(vintage, number => new(() => MakeAsync(number)));
        try
        {
            if (await making.Value.WaitAsync(cancellation) is { } file && File.Exists(file.Path))
                return file;
        }
        catch when (making.Value.IsFaulted)
        {
            _made.TryRemove(KeyValuePair.Create(vintage, making));
            throw;
        }
        _made.TryRemove(KeyValuePair.Create(vintage, making));
        return null;
    }

    public void Dispose()
    {
        if (_folder.IsValueCreated && Directory.Exists(_folder.Value))
            Directory.Delete(_folder.Value, recursive: true);
    }

    private async Task<PackageFile?> MakeAsync(int vintage)
    {
        var path = Path.Combine(
            _folder.Value,
            string.Create(CultureInfo.InvariantCulture, $"vintage-{vintage}-{Guid.NewGuid():N}.zip")
        );
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
        if (!await writer.WriteAsync(vintage, file, CancellationToken.None))
        {
            File.Delete(path);
            return null;
        }
        file.Position = 0;
        var hash = Convert.ToHexStringLower(
            await SHA256.HashDataAsync(file, CancellationToken.None)
        );
        _order.Enqueue(vintage);
        if (_order.Count > Most && _order.TryDequeue(out var oldest))
            await ForgetAsync(oldest);
        return new PackageFile(path, new EntityTagHeaderValue($"\"{hash}\""));
    }

    // Whoever reads it at the moment reads on.
    private async Task ForgetAsync(int vintage)
    {
        if (_made.TryRemove(vintage, out var making) && await making.Value is { } file)
            File.Delete(file.Path);
    }
}
