using System.Text.RegularExpressions;
using CapexDashboard.Web.Hosting;
using CapexDashboard.Web.Tests.Running;
using Microsoft.Extensions.Configuration;

namespace CapexDashboard.Web.Tests.Hosting;

public sealed partial class LogTests(Dashboard dashboard, ConsoleLog log)
{
    // A line feed, a NUL and a mark that turns the direction of what follows.
    [Fact]
    public async Task Line_OfWhatAClientSent_IsOneDatedLineThatNamesItsRequest()
    {
        using var answer = await dashboard.Client.AskAsync("/one%0Aline%E2%80%AE?q=%00");

        var line = log
            .Text.Split('\n')
            .Single(one => one.Contains("GET /one", StringComparison.Ordinal));
        Whole().IsMatch(line.TrimEnd()).ShouldBeTrue(line);
        line.ShouldContain("/one\\u000aline\\u202e");
    }

    [Theory]
    [InlineData(null, "text")]
    [InlineData("", "text")]
    [InlineData("json", "json")]
    public void OneOf_Setting_IsWhatWasSetOrTheDefault(string? set, string chosen) =>
        Setting.OneOf(Configured(set), "Dashboard:LogFormat", "text", "json").ShouldBe(chosen);

    [Fact]
    public void OneOf_UnknownValue_NamesTheSettingItsValueAndWhatIsAllowed() =>
        Should
            .Throw<BadSettingException>(() =>
                Setting.OneOf(Configured("xml"), "Dashboard:LogFormat", "text", "json")
            )
            .Message.ShouldBe("Dashboard__LogFormat: 'xml' is not known; write one of text, json");

    private static IConfiguration Configured(string? value) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Dashboard:LogFormat", value)])
            .Build();

    [GeneratedRegex(
        @"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d\d:\d\d INF \S+ GET /one\S+: 400, malformed: .*$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Whole();
}
