using System.Globalization;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Domain.Figures;
using CsCheck;

namespace CapexDashboard.Domain.Tests.Editing;

public sealed class AmountTextTests
{
    private static readonly string?[] Currencies = ["USD", "EUR", "JPY", null];

    [Theory]
    [InlineData("37.3bn", 37_300_000_000, 37_300_000_000, null)]
    [InlineData("$37.3bn", 37_300_000_000, 37_300_000_000, "USD")]
    [InlineData("€3.2bn", 3_200_000_000, 3_200_000_000, "EUR")]
    [InlineData("EUR 3.2 billion", 3_200_000_000, 3_200_000_000, "EUR")]
    [InlineData("30–37bn", 30_000_000_000, 37_000_000_000, null)]
    [InlineData("115–135bn", 115_000_000_000, 135_000_000_000, null)]
    [InlineData("$30-37bn", 30_000_000_000, 37_000_000_000, "USD")]
    [InlineData("$30bn to $37bn", 30_000_000_000, 37_000_000_000, "USD")]
    [InlineData("800m – 1.2bn", 800_000_000, 1_200_000_000, null)]
    [InlineData("30..37 B", 30_000_000_000, 37_000_000_000, null)]
    [InlineData(" 1,268,000 ", 1_268_000, 1_268_000, null)]
    [InlineData("15804000000", 15_804_000_000, 15_804_000_000, null)]
    [InlineData("1.1tn", 1_100_000_000_000, 1_100_000_000_000, null)]
    [InlineData("AUD 500k", 500_000, 500_000, "AUD")]
    public void Read_WhatEditorsType_IsThatAmount(
        string text,
        decimal low,
        decimal high,
        string? currency
    )
    {
        var read = AmountText.Read(text, MetricUnit.Money, out var problem);

        problem.ShouldBeEmpty();
        read.ShouldBe(new WrittenAmount(new Amount(low, high), currency));
        read!.Value.Amount.Low.Scale.ShouldBe((byte)0);
    }

    [Theory]
    [InlineData("at least 48bn")]
    [InlineData("At least $48bn")]
    [InlineData("≥ 48bn")]
    [InlineData(">=48 billion")]
    public void Read_AtLeast_HasNoHigh(string text) =>
        AmountText
            .Read(text, MetricUnit.Money, out _)
            .ShouldNotBeNull()
            .Amount.ShouldBe(new Amount(48_000_000_000, null));

    [Theory]
    [InlineData("60–70%", "0.6", "0.7")]
    [InlineData("60% to 70 %", "0.6", "0.7")]
    [InlineData("0.6", "0.6", "0.6")]
    public void Read_Share_IsAFraction(string text, string low, string high) =>
        AmountText
            .Read(text, MetricUnit.Share, out _)
            .ShouldNotBeNull()
            .Amount.ShouldBe(
                new Amount(
                    decimal.Parse(low, CultureInfo.InvariantCulture),
                    decimal.Parse(high, CultureInfo.InvariantCulture)
                )
            );

    [Theory]
    [InlineData("", MetricUnit.Money, "is no amount such as 37.3bn")]
    [InlineData("about 5bn", MetricUnit.Money, "'about 5bn' is no amount")]
    [InlineData("3,2bn", MetricUnit.Money, "'3,2bn' is no amount")]
    [InlineData("-5bn", MetricUnit.Money, "is no amount")]
    [InlineData("5bn–", MetricUnit.Money, "is no amount")]
    [InlineData("37–30bn", MetricUnit.Money, "37 is above 30bn: write the lower end first")]
    [InlineData("60", MetricUnit.Share, "is no share: write 60% or 0.6")]
    [InlineData("$5", MetricUnit.Tokens, "have no currency")]
    [InlineData("99999999999999999999999999999999", MetricUnit.Money, "is no amount")]
    [InlineData("2000000000tn", MetricUnit.Money, "is more than there is")]
    [InlineData("1e9", MetricUnit.Money, "is no amount")]
    public void Read_WhatIsNone_SaysWhy(string text, MetricUnit unit, string because)
    {
        AmountText.Read(text, unit, out var problem).ShouldBeNull();
        problem.ShouldContain(because);
    }

    [Theory]
    [InlineData(15_804_000_000, 15_804_000_000, "$15.804bn")]
    [InlineData(115_000_000_000, 135_000_000_000, "$115–135bn")]
    [InlineData(800_000_000, 1_200_000_000, "$800m–1.2bn")]
    [InlineData(5, 1_200_000_000, "$5–1200000000")]
    public void Write_Money_IsShortAndExact(decimal low, decimal high, string text) =>
        AmountText.Write(new Amount(low, high), MetricUnit.Money, "USD").ShouldBe(text);

    [Fact]
    public void Written_ReadsAsTheSameAmount() =>
        Gen.Select(
                Gen.Decimal[0, 1_000_000_000_000m].Select(one => Math.Round(one, 6)),
                Gen.Decimal[0, 1_000_000_000m].Select(one => Math.Round(one, 3)),
                Gen.Int[0, 2],
                Gen.Int[0, 3].Select(one => Currencies[one])
            )
            .Sample(
                (low, more, shape, currency) =>
                {
                    var amount = shape switch
                    {
                        0 => Amount.Point(low),
                        1 => new Amount(low, low + more),
                        _ => new Amount(low, null),
                    };
                    var text = AmountText.Write(amount, MetricUnit.Money, currency);
                    return AmountText.Read(text, MetricUnit.Money, out _)
                        == new WrittenAmount(amount, currency);
                }
            );

    [Fact]
    public void Read_AnyText_AnswersOrSaysWhy() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789.,bn$€%– to"], 0, 30])
            .Sample(text =>
                AmountText.Read(text, MetricUnit.Money, out var problem) is not null
                == (problem.Length == 0)
            );
}
