using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>That the looks at all pages would see a fault.</summary>
public sealed class LookTests(PublishedDashboard dashboard, Browser browser)
{
    [Fact]
    public async Task Axe_PictureWithoutAText_IsFound()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync("/method");
        await visit.Page.EvaluateAsync("document.querySelector('main').append(new Image())");

        var found = (await Accessibility.ViolationsAsync(visit.Page)).ShouldHaveSingleItem();

        found.ShouldStartWith("image-alt (critical)");
    }
}
