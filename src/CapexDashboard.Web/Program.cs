using CapexDashboard.Store.Postgres;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Commands;
using CapexDashboard.Web.Features.Accounts;
using CapexDashboard.Web.Features.Editing;
using CapexDashboard.Web.Hosting;
using Serilog;

if (CommandLine.IsCommand(args))
    return await CommandLine.RunAsync(args);
Log.Logger = DashboardLog.BeforeStart();
try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddDashboardLog();
    builder.AddDefaultAddress();
    builder.AddProxies();
    builder.AddRequestLimits();
    await using var store = await builder.AddStoreAsync();
    builder.AddPages();
    builder.AddApi();
    builder.AddAccounts();
    builder.AddEditing();

    var app = builder.Build();
    app.UseProxies();
    app.UseAcceptedEncoding();
    app.UseVintageCache();
    app.UseRequestLog();
    app.UseHeaders();
    app.UseErrorPages();
    app.UseMalformedRequests();
    app.UseStoreGuard();
    app.UseStoreBeginning();
    app.UseAccounts();
    app.MapHealth();
    app.MapApi();
    app.MapAccounts();
    app.MapEditing();
    app.MapPages();
    await app.RunAsync();
    return Environment.ExitCode;
}
catch (Exception exception) when (exception is LocalPostgresException or BadSettingException)
{
    Log.Fatal("{Problem}", exception.Message);
    return 1;
}
finally
{
    await Log.CloseAndFlushAsync();
}
