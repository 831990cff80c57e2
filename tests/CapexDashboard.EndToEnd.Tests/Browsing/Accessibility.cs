using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests.Browsing;

/// <summary>axe's judgement of a page: WCAG 2.2 AA and best practice.</summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Rules =
    [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22aa",
        "best-practice",
    ];

    /// <summary>One line for every element at fault; empty when there is nothing to object to.</summary>
    // Run in the page itself: the package's own way opens a second page for each run, which takes six times as long.
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(
            """
            async rules => {
              const found = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
              return found.violations.flatMap(one => one.nodes.map(node =>
                `${one.id} (${one.impact}): ${one.help}: ${node.target} ${node.html} ${node.failureSummary}`));
            }
            """,
            Rules
        );
    }
}
