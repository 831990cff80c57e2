using CapexDashboard.Store.Postgres;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Hosting;
using Serilog;

Log.Logger = DashboardLog.BeforeStart();
try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddDashboardLog();
    builder.AddDefaultAddress();
    await using var store = await builder.AddStoreAsync();
    builder.AddPages();
    builder.AddApi();

    var app = builder.Build();
    app.UseVintageCache();
    app.UseRequestLog();
    app.UseHeaders();
    app.UseErrorPages();
    app.UseStoreGuard();
    app.MapHealth();
    app.MapApi();
    app.MapPages();
    await app.RunAsync();
    return Environment.ExitCode;
}
catch (LocalPostgresException exception)
{
    Log.Fatal("{Problem}", exception.Message);
    return 1;
}
finally
{
    await Log.CloseAndFlushAsync();
}
