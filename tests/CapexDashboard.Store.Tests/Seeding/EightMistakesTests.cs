using CapexDashboard.Store.Seeding;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Seeding;

public sealed class EightMistakesTests(EmptyStore empty) : IClassFixture<EmptyStore>
{
    private const string Capex = "figures/capex.csv";

    [Fact]
    public async Task Prepare_EightMistakesInThreeFiles_IsRefusedWithAllEight()
    {
        using var seed = new SeedCopy();
        var expected = Break(seed).Order().ToList();

        var problems = await Refusal.OfAsync(empty.Store, seed);

        problems
            .Select(problem => (problem.File, problem.Line, problem.Column))
            .Order()
            .ShouldBe(expected);
        problems.ShouldAllBe(problem => problem.Reason.Length > 0);
    }

    [Fact]
    public void Message_OfARefusal_NamesFileLineColumnAndReasonOfEach()
    {
        using var seed = new SeedCopy();
        Break(seed);

        var refusal = Should.Throw<SeedRefusedException>(() => SeedReader.Read(seed.Folder));

        refusal.Message.ShouldContain("nothing was stored. 8 problem(s):");
        foreach (var problem in refusal.Problems)
            refusal.Message.ShouldContain(
                $"{problem.File}, line {problem.Line}, {problem.Column}: {problem.Reason}"
            );
    }

    private static List<(string File, int Line, string Column)> Break(SeedCopy seed)
    {
        List<(string File, int Line, string Column)> broken = [];
        Set("sources.csv", "alphabet-q1-2024-call", "kind", "rumour");
        Set("sources.csv", "microsoft-fy26-q3-call-release-page", "accessed_on", "yesterday");
        Set(Capex, "alphabet-capex-cash-2019q1", "low", "a lot");
        Set(Capex, "amazon-capex-cash-net-2022q1", "metric", "capex-nett");
        // Two mistakes in one row are two problems.
        Set(Capex, "microsoft-capex-with-leases-2026q2", "period_end", "2026-03-31");
        Set(Capex, "microsoft-capex-with-leases-2026q2", "verification", "sure");
        Set("claims.csv", "a05", "basis", "fact");
        Set("claims.csv", "a60", "reason", "");
        return broken;

        void Set(string file, string key, string column, string value) =>
            broken.Add((file, seed.Set(file, key, column, value), column));
    }
}
