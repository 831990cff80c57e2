using Microsoft.Playwright;

namespace CapexDashboard.Benchmarks;

/// <summary>A slider of the explorer, moved as a hand does: by events in the page.</summary>
internal static class ExplorerPage
{
    // Sets the slider to a position, and says when the step has been drawn.
    private const string Moving = """
        const slider = document.querySelector('input[type=range][data-input=years]');
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
        const move = (position) => {
          set.call(slider, position % (Number(slider.max) + 1));
          slider.dispatchEvent(new Event('input', { bubbles: true }));
        };
        const drawn = () => new Promise((done) => addEventListener('explorer:drawn', done, { once: true }));
        const frame = () => new Promise(requestAnimationFrame);
        const letGo = () => slider.dispatchEvent(new Event('change', { bubbles: true }));
        """;

    // Whatever takes longer hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task OpenExplorerAsync(this IPage page, string query = "")
    {
        await page.GotoAsync("/compare" + query);
        await page.Locator("html[data-explorer=live]")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Whatever can be unfolded.</summary>
    public static Task UnfoldAllAsync(this IPage page) =>
        page.EvaluateAsync(
            "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
        );

    /// <summary>The slider is let go: what follows once, and at no step.</summary>
    public static Task LetGoAsync(this IPage page) =>
        page.EvaluateAsync($"() => {{ {Moving} letGo(); }}");

    /// <summary>Milliseconds from each step's event to its redraw, one step after the other; the slider stays held.</summary>
    public static Task<double[]> StepsAsync(this IPage page, int count) =>
        page.EvaluateAsync<double[]>(
                $$"""
                async (count) => {
                  {{Moving}}
                  const times = [];
                  for (let step = 0; step < count; step++) {
                    await frame();
                    const from = performance.now();
                    const done = drawn();
                    move(step + 1);
                    await done;
                    times.push(performance.now() - from);
                  }
                  return times;
                }
                """,
                count
            )
            .WaitAsync(Patience);

    /// <summary>Events faster than anybody can draw, for two seconds.</summary>
    public static Task<Flood> FloodAsync(this IPage page, int events) =>
        page.EvaluateAsync<Flood>(
                $$"""
                async (events) => {
                  {{Moving}}
                  let redraws = 0;
                  addEventListener('explorer:drawn', () => redraws++);
                  const until = performance.now() + 2000;
                  for (let sent = 0; sent < events; ) {
                    await frame();
                    const share = 1 - Math.max(0, until - performance.now()) / 2000;
                    for (; sent < Math.min(events, Math.ceil(events * share)); sent++) move(sent + 1);
                  }
                  const wanted = slider.value, from = performance.now();
                  const shows = () => document.getElementById('in-years').value === String((Number(wanted) + 1) / 2);
                  while (!shows()) await frame();
                  const late = performance.now() - from;
                  while (!location.search.endsWith(`years=${(Number(wanted) + 1) / 2}`)) await frame();
                  const address = performance.now() - from;
                  letGo();
                  return { redraws, late, address };
                }
                """,
                events
            )
            .WaitAsync(Patience);
}

/// <param name="Late">Milliseconds from the last event until the field shows its value.</param>
/// <param name="Address">Milliseconds from the last event until the address does.</param>
internal sealed record Flood(int Redraws, double Late, double Address)
{
    public Flood()
        : this(0, 0, 0) { }
}
