using System.Runtime.CompilerServices;
using CapexDashboard.Domain.Vintages;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CapexDashboard.Store.Vintages;

/// <summary>Publications as the database announces them to every program that uses it.</summary>
public sealed class VintageAnnouncements(IDbContextFactory<DashboardDbContext> factory)
{
    internal const string Channel = "vintage";

    /// <summary>The newest vintage: at once, at every announcement, and at least every <paramref name="look"/>.</summary>
    public async IAsyncEnumerable<Vintage> FollowAsync(
        TimeSpan look,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        // Kept open: announcements come by the connection that listens.
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await db.Database.ExecuteSqlRawAsync("listen " + Channel, cancellation);
        while (true)
        {
            yield return await db.NewestPublicationAsync(cancellation);
            await connection.WaitAsync(look, cancellation);
        }
    }
}
