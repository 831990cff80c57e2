using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Tests.FundingGap;

namespace CapexDashboard.Benchmarks.Model;

/// <summary>The answer to one move of a slider on one thread, beside plainer ways to its distribution: time, memory, error.</summary>
internal sealed class ModelBench(ModelCase of, int rounds, int draws, int seeds)
{
    public static async Task<Report> RunAsync(bool isShort)
    {
        var (rounds, draws, seeds) = isShort ? (10, 1_000_000, 3) : (100, 10_000_000, 20);
        var report = new Report(
            $"The funding-gap model on one thread, {rounds} rounds; error: the largest over P5 to P95 of funding, gap and coverage, as a part of P95 - P5"
        );
        foreach (var one in ModelCase.All)
            await new ModelBench(one, rounds, draws, seeds).AddToAsync(report);
        return report;
    }

    private async Task AddToAsync(Report report)
    {
        var random = new RandomDraws(of);
        var chosen = new Variant("chosen: Sobol points, one input exact", () => Chosen());
        var full = new Variant("full answer of one move", () => FullAnswer());
        var linq = new Variant("100,000 draws, Random and LINQ", () => random.Of(new Random()));
        Measure([chosen, full, linq]);
        var drawn = Enumerable.Range(0, seeds).Select(seed => random.Of(new Random(seed))).ToList();
        var (funding, gap, coverage) = Simulation.Of(of.Scenario, of.Companies, draws);

        var table = new VariantTable(of.Name, chosen, new Found(funding, gap, coverage));
        table.Add(chosen, Found.Of(Chosen()));
        table.Add(full, Found.Of(FullAnswer()));
        table.Add(linq, drawn);
        table.Add("100,000 draws, numpy", await NumpyDraws.OfAsync(of, rounds, seeds));
        table.AddTruth(draws, drawn, RandomDraws.Count);
        report.Add(table.Table);
        report.Add($"full answer, median, {of.Name}", full.Milliseconds.Percentile(0.5), "ms", 4);
        var bytes = chosen.Bytes.Percentile(0.5) / GapDistribution.Cases;
        report.Add("  its distribution allocates a point", bytes, "bytes", 1);
    }

    private void Measure(IReadOnlyList<Variant> variants)
    {
        // Until the compiler has nothing left to improve.
        foreach (var variant in variants)
            variant.WarmUp(TimeSpan.FromSeconds(1));
        for (var round = 0; round < rounds; round++)
        {
            foreach (var variant in variants)
                variant.Measure();
        }
    }

    private GapDistribution Chosen() => GapDistribution.Of(of.Scenario, of.Companies);

    // What the page, the tornado and the matrix ask for when a slider has moved.
    private GapDistribution FullAnswer()
    {
        var answer = FundingGapModel.Answer(of.Scenario, of.Companies);
        var distribution = Chosen();
        Swing.Of(of.Scenario, answer.Companies);
        CoverageMatrix.Of(of.Scenario, answer.Capex.Mode!.Value);
        return distribution;
    }
}
