using CapexDashboard.EndToEnd.Tests.Running;

namespace CapexDashboard.Benchmarks.Chaos;

/// <summary>
/// Whether a publication that was acknowledged is ever lost or half done, whatever is killed meanwhile; with a control on a
/// store that acknowledges too early, which shows that a loss would be seen.
/// </summary>
internal static class ChaosBench
{
    private const int Writers = 8;
    private const int MostRounds = 10;
    private const string Email = "chaos@example.org";
    private const string Password = "a sentence for the chaos";

    public static async Task<Report> RunAsync(bool isShort)
    {
        var plan = isShort ? new ChaosPlan(60, 2, 1) : new ChaosPlan(1_000, 10, 5);
        // Without kills of the program: it would end its server in good order.
        var control = isShort ? new ChaosPlan(60, 2, 0) : new ChaosPlan(300, 6, 0);
        var report = new Report(
            $"{plan.Publications} publications by {Writers} writers; killed with -9: PostgreSQL {plan.PostgresKills} times, the program {plan.ProgramKills} times"
        );
        var (acknowledged, lost, half, gaps) = await MeasureAsync(plan, isControl: false);
        report.AddAtLeast("acknowledged", acknowledged, "publications", plan.Publications);
        report.Add("of them, or of drafts said to be saved, lost", lost, "publications", atMost: 0);
        report.Add("half done", half, "vintages", atMost: 0);
        report.Add("gaps and doubles in the numbers", gaps, "numbers", atMost: 0);
        var loose = await MeasureAsync(control, isControl: true);
        report.AddAtLeast(
            $"control, {loose.Acknowledged} with synchronous commit off: lost",
            loose.Lost,
            "publications",
            1
        );
        return report;
    }

    private static async Task<(int Acknowledged, int Lost, long Half, long Gaps)> MeasureAsync(
        ChaosPlan plan,
        bool isControl
    )
    {
        await using var program = new PublishedProcess(
            ("Dashboard__Admin__Email", Email),
            ("Dashboard__Admin__Password", Password),
            ("Dashboard__SignInsPerMinute", "1000")
        );
        await program.InitializeAsync();
        var store = new ChaosStore(program);
        await store.AddEditorsAsync(Writers);
        if (isControl)
            await store.LoosenAsync();
        var writers = new List<EditorSession>();
        for (var number = 1; number <= Writers; number++)
        {
            var writer = new EditorSession(program.BaseUrl);
            writers.Add(writer);
            await writer.SignInAsync($"{number}@example.org", Password);
        }
        var run = new ChaosRun(program, writers);
        var acknowledged = await run.RunAsync(plan);
        var lost = run.DraftsLost + await store.LostAsync(acknowledged);
        // A kill loses what was not written yet, which may be nothing: again, until one does.
        for (var round = 1; isControl && lost == 0 && round < MostRounds; round++)
        {
            acknowledged = await run.RunAsync(plan);
            lost = run.DraftsLost + await store.LostAsync(acknowledged);
        }
        writers.ForEach(writer => writer.Dispose());
        return (
            acknowledged.Count,
            lost,
            await store.HalfAsync() + await store.OrphansAsync(),
            await store.GapsAsync()
        );
    }
}
