using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Figures;

/// <summary>The stored quarters added up against the years as filed or stated.</summary>
public sealed class YearChecksTests(StoreServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Quarters_OfEveryCheckedYear_AddUpToWhatTheCheckSays()
    {
        var quarters = await OfKindAsync(PeriodKind.Quarter);
        var added = 0;
        foreach (var check in SeedFolder.Read("year-checks.csv"))
        {
            var ofYear = quarters
                .Where(figure => figure.Entity == check["entity"])
                .Where(figure => figure.Metric == check["metric"])
                .Where(figure => figure.PeriodStart >= check.Day("period_start"))
                .Where(figure => figure.PeriodEnd <= check.Day("period_end"))
                .ToList();
            if (ofYear.Count < 4)
                continue;
            ofYear.Count.ShouldBe(4, Name(check));
            ofYear.Sum(figure => figure.Low).ShouldBe(check.Number("sum_of_quarters"), Name(check));
            added++;
        }
        // Two quarters of Microsoft's fiscal 2019 lie before the figures begin.
        added.ShouldBe(SeedFolder.Read("year-checks.csv").Count - 1);
    }

    [Fact]
    public async Task FiledYear_OfEveryCheckedYear_IsTheStoredFiscalYear()
    {
        var years = (await OfKindAsync(PeriodKind.FiscalYear)).ToDictionary(figure =>
            (figure.Entity, figure.Metric, figure.PeriodStart, figure.PeriodEnd)
        );
        var found = 0;
        foreach (var check in SeedFolder.Read("year-checks.csv"))
        {
            var (start, end) = (check.Day("period_start"), check.Day("period_end"));
            if (!years.TryGetValue((check["entity"], check["metric"], start, end), out var year))
                continue;
            (year.Low, year.High).ShouldBe(
                (check.Number("filed"), check.Number("filed")),
                Name(check)
            );
            found++;
        }
        // Microsoft's years with leases are statements, not figures.
        found.ShouldBe(SeedFolder.Read("year-checks.csv").Count - 3);
    }

    [Fact]
    public void Difference_OfEveryCheckedYear_IsSumLessFiled()
    {
        foreach (var check in SeedFolder.Read("year-checks.csv"))
            check
                .Number("difference")
                .ShouldBe(check.Number("sum_of_quarters") - check.Number("filed"), Name(check));
    }

    private static string Name(CsvRow check) =>
        $"{check["entity"]} {check["metric"]} {check["period_end"]}";

    private async Task<List<FigureView>> OfKindAsync(PeriodKind kind)
    {
        string[] metrics = ["capex-cash", "capex-cash-net", "capex-with-leases"];
        var filter = FigureFilter.All with { Metrics = metrics, PeriodKinds = [kind] };
        return await new FigureQueries(server.Seeded)
            .StreamAsync(filter, 1, Cancellation)
            .ToListAsync(Cancellation);
    }
}
