using System.Globalization;
using Serilog;
using Serilog.Context;
using Serilog.Events;
using Serilog.Formatting.Compact;
using ILogger = Serilog.ILogger;

namespace CapexDashboard.Web.Hosting;

/// <summary>
/// The log, on the console: lines for people, or JSON (<c>Dashboard__LogFormat=json</c>). Levels are set as everywhere with
/// Serilog (<c>Serilog__MinimumLevel__Default=Debug</c>).
/// </summary>
internal static class DashboardLog
{
    private const string FormatSetting = "Dashboard:LogFormat";
    private const string AddressSetting = "Dashboard:LogAddresses";
    private const string Line =
        "{Timestamp:yyyy-MM-dd HH:mm:ss zzz} {Level:u3}{Request} {Message:lj}{NewLine}{Exception}";

    /// <summary>For what happens before the configuration is read.</summary>
    public static ILogger BeforeStart() => Lines(new LoggerConfiguration()).CreateBootstrapLogger();

    public static void AddDashboardLog(this WebApplicationBuilder builder)
    {
        var isJson = IsJson(builder.Configuration);
        builder.Services.AddSerilog(
            (_, log) =>
                (isJson ? Json(log) : Lines(log))
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
                    // Last, so that whoever runs the program decides.
                    .ReadFrom.Configuration(builder.Configuration)
        );
    }

    public static void UseRequestLog(this WebApplication app)
    {
        var address = AddressOf(app.Configuration);
        app.Use(NameRequestAsync);
        app.UseSerilogRequestLogging(options =>
        {
            options.MessageTemplate =
                "HTTP {RequestMethod} {RequestPath} from {Client}: {StatusCode} in {Elapsed:0} ms";
            options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
                [
                    new("RequestMethod", new ScalarValue(context.Request.Method)),
                    new(
                        "RequestPath",
                        new ScalarValue(AccountPaths.Loggable(context.Request.Path))
                    ),
                    new("Client", new ScalarValue(address(context))),
                    new("StatusCode", new ScalarValue(status)),
                    new("Elapsed", new ScalarValue(elapsed)),
                ];
            options.GetLevel = (context, _, exception) =>
                exception is not null
                || context.Response.StatusCode == StatusCodes.Status500InternalServerError
                    ? LogEventLevel.Error
                    : LogEventLevel.Debug;
        });
    }

    // The framework would do so only where it logs each request itself.
    private static async Task NameRequestAsync(HttpContext context, RequestDelegate next)
    {
        using (LogContext.PushProperty(RequestMark.RequestId, context.TraceIdentifier))
            await next(context);
    }

    private static bool IsJson(IConfiguration configuration) =>
        Setting.OneOf(configuration, FormatSetting, "text", "json") == "json";

    // Whose request it was: no address, its network (IPv6: the /64), or all of it.
    private static Func<HttpContext, string> AddressOf(IConfiguration configuration) =>
        Setting.OneOf(configuration, AddressSetting, "network", "none", "full") switch
        {
            "none" => _ => "-",
            "full" => context => context.Connection.RemoteIpAddress?.ToString() ?? "-",
            _ => context => SourceNetwork.Of(context.Connection.RemoteIpAddress),
        };

    private static LoggerConfiguration Lines(LoggerConfiguration log) =>
        Enriched(log)
            .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture);

    private static LoggerConfiguration Json(LoggerConfiguration log) =>
        Enriched(log).WriteTo.Console(new CompactJsonFormatter());

    private static LoggerConfiguration Enriched(LoggerConfiguration log) =>
        log.Enrich.FromLogContext().Enrich.With<RequestMark>().Enrich.With<EscapedText>();
}
