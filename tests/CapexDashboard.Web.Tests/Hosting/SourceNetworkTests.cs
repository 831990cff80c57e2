using System.Net;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Tests.Hosting;

public sealed class SourceNetworkTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("fe80::1%3", "fe80::/64")]
    [InlineData(null, "unknown")]
    public void Source_OfAnAddress_IsItOrItsNetwork(string? address, string source) =>
        SourceNetwork.Of(address is null ? null : IPAddress.Parse(address)).ShouldBe(source);
}
