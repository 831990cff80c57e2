namespace CapexDashboard.Store.Seeding;

/// <summary>What is wrong in a seed file. <paramref name="Line"/> counts from 1, the header included.</summary>
public sealed record SeedProblem(string File, int Line, string Column, string Reason)
{
    public override string ToString() => $"{File}, line {Line}, {Column}: {Reason}";
}

/// <summary>The seed was refused whole; the store is as it was.</summary>
public sealed class SeedRefusedException(IReadOnlyList<SeedProblem> problems)
    : Exception(
        $"The seed data is refused, nothing was stored. {problems.Count} problem(s):\n"
            + string.Join('\n', problems.Select(problem => "  " + problem))
    )
{
    public IReadOnlyList<SeedProblem> Problems => problems;
}
