using System.Globalization;
using Serilog;
using Serilog.Events;
using ILogger = Serilog.ILogger;

namespace CapexDashboard.Web.Hosting;

internal static class DashboardLog
{
    /// <summary>For what happens before the configuration is read.</summary>
    public static ILogger BeforeStart() =>
        Console(new LoggerConfiguration()).CreateBootstrapLogger();

    public static void AddDashboardLog(this WebApplicationBuilder builder) =>
        builder.Services.AddSerilog(
            (_, log) =>
                Console(log)
                    .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                    .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
                    // Asked for every few seconds, and told by the store itself.
                    .MinimumLevel.Override(
                        "Microsoft.Extensions.Diagnostics.HealthChecks",
                        LogEventLevel.Fatal
                    )
                    // Requests are told by UseRequestLog; this would only number each of them.
                    .MinimumLevel.Override(
                        "Microsoft.AspNetCore.Hosting.Diagnostics",
                        LevelAlias.Off
                    )
                    // It warns that keys are not encrypted: they lie in the database, with all that they protect.
                    .MinimumLevel.Override(
                        "Microsoft.AspNetCore.DataProtection",
                        LogEventLevel.Error
                    )
        );

    public static void UseRequestLog(this WebApplication app) =>
        app.UseSerilogRequestLogging(options =>
        {
            options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
                [
                    new("RequestMethod", new ScalarValue(context.Request.Method)),
                    new(
                        "RequestPath",
                        new ScalarValue(AccountPaths.Loggable(context.Request.Path))
                    ),
                    new("StatusCode", new ScalarValue(status)),
                    new("Elapsed", new ScalarValue(elapsed)),
                ];
            options.GetLevel = (context, _, exception) =>
                exception is not null
                || context.Response.StatusCode == StatusCodes.Status500InternalServerError
                    ? LogEventLevel.Error
                    : LogEventLevel.Debug;
        });

    private static LoggerConfiguration Console(LoggerConfiguration log) =>
        log.WriteTo.Console(
            outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
            formatProvider: CultureInfo.InvariantCulture
        );
}
