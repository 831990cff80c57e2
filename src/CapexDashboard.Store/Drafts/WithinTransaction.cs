using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CapexDashboard.Store.Drafts;

/// <summary>Contexts that see what an open transaction has written so far.</summary>
internal sealed class WithinTransaction(DashboardDbContext db)
    : IDbContextFactory<DashboardDbContext>
{
    private readonly DbContextOptions<DashboardDbContext> _options =
        new DbContextOptionsBuilder<DashboardDbContext>()
            .UseNpgsql(db.Database.GetDbConnection())
            .Options;

    public DashboardDbContext CreateDbContext()
    {
        var context = new DashboardDbContext(_options);
        context.Database.UseTransaction(db.Database.CurrentTransaction!.GetDbTransaction());
        return context;
    }
}
