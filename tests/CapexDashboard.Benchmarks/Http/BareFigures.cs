using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CapexDashboard.Benchmarks.Http;

/// <summary>
/// The first page of figures as one would write it by hand who had this one question to answer: two statements, prepared, and
/// the JSON written row by row. Nothing is read but the limit, nothing checked, nothing kept. A process of its own.
/// </summary>
internal sealed class BareFigures : IAsyncDisposable
{
    public const string Command = "bare-figures";
    private const string StoreVariable = "CAPEX_BARE_STORE";

    private const string Known = """
        select vintage, (select sum(count) from facet_count where facet_count.vintage = dataset.vintage) from dataset
        """;

    private const string Rows = """
        select figure.key, entity.key, metric.key, figure.period_kind, figure.period_start, figure.period_end,
            figure.definition, figure.given_on, figure.low, figure.high, unit.unit, figure.currency, figure.basis,
            figure.verification, source.title, source.publisher, figure.published_on, source.url, figure.quote, figure.note,
            figure.number, figure.from_vintage, figure.derived_from
        from (
            select * from figure_revision where from_vintage <= $1 and (until_vintage is null or until_vintage > $1)
            order by period_end, key limit $2
        ) figure
        join entity on entity.id = figure.entity_id
        join metric on metric.id = figure.metric_id
        join metric_revision unit on unit.parent_id = figure.metric_id and unit.from_vintage <= $1
            and (unit.until_vintage is null or unit.until_vintage > $1)
        join source_revision source on source.parent_id = figure.source_id and source.from_vintage <= $1
            and (source.until_vintage is null or source.until_vintage > $1)
        order by figure.period_end, figure.key
        """;

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ObservedProcess _process;

    private BareFigures(ObservedProcess process, Uri address) =>
        (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<BareFigures> StartAsync(string store)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(BareFigures).Assembly.Location, Command]
        );
        start.Environment[StoreVariable] = store;
        var process = new ObservedProcess(start);
        while (!process.Output.Contains("http://", StringComparison.Ordinal))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"{Command} ended: {process.Output}");
            await Task.Delay(50);
        }
        return new BareFigures(process, new Uri(process.Output.Trim()));
    }

    /// <summary>The process itself; says its address when it listens.</summary>
    public static async Task RunAsync()
    {
        var connection = new NpgsqlConnectionStringBuilder(
            Environment.GetEnvironmentVariable(StoreVariable)
        )
        {
            MaxAutoPrepare = 10,
            AutoPrepareMinUsages = 2,
            // More would be in each other's way, and the server has few left beside the program's.
            MaxPoolSize = 24,
        };
        await using var source = NpgsqlDataSource.Create(connection);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add($"http://{IPAddress.Loopback}:0");
        app.MapGet("/api/v1/figures", context => AnswerAsync(context, source));
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features;
        Console.WriteLine(addresses.Get<IServerAddressesFeature>()!.Addresses.Single());
        await app.WaitForShutdownAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _process.TerminateAsync(TimeSpan.FromSeconds(5));
        _process.Dispose();
    }

    private static async Task AnswerAsync(HttpContext context, NpgsqlDataSource source)
    {
        var limit = int.Parse(context.Request.Query["limit"]!, CultureInfo.InvariantCulture);
        await using var connection = await source.OpenConnectionAsync(context.RequestAborted);
        var (vintage, total) = await KnownAsync(connection);
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, Readable);
        json.WriteStartObject();
        json.WriteNumber("vintage", vintage);
        json.WriteNumber("total", total);
        json.WriteStartArray("figures");
        await using var command = new NpgsqlCommand(Rows, connection)
        {
            Parameters =
            {
                new() { Value = vintage },
                new() { Value = limit + 1 },
            },
        };
        await using var row = await command.ExecuteReaderAsync(context.RequestAborted);
        var (left, last) = (limit, "");
        while (await row.ReadAsync(context.RequestAborted) && left-- > 0)
        {
            Write(json, row);
            last = $"{row.GetFieldValue<DateOnly>(5):yyyy-MM-dd} {row.GetString(0)}";
        }
        json.WriteEndArray();
        var cursor = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(last));
        json.WriteString("next", $"{context.Request.Path}?limit={limit}&cursor={cursor}");
        json.WriteEndObject();
    }

    private static async Task<(int Vintage, long Total)> KnownAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Known, connection);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt32(0), row.GetInt64(1));
    }

    private static void Write(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        json.WriteString("key", row.GetString(0));
        json.WriteString("entity", row.GetString(1));
        json.WriteString("metric", row.GetString(2));
        json.WriteString("periodKind", row.GetString(3));
        WriteDay("periodStart", 4);
        WriteDay("periodEnd", 5);
        json.WriteString("definition", row.GetString(6));
        WriteDay("givenOn", 7);
        json.WriteNumber("low", row.GetDecimal(8));
        if (row.IsDBNull(9))
            json.WriteNull("high");
        else
            json.WriteNumber("high", row.GetDecimal(9));
        json.WriteString("unit", row.GetString(10));
        WriteText("currency", 11);
        json.WriteString("basis", row.GetString(12));
        json.WriteString("verification", row.GetString(13));
        json.WriteStartObject("source");
        json.WriteString("title", row.GetString(14));
        json.WriteString("publisher", row.GetString(15));
        WriteDay("publishedOn", 16);
        json.WriteString("url", row.GetString(17));
        json.WriteEndObject();
        WriteText("quote", 18);
        WriteText("note", 19);
        json.WriteNumber("revision", row.GetInt32(20));
        json.WriteNumber("vintage", row.GetInt32(21));
        json.WriteStartArray("derivedFrom");
        foreach (var key in row.IsDBNull(22) ? [] : row.GetString(22).Split(' '))
            json.WriteStringValue(key);
        json.WriteEndArray();
        json.WriteEndObject();

        void WriteText(string name, int column) =>
            json.WriteString(name, row.IsDBNull(column) ? null : row.GetString(column));

        void WriteDay(string name, int column)
        {
            if (row.IsDBNull(column))
                json.WriteNull(name);
            else
                json.WriteString(
                    name,
                    row.GetFieldValue<DateOnly>(column)
                        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                );
        }
    }
}
