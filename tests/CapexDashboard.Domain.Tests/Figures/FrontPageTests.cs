using CapexDashboard.Domain.Figures;

namespace CapexDashboard.Domain.Tests.Figures;

public sealed class FrontPageTests
{
    [Theory]
    [InlineData("https://investor.atmeta.com/", true)]
    [InlineData("https://investor.atmeta.com", true)]
    [InlineData("http://example.com/#news", true)]
    [InlineData("https://example.com/?p=1215", false)]
    [InlineData("https://example.com/report", false)]
    [InlineData("example.com", false)]
    [InlineData(null, false)]
    public void Is_WithoutPathAndQuery_IsTrue(string? url, bool isFrontPage) =>
        FrontPage.Is(url).ShouldBe(isFrontPage);
}
