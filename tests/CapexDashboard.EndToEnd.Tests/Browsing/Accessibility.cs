using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests.Browsing;

/// <summary>axe's judgement of a page: WCAG 2.2 AA and best practice.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags(
            "wcag2a",
            "wcag2aa",
            "wcag21a",
            "wcag21aa",
            "wcag22aa",
            "best-practice"
        ),
    };

    /// <summary>One line for every element at fault; empty when there is nothing to object to.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(Rules);
        return
        [
            .. result.Violations.SelectMany(violation =>
                violation.Nodes.Select(node =>
                    $"{violation.Id} ({violation.Impact}): {violation.Help}: {node.Target} {node.Html}"
                )
            ),
        ];
    }
}
