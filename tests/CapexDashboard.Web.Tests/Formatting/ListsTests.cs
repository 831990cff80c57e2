using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Tests.Formatting;

public sealed class ListsTests
{
    [Theory]
    [InlineData(new string[] { }, "")]
    [InlineData(new[] { "Meta" }, "Meta")]
    [InlineData(new[] { "Amazon", "Meta" }, "Amazon and Meta")]
    [InlineData(new[] { "Amazon", "Alphabet", "Meta" }, "Amazon, Alphabet and Meta")]
    public void And_Items_ReadAsInASentence(string[] items, string text) =>
        Lists.And(items).ShouldBe(text);
}
