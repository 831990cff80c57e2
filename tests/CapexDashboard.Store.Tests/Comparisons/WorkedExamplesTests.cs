using System.Globalization;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Comparisons;

/// <summary>The worked examples of the model, from the stored figures to the answer.</summary>
public sealed class WorkedExamplesTests(StoreServer server)
{
    private readonly StoreDatabase _store = server.Seeded;

    public sealed record Example(
        string Query,
        double Capex,
        double Funding,
        double Gap,
        double Coverage,
        double Days,
        double Cap
    )
    {
        public override string ToString() => Query.Length == 0 ? "defaults" : Query;
    }

    public static TheoryData<Example> Examples =>
        [
            Of2024("", 26_666_666_667, 201_675_333_333, 0.11678, 42.63, 342_513_000_000),
            Of2024("years=4", 20e9, 208_342e6, 0.08759, 31.97, 456_684e6),
            Of2024("years=5", 16e9, 212_342e6, 0.07007, 25.58, 570_855e6),
            Of2024(
                "years=4&ai=60&haircut=50&opex=30&hosted=20",
                3_360e6,
                224_982e6,
                0.014715,
                5.371,
                2_718_357_142_857
            ),
            Of2024(
                "operators=50&sold=80&premium=25",
                8_533_333_333,
                219_808_666_667,
                0.037371,
                13.64,
                1_070_353_125_000
            ),
            new Example(
                "year=2025",
                376_051e6,
                26_666_666_667,
                349_384_333_333,
                0.070912,
                25.88,
                564_076.5e6
            ),
            new Example(
                "year=ttm",
                510_703e6,
                26_666_666_667,
                484_036_333_333,
                0.052216,
                19.06,
                766_054.5e6
            ),
        ];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Answer_WorkedExample_IsThatOfTheModel(Example example)
    {
        var answer = await _store.AnswerAsync(example.Query);

        answer.ShouldSatisfyAllConditions(
            () => answer.Capex.Mode.ShouldBe(example.Capex),
            () => Close(answer.DepinFunding.Mode, example.Funding, 0.5),
            () => Close(answer.Gap.Mode, example.Gap, 0.5),
            () => Close(answer.Coverage.Mode, example.Coverage, LastDigit(example.Coverage)),
            () => Close(answer.DaysMatched, example.Days, LastDigit(example.Days)),
            () => Close(answer.BreakEvens[ScenarioInput.Cap].Mode, example.Cap, 0.5)
        );
        answer.Capex.IsOpen.ShouldBeFalse();
        answer.Companies.ShouldAllBe(company => company.Status == CapexStatus.Filed);
    }

    [Theory]
    [InlineData("", "microsoft=55552 alphabet=52535 amazon=82999 meta=37256")]
    [InlineData("year=2025", "microsoft=83094 alphabet=91447 amazon=131819 meta=69691")]
    public async Task Capex_OfAFiledYear_IsTheSumOfFourQuartersOfEachCompany(
        string query,
        string millions
    )
    {
        var answer = await _store.AnswerAsync(query);

        foreach (var expected in millions.Split(' ').Select(part => part.Split('=')))
        {
            var company = answer.Of(expected[0]);
            var amount = decimal.Parse(expected[1], CultureInfo.InvariantCulture) * 1_000_000;
            company.Amount.ShouldBe(InputRange.Point(amount));
            company.Figures.Count.ShouldBe(4);
        }
    }

    [Fact]
    public async Task Window_OfTheNewestTwelveMonths_Is2025Q3To2026Q2()
    {
        var reply = await _store.ReplyAsync<AnsweredGap>("year=ttm");

        reply
            .Quarters.ShouldNotBeNull()
            .Select(quarter => quarter.ToString())
            .ShouldBe(["2025Q3", "2025Q4", "2026Q1", "2026Q2"]);
        reply
            .Answer.Of("microsoft")
            .Figures.ShouldBe([
                "microsoft-capex-cash-2025q3",
                "microsoft-capex-cash-2025q4",
                "microsoft-capex-cash-2026q1",
                "microsoft-capex-cash-2026q2",
            ]);
    }

    private static Example Of2024(
        string query,
        double funding,
        double gap,
        double coverage,
        double days,
        double cap
    ) => new(query, 228_342e6, funding, gap, coverage, days, cap);

    private static void Close(double? actual, double expected, double tolerance) =>
        actual.ShouldNotBeNull().ShouldBe(expected, tolerance);

    // Half a unit of the last digit that the example is written with: all have four or five of them.
    private static double LastDigit(double printed) =>
        0.5 * Math.Pow(10, Math.Floor(Math.Log10(printed)) - 3);
}
