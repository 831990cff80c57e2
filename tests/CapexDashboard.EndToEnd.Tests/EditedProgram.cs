using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>A program in which tests publish: those of the shared one know its numbers.</summary>
public sealed class EditedProgram : PublishedProcess, IAsyncLifetime
{
    public const string Name = "edited";
}

[CollectionDefinition(EditedProgram.Name)]
public sealed class SharedEditedProgram : ICollectionFixture<EditedProgram>;

/// <summary>What an open page says of a vintage that was published just now.</summary>
internal static class NewFigures
{
    public static Task OffersAsync(this IPage page, int vintage) =>
        page.GetByText($"New figures: vintage {vintage}.").WaitForAsync();

    /// <summary>A permalink keeps its numbers, but may have something to say.</summary>
    public static Task OffersChangesAsync(this IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "See what changed" }).WaitForAsync();

    public static Task AgreeAsync(this IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "Show them" }).ClickAsync();

    public static Task FooterSaysAsync(this IPage page, int vintage) =>
        page.Locator("footer", new() { HasText = $"vintage {vintage}," }).WaitForAsync();
}
