using System.Globalization;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Tests.Vintages;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Tests.Figures;

public sealed class StoredExactlyTests(StoreCopy copy) : IClassFixture<StoreCopy>
{
    private const decimal TwentyDigits = 1234567890123.4567891m;
    private const decimal Highest = 79228162514264337593543950335m;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Amount_OfTwentyDigits_ComesBackTheSame()
    {
        await PublishAsync("an-exact-figure", TwentyDigits, Highest);

        var figure = (
            await new FigureQueries(copy.Store).FindAsync(
                "an-exact-figure",
                int.MaxValue,
                Cancellation
            )
        ).ShouldNotBeNull();

        figure.Low.ShouldBe(TwentyDigits);
        figure.High.ShouldBe(Highest);
        figure.Low.ToString(CultureInfo.InvariantCulture).ShouldBe("1234567890123.4567891");
        (
            await copy.Store.AskAsync<string>(
                "select low::text from figure_revision where definition = 'an-exact-figure'"
            )
        ).ShouldBe("1234567890123.4567891");
    }

    [Fact]
    public async Task Days_OfAFigure_AreDatesWithoutTime()
    {
        foreach (var column in (string[])["period_start", "period_end", "given_on", "published_on"])
            (
                await copy.Store.AskAsync<string>(
                    "select data_type from information_schema.columns"
                        + $" where table_name = 'figure_revision' and column_name = '{column}'"
                )
            ).ShouldBe("date", column);
    }

    [Fact]
    public async Task Amounts_OfTheSeed_AreThoseOfTheFiles()
    {
        await using var db = copy.Store.CreateDbContext();
        var stored = await db
            .FigureRevisions.AtVintage(1)
            .Include(figure => figure.Parent)
            .ToDictionaryAsync(
                figure => figure.Parent.Key,
                figure => (figure.Low, figure.High, figure.PeriodStart, figure.PeriodEnd),
                Cancellation
            );

        foreach (var row in SeedFolder.Figures)
            stored[row.Key]
                .ShouldBe(
                    (
                        row.Number("low"),
                        row["high"].Length == 0 ? null : row.Number("high"),
                        row.Day("period_start"),
                        row.Day("period_end")
                    ),
                    row.Key
                );
    }

    private async Task PublishAsync(string key, decimal low, decimal high)
    {
        await using var db = copy.Store.CreateDbContext();
        var revision = new FigureRevision
        {
            Entity = await db.Entities.SingleAsync(entity => entity.Key == "meta", Cancellation),
            Metric = await db.Metrics.SingleAsync(one => one.Key == "capex-cash", Cancellation),
            Source = await db.Sources.FirstAsync(Cancellation),
            PeriodKind = PeriodKind.Span,
            PeriodStart = new DateOnly(2024, 2, 29),
            PeriodEnd = new DateOnly(2024, 12, 31),
            Definition = key,
            Low = low,
            High = high,
            Currency = "USD",
            Basis = Basis.Estimate,
            Verification = Verification.Unverified,
        };
        db.Add(new StoredFigure { Key = key, Revisions = { revision } });
        await db.PublishAsync(Corrections.Because("an exact figure"), Cancellation);
    }
}
