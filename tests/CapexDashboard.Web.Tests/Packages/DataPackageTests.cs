using System.Net;
using CapexDashboard.Web.Tests.Commands;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Packages;

public sealed class DataPackageTests(Dashboard dashboard) : IDisposable
{
    private const string First = "/data/vintage-1.zip";

    private readonly Terminal _terminal = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Package_NamesAVintage_IsImmutableWithLengthAndStrongTag()
    {
        using var answer = await dashboard.Client.AskAsync(First);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        answer.Content.Headers.ContentLength.ShouldNotBeNull().ShouldBeGreaterThan(10_000);
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        answer.Headers.ETag!.IsWeak.ShouldBeFalse();
        using var again = await dashboard.Client.AskAsync(
            HttpMethod.Get,
            First,
            ("If-None-Match", answer.Headers.ETag.ToString())
        );
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Package_AskedByManyAtOnce_IsTheSameForAll()
    {
        var packages = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    dashboard.Client.GetByteArrayAsync(Asking.Address(First), Cancellation)
                )
        );

        packages.ShouldAllBe(package => package.SequenceEqual(packages[0]));
    }

    [Theory]
    [InlineData("/data/vintage-2.zip")]
    [InlineData("/data/vintage-0.zip")]
    [InlineData("/data/vintage-x.zip")]
    public async Task Package_OfNoVintage_IsNotFound(string address) =>
        await dashboard.Client.ProblemAsync(address, HttpStatusCode.NotFound);

    [Fact]
    public async Task VintagePage_LeadsToItsPackage()
    {
        var page = await dashboard.Client.PageAsync("/vintages/1");

        page.QuerySelector($"a[href='{First}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Store_BegunWithALaterVintage_SaysThatEarlierOnesAreGone()
    {
        var store = await BegunWithVintage2Async();
        await using var program = new DashboardProgram(store);
        await program.WaitUntilReadyAsync(Cancellation);
        using var client = program.Connect();

        foreach (
            var address in new[]
            {
                "/?vintage=1",
                "/figures?vintage=1",
                "/vintages/1",
                "/compare?vintage=1",
            }
        )
            (await client.PageAsync(address, HttpStatusCode.Gone))
                .Headline()
                .ShouldBe("This store begins at vintage 2.");
        foreach (
            var address in new[] { "/api/v1/gap?vintage=1", "/api/v1/figures?vintage=1", First }
        )
            (await client.ProblemAsync(address, HttpStatusCode.Gone))
                .Text("detail")
                .ShouldStartWith("This store begins at vintage 2");
        foreach (
            var address in new[]
            {
                "/",
                "/figures?vintage=2",
                "/figures/microsoft-capex-cash-2024q4",
                "/vintages",
                "/vintages/2",
                "/claims",
                "/method",
                "/api/v1/gap?vintage=2",
            }
        )
            await client.TextAsync(address);
    }

    // The dashboard's own, with one correction on top, taken along as a package.
    private async Task<string> BegunWithVintage2Async()
    {
        var (edited, begun) = (
            await Terminal.EmptyAsync(dashboard),
            await Terminal.EmptyAsync(dashboard)
        );
        await Terminal.DoneAsync(
            dashboard.ConnectionString,
            "backup",
            _terminal.PathOf("a.backup")
        );
        await Terminal.DoneAsync(edited, "restore", _terminal.PathOf("a.backup"));
        var csv = _terminal.PathOf("correction.csv");
        await Terminal.DoneAsync(edited, "figures", "export", "--entity", "microsoft", csv);
        var lines = await File.ReadAllLinesAsync(csv, Cancellation);
        var at = Array.FindIndex(
            lines,
            line => line.StartsWith("microsoft-capex-cash-2024q4,", StringComparison.Ordinal)
        );
        lines[at] = lines[at].Replace("15804000000", "15805000000", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(csv, lines, Cancellation);
        (await Terminal.DoneAsync(edited, "figures", "import", csv)).Output.ShouldContain(
            "vintage 2: 0 added, 1 corrected"
        );
        var package = _terminal.PathOf("vintage-2.zip");
        await using (var program = new DashboardProgram(edited))
        {
            await program.WaitUntilReadyAsync(Cancellation);
            using var client = program.Connect();
            await File.WriteAllBytesAsync(
                package,
                await client.GetByteArrayAsync(Asking.Address("/data/vintage-2.zip"), Cancellation),
                Cancellation
            );
        }
        await Terminal.DoneAsync(begun, "data", "load", package);
        return begun;
    }
}
