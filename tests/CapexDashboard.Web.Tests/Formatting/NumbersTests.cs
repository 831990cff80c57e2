using CapexDashboard.Web.Formatting;
using CsCheck;

namespace CapexDashboard.Web.Tests.Formatting;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(29.8, 35.5, "29.8 to 35.5")]
    [InlineData(-10, 0, "−10 to 0")]
    public void FromTo_TwoNumbers_AreWithoutUnit(double low, double high, string text) =>
        Numbers.FromTo((decimal)low, (decimal)high).ShouldBe(text);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(2e8, "0.2")]
    [InlineData(150e9, "150")]
    public void BillionsTick_Dollars_AreInBillionsWithoutUnit(double dollars, string text) =>
        Numbers.BillionsTick(dollars).ShouldBe(text);

    [Theory]
    [InlineData(376_051_000_000, "$376.1bn")]
    [InlineData(26_666_666_666.67, "$26.7bn")]
    [InlineData(564_000_000_000, "$564bn")]
    [InlineData(1_128_153_000_000, "$1.13tn")]
    [InlineData(1_000_000_000_000, "$1.00tn")]
    [InlineData(72_000_000, "$72m")]
    [InlineData(72_340_000, "$72.3m")]
    [InlineData(400_000, "$400k")]
    [InlineData(0, "$0")]
    [InlineData(0.25, "$0.25")]
    [InlineData(999, "$999")]
    [InlineData(12.5, "$12.5")]
    [InlineData(-26_666_666_666.67, "−$26.7bn")]
    [InlineData(-0.001, "$0")]
    public void Money_Amount_ReadsInThreeOrFourFiguresWithItsUnit(double dollars, string text) =>
        Numbers.Money(dollars).ShouldBe(text);

    [Theory]
    [InlineData(999_960_000_000, "$1.00tn")]
    [InlineData(999_949_000_000, "$999.9bn")]
    [InlineData(999_960_000, "$1bn")]
    [InlineData(999_940_000, "$999.9m")]
    [InlineData(999_960, "$1m")]
    [InlineData(999.96, "$1k")]
    [InlineData(999.94, "$999.94")]
    [InlineData(-999_960_000_000, "−$1.00tn")]
    public void Money_AtTheBorderOfAUnit_GoesOverToTheNext(double dollars, string text) =>
        Numbers.Money(dollars).ShouldBe(text);

    [Fact]
    public void Money_AnyAmount_HasAtMostFourFiguresBeforeATrillionAndOneMinus() =>
        Gen.Double[-14, 14]
            // Of every size from a dollar on, on both sides of nothing.
            .Select(power => Math.Sign(power) * Math.Pow(10, Math.Abs(power)))
            .Sample(amount =>
            {
                var text = Numbers.Money(amount);
                text.Count(letter => letter == '−').ShouldBe(amount <= -0.01 ? 1 : 0, text);
                text.ShouldNotContain("-");
                if (Math.Abs(amount) is >= 1000 and < 1e12)
                    text.Count(char.IsDigit).ShouldBeInRange(1, 4);
            });

    [Theory]
    [InlineData(30e9, 37e9, "$30–37bn")]
    [InlineData(30e9, 40e9, "$30–40bn")]
    [InlineData(37.5e9, 40e9, "$37.5–40bn")]
    [InlineData(30e9, 30e9, "$30bn")]
    [InlineData(30e9, 30.01e9, "$30bn")]
    [InlineData(48e9, null, "at least $48bn")]
    [InlineData(900e6, 1.2e9, "$900m – $1.2bn")]
    [InlineData(1e12, 2e12, "$1.00–2.00tn")]
    [InlineData(30e6, 37e6, "$30–37m")]
    [InlineData(30e6, 40e6, "$30–40m")]
    [InlineData(100.0, 200.0, "$100–200")]
    [InlineData(0.0, 5e9, "$0 – $5bn")]
    [InlineData(-5e9, 5e9, "−$5bn – $5bn")]
    [InlineData(-7e9, -5e9, "−$7bn – −$5bn")]
    public void MoneyRange_TwoEnds_AreJoinedByADash(double low, double? high, string text) =>
        Numbers.MoneyRange(low, high).ShouldBe(text);

    [Theory]
    [InlineData(2_247_000_000, "$2bn")]
    [InlineData(1_000_000_000, "$1bn")]
    [InlineData(72_000_000, "$70m")]
    [InlineData(9_600_000_000, "$10bn")]
    [InlineData(0, "$0")]
    [InlineData(-2_247_000_000, "−$2bn")]
    public void AboutMoney_Amount_IsRoundedToOneFigure(double dollars, string text) =>
        Numbers.AboutMoney(dollars).ShouldBe(text);

    [Theory]
    [InlineData(376_051_000_000, "$376,051,000,000")]
    [InlineData(26_666_666_666.67, "$26,666,666,666.67")]
    [InlineData(-1_000, "−$1,000")]
    [InlineData(0, "$0")]
    [InlineData(999, "$999")]
    public void ExactMoney_Amount_IsWrittenOut(double dollars, string text) =>
        Numbers.ExactMoney(dollars).ShouldBe(text);

    [Theory]
    [InlineData(0, "$0")]
    [InlineData(100e9, "$100bn")]
    [InlineData(2.5e9, "$2.5bn")]
    public void Tick_Amount_IsInBillions(double dollars, string text) =>
        Numbers.Tick(dollars).ShouldBe(text);

    [Theory]
    [InlineData(131_819_000_000, "131.8")]
    [InlineData(142_000_000_000, "142.0")]
    [InlineData(0, "0.0")]
    [InlineData(-1_250_000_000, "−1.3")]
    [InlineData(-10_000_000, "0.0")]
    public void Billions_Amount_HasOneDecimal(double dollars, string text) =>
        Numbers.Billions(dollars).ShouldBe(text);

    [Theory]
    [InlineData(0.070912, "7.1\u00A0%")]
    [InlineData(0.11678389, "11.7\u00A0%")]
    [InlineData(0, "0.0\u00A0%")]
    [InlineData(1, "100.0\u00A0%")]
    [InlineData(-0.05, "−5.0\u00A0%")]
    [InlineData(-0.0001, "−0.01\u00A0%")]
    [InlineData(0.0004, "0.04\u00A0%")]
    [InlineData(0.000012345, "0.0012\u00A0%")]
    [InlineData(12.68, "1,268.0\u00A0%")]
    public void Percent_Fraction_HasOneDecimalAndANarrowUnit(double fraction, string text) =>
        Numbers.Percent(fraction).ShouldBe(text);

    [Theory]
    [InlineData(25.88, "26 days")]
    [InlineData(1, "1 day")]
    [InlineData(0.97, "1 day")]
    [InlineData(1.4, "1 day")]
    [InlineData(365, "365 days")]
    [InlineData(0.94, "23 hours")]
    [InlineData(0.0699, "2 hours")]
    [InlineData(0.041, "1 hour")]
    [InlineData(0.01, "less than an hour")]
    [InlineData(0, "0 days")]
    [InlineData(1268, "1,268 days")]
    public void Days_Number_FallsBackToHours(double days, string text) =>
        Numbers.Days(days).ShouldBe(text);

    [Theory]
    [InlineData(0, "no")]
    [InlineData(1, "one")]
    [InlineData(4, "four")]
    [InlineData(12, "twelve")]
    [InlineData(13, "13")]
    [InlineData(3.5, "3.5")]
    public void Word_Number_IsAWordToTwelve(double number, string text) =>
        Numbers.Word(number).ShouldBe(text);

    [Theory]
    [InlineData(14.1, "14 times")]
    [InlineData(8.56, "8.6 times")]
    [InlineData(2, "2 times")]
    [InlineData(9.96, "10 times")]
    [InlineData(27388943, "27,388,943 times")]
    [InlineData(1.004, "1.0 times")]
    [InlineData(0.3, "0.3 times")]
    [InlineData(0.0042, "0.0042 times")]
    public void Times_Factor_HasTwoFigures(double factor, string text) =>
        Numbers.Times(factor).ShouldBe(text);

    [Theory]
    [InlineData("3.548862", "3.55")]
    [InlineData("64000.125", "64,000.13")]
    [InlineData("0.0633074", "0.0633")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0", "0")]
    public void Price_Any_HasCentsOrThreeFigures(string price, string text) =>
        Numbers
            .Price(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(text);

    [Fact]
    public void ShareRange_TwoEnds_HaveOneUnit()
    {
        Numbers.ShareRange(0.66m, 0.67m).ShouldBe("66–67\u00A0%");
        Numbers.ShareRange(0.5m, 0.5m).ShouldBe("50\u00A0%");
    }

    [Theory]
    [InlineData(115.36e9, "at least $115.3bn", "at most $115.4bn")]
    [InlineData(48e9, "at least $48bn", "at most $48bn")]
    [InlineData(26_666_666_667, "at least $26.6bn", "at most $26.7bn")]
    [InlineData(1.015e12, "at least $1.01tn", "at most $1.02tn")]
    [InlineData(-1.15e9, "at least −$1.2bn", "at most −$1.1bn")]
    // The middle of 32,768 cases around −52bn.
    [InlineData(-52_000_000_230.06, "at least −$52bn", "at most −$52bn")]
    [InlineData(-52_000_100_000, "at least −$52.1bn", "at most −$52bn")]
    public void Bounds_Amount_AreRoundedToTheSideThatStaysTrue(
        double dollars,
        string atLeast,
        string atMost
    ) => (Numbers.AtLeast(dollars), Numbers.AtMost(dollars)).ShouldBe((atLeast, atMost));
}
