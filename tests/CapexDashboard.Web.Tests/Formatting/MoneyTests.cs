using Bunit;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Tests.Formatting;

public sealed class MoneyTests : BunitContext
{
    [Theory]
    [InlineData(376_051_000_000, "$376.1bn", "376051000000", "$376,051,000,000")]
    [InlineData(26_666_666_666.67, "$26.7bn", "26666666666.67", "$26,666,666,666.67")]
    [InlineData(-2_000_000_000, "−$2bn", "-2000000000", "−$2,000,000,000")]
    public void Money_Amount_KeepsTheExactOneInTitleAndValue(
        double dollars,
        string text,
        string value,
        string title
    )
    {
        var amount = Render<Money>(money => money.Add(it => it.Dollars, dollars)).Find("data");

        amount.TextContent.ShouldBe(text);
        amount.GetAttribute("value").ShouldBe(value);
        amount.GetAttribute("title").ShouldBe(title);
    }

    [Fact]
    public void Money_TextOfItsOwn_IsShownInPlaceOfTheUsualOne()
    {
        var amount = Render<Money>(money =>
                money.Add(it => it.Dollars, 2_247_000_000).Add(it => it.Text, "about <$2bn>")
            )
            .Find("data");

        amount.TextContent.ShouldBe("about <$2bn>");
        amount.GetAttribute("value").ShouldBe("2247000000");
        amount.GetAttribute("title").ShouldBe("$2,247,000,000");
    }
}
