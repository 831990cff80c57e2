using System.Globalization;
using System.Text.RegularExpressions;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>Every number in the tables, worked out again from the CSV of the seed.</summary>
public sealed partial class HomeTableTests(Dashboard dashboard)
{
    private const decimal DepinAYear = 80_000_000_000m / 3;

    private static readonly Dictionary<string, string> Names = new()
    {
        ["amazon"] = "Amazon",
        ["alphabet"] = "Alphabet",
        ["microsoft"] = "Microsoft",
        ["meta"] = "Meta",
    };

    [Theory]
    [InlineData("2024")]
    [InlineData("2025")]
    [InlineData("ttm")]
    public async Task GapTable_Filed_AddsUpFromTheQuarters(string view)
    {
        var page = await dashboard.Client.PageAsync($"/?view={view}");

        var quarters = QuartersOf(view);
        var rows = page.TableWith("Gap").Rows();
        foreach (var entity in FiledCapex.Companies)
        {
            var cells = rows[Names[entity]];
            cells[0].ShouldBe(Billions(FiledCapex.Of(entity, quarters)), entity);
            Money()
                .Matches(string.Join(' ', cells.Skip(1)))
                .Select(match => match.Value)
                .ShouldBe(
                    quarters.Select(quarter => Short(FiledCapex.Of(entity, quarter))),
                    entity
                );
        }
        var capex = FiledCapex.Together(quarters);
        rows["Together"][0].ShouldBe(Billions(capex));
        rows["DePIN"][0].ShouldBe("26.7");
        rows["Gap"][0].ShouldBe(Billions(capex - DepinAYear));
        rows.Count.ShouldBe(7);
    }

    [Fact]
    public async Task GapTable_Article_SaysTheClaimsAndWhatBecameOfThem()
    {
        var page = await dashboard.Client.PageAsync("/?view=article");

        var rows = page.TableWith("Gap").Rows();
        rows["Amazon"][0].ShouldBe("≥ 48.0");
        rows["Alphabet"][0].ShouldBe("≥ 44.0");
        rows["Microsoft"][0].ShouldBe("20.0–25.0");
        rows["Meta"][0].ShouldBe("30.0–37.0");
        rows["Together"][0].ShouldBe("≥ 142.0");
        rows["DePIN"][0].ShouldBe("26.7");
        rows["Gap"][0].ShouldBe("≥ 115.3");
        rows["Amazon"][1].ShouldContain("at least $48bn");
        rows["Microsoft"][1].ShouldContain("$40–50bn");
        rows["Microsoft"][1].ShouldContain("divided by their number");
        rows["Microsoft"][1].ShouldContain("rumour");
        rows["Meta"][1].ShouldContain("$30–37bn");
    }

    [Fact]
    public async Task DaysTable_Default_HasDaysAndCoverageOfEachView()
    {
        var page = await dashboard.Client.PageAsync("/");

        var rows = page.TableWith("Days").Rows().Values.ToList();
        rows.Count.ShouldBe(4);
        rows[0].ShouldBe(["at most 69", "at most 18.8 %"]);
        foreach (var (cells, view) in rows.Skip(1).Zip(["2024", "2025", "ttm"]))
        {
            var coverage = DepinAYear / FiledCapex.Together(QuartersOf(view));
            cells.ShouldBe([Written(365 * coverage, "0"), Written(100 * coverage, "0.0") + " %"]);
        }
    }

    [Fact]
    public async Task RaceTable_Default_HasEveryQuarterOfTheFour()
    {
        var page = await dashboard.Client.PageAsync("/");

        var table = page.TableWith("Quarter");
        table
            .QuerySelectorAll("thead th")
            .Select(heading => heading.Words())
            .ShouldBe(["Quarter", "Amazon", "Alphabet", "Microsoft", "Meta", "Together"]);
        var rows = table.Rows();
        rows.Count.ShouldBe(30);
        foreach (var quarter in FiledCapex.Quarters)
        {
            var amounts = FiledCapex
                .Companies.Select(entity => FiledCapex.Of(entity, quarter))
                .Append(FiledCapex.Together(quarter));
            rows[$"{quarter[4..]} {quarter[..4]}"].ShouldBe(amounts.Select(Billions), quarter);
        }
    }

    [Fact]
    public async Task CsvBesideThePicture_Default_HoldsTheQuartersOfTheTable()
    {
        var page = await dashboard.Client.PageAsync("/");

        var link = page.QuerySelectorAll("a[href*='.csv?']").ShouldHaveSingleItem();
        var rows = SeedTable.Parse(await dashboard.Client.TextAsync(link.GetAttribute("href")!));
        rows.Where(row => row["period_kind"] == "quarter")
            .Sum(row => decimal.Parse(row["low"], CultureInfo.InvariantCulture))
            .ShouldBe(FiledCapex.Together([.. FiledCapex.Quarters]));
    }

    private static string[] QuartersOf(string view) =>
        view == "ttm"
            ? FiledCapex.TwelveMonthsToJune2026
            : FiledCapex.Year(int.Parse(view, CultureInfo.InvariantCulture));

    private static string Billions(decimal dollars) => Written(dollars / 1_000_000_000, "0.0");

    // As it reads in a sentence: $15.8bn, but $24bn.
    private static string Short(decimal dollars) =>
        $"${Written(Math.Round(dollars / 1_000_000_000, 1, MidpointRounding.AwayFromZero), "0.#")}bn";

    private static string Written(decimal number, string format) =>
        number.ToString(format, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\$[0-9.]+bn", RegexOptions.None, 1000)]
    private static partial Regex Money();
}
