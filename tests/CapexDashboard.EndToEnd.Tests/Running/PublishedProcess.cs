using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CapexDashboard.EndToEnd.Tests.Running;

/// <summary>The published program, running as a process of its own with a store of its own.</summary>
public class PublishedProcess(params (string Name, string Value)[] settings) : IAsyncDisposable
{
    private static readonly TimeSpan PatienceToStart = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan PatienceToStop = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    // Of whoever runs the tests: they would lead to another store or another address.
    private static readonly string[] SettingsOfOthers =
    [
        "ConnectionStrings__Dashboard",
        "ASPNETCORE_URLS",
        "ASPNETCORE_HTTP_PORTS",
        "ASPNETCORE_HTTPS_PORTS",
        "Dashboard__Admin__Email",
        "Dashboard__Admin__Password",
    ];

    private readonly TemporaryFolder folder = new("capex-end-to-end");
    private ObservedProcess? program;

    /// <summary>The address stays the same when the program is killed and started again.</summary>
    public Uri BaseUrl { get; } = new($"http://127.0.0.1:{FreePort()}/");

    /// <summary>What the program printed since it was last started.</summary>
    public string Output => program?.Output ?? "";

    /// <summary>What of the program lies in memory now, in bytes.</summary>
    public long WorkingSet => program?.WorkingSet ?? 0;

    /// <summary>Where the program keeps its PostgreSQL cluster; it makes this folder itself.</summary>
    public string DataFolder => Path.Combine(folder.Path, "data");

    /// <summary>The process of its PostgreSQL; none for the moment in which a new one takes the place of one that was killed.</summary>
    public int? PostgresId
    {
        get
        {
            var file = Path.Combine(DataFolder, "cluster", "postmaster.pid");
            try
            {
                var line = File.ReadLines(file).FirstOrDefault();
                return int.TryParse(line, CultureInfo.InvariantCulture, out var id) ? id : null;
            }
            catch (FileNotFoundException)
            {
                return null;
            }
        }
    }

    private string ProgramFolder => Path.Combine(folder.Path, "program");

    public async ValueTask InitializeAsync()
    {
        await PublishedProgram.PublishAsync(ProgramFolder);
        await StartAsync();
    }

    public async Task StartAsync()
    {
        if (program is { HasExited: false })
        {
            throw new InvalidOperationException("The dashboard is running already.");
        }

        program?.Dispose();
        program = new ObservedProcess(Command());
        await WaitUntilReadyAsync(program);
    }

    /// <summary>kill -9, as a crash or the kernel out of memory would end it.</summary>
    public Task KillAsync() =>
        program?.KillAsync(PatienceToStop)
        ?? throw new InvalidOperationException("The dashboard was never started.");

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (program is not null && !await program.TerminateAsync(PatienceToStop))
        {
            await program.KillAsync(PatienceToStop);
        }

        program?.Dispose();
        await folder.DisposeAsync();
    }

    private ProcessStartInfo Command()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["CapexDashboard.Web.dll", "--urls", BaseUrl.AbsoluteUri]
        )
        {
            WorkingDirectory = ProgramFolder,
        };
        foreach (var setting in SettingsOfOthers)
        {
            start.Environment.Remove(setting);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["Dashboard__DataDirectory"] = DataFolder;
        // All tests come from one address.
        start.Environment["Dashboard__SignInsPerMinute"] = "10000";
        start.Environment["Dashboard__RequestsPerMinute"] = "1000000000";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private async Task WaitUntilReadyAsync(ObservedProcess started)
    {
        using var client = new HttpClient
        {
            BaseAddress = BaseUrl,
            Timeout = TimeSpan.FromSeconds(5),
        };
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync(client))
        {
            if (started.HasExited || waited.Elapsed > PatienceToStart)
            {
                throw await NeverReadyAsync(started, waited.Elapsed);
            }

            await Task.Delay(BetweenLooks);
        }
    }

    private static async Task<InvalidOperationException> NeverReadyAsync(
        ObservedProcess started,
        TimeSpan waited
    )
    {
        // The last lines of a program that ended may still be on their way.
        var ended = await started.ExitsWithinAsync(TimeSpan.FromSeconds(1));
        var how = ended ? $"ended with exit code {started.ExitCode}" : "is still running";
        return new(
            $"The dashboard was not ready after {waited.TotalSeconds:0} s; it {how}. Output:\n{started.Output}"
        );
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("healthz/ready", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
