using CapexDashboard.Web.Hosting;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Hosting;

public sealed class AcceptedEncodingTests(Dashboard dashboard)
{
    // RFC 9110, 12.5.3: the highest quality counts, 0 refuses, * stands for whatever is not named.
    [Theory]
    [InlineData("", "")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0", "")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("gzip;q=0.5, br;q=0.4", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*, br;q=0", "gzip")]
    [InlineData("*;q=0", "")]
    [InlineData("identity, br;q=0.5", "")]
    [InlineData("identity;q=0.1, GZIP", "gzip")]
    [InlineData("brotli, xgzip", "")]
    [InlineData("br;q=x", "")]
    public void Of_Header_IsTheBestThatIsOffered(string header, string encoding) =>
        AcceptedEncoding.Of(header).ShouldBe(encoding);

    // Whoever asks first must not decide how others get it.
    [Theory]
    [InlineData("/?kept=1", "br;q=0", "")]
    [InlineData("/?kept=2", "gzip, br;q=0", "gzip")]
    [InlineData("/api/v1/metrics?vintage=1", "gzip, br;q=0", "gzip")]
    public async Task Kept_AskedForInOtherWords_ComesInTheEncodingThatIsAccepted(
        string address,
        string header,
        string encoding
    )
    {
        for (var round = 0; round < 2; round++)
        {
            await AskAsync(address, "br");
            (await AskAsync(address, header)).ShouldBe(encoding);
            (await AskAsync(address, "br")).ShouldBe("br");
        }
    }

    private async Task<string> AskAsync(string address, string accepted)
    {
        using var answer = await dashboard.Client.AskAsync(
            HttpMethod.Get,
            address,
            ("Accept-Encoding", accepted)
        );
        return string.Join(',', answer.Content.Headers.ContentEncoding);
    }
}
