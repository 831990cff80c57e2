using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Permalinks;
using CapexDashboard.Store.Permalinks;

namespace CapexDashboard.Store.Seeding;

/// <summary>Reads the comparisons that are recommended from the start.</summary>
internal static class SeedCurated
{
    private const string Columns = "name,title,comparison,commentary,home_position";

    // Their permalinks show the vintage that the seed itself becomes.
    private const int Vintage = 1;

    public static IReadOnlyCollection<StoredCuratedComparison> Read(
        string folder,
        List<SeedProblem> problems
    )
    {
        var byName = new Dictionary<string, StoredCuratedComparison>();
        foreach (var row in SeedFile.Read(folder, "curated-comparisons.csv", Columns, problems))
        {
            var name = row.Key("name");
            if (Slug.IsSlug(name))
                row.Problem("name", $"'{name}' could be the slug of a permalink");
            var curated = new StoredCuratedComparison { Key = name, Revisions = { Revision(row) } };
            if (name.Length > 0 && !byName.TryAdd(name, curated))
                row.Problem("name", $"'{name}' stands in the file twice");
        }
        return byName.Values;
    }

    private static CuratedComparisonRevision Revision(SeedRow row)
    {
        var comparison = ReadComparison(row);
        var title = row.Required("title");
        if (title.Length > CuratedComparisonRevision.MaxTitle)
            row.Problem(
                "title",
                $"it has more than {CuratedComparisonRevision.MaxTitle} characters"
            );
        return new CuratedComparisonRevision
        {
            Title = title,
            Commentary = row.Required("commentary"),
            Comparison = comparison.ToWholeQuery(),
            DefinitionVersion = ComparisonDefinition.Version,
            Vintage = Vintage,
            Slug = Slug.Of(comparison, Vintage),
            HomePosition = row.Optional("home_position") is null ? null : Position(row),
        };
    }

    private static int Position(SeedRow row)
    {
        var position = row.Whole("home_position");
        if (position < 1)
            row.Problem("home_position", $"{position} is no place: they begin at 1");
        return position;
    }

    private static Comparison ReadComparison(SeedRow row)
    {
        var parse = Comparison.Parse(row.Optional("comparison") ?? "");
        foreach (var problem in parse.Problems)
            row.Problem("comparison", $"{problem.Parameter}: {problem.Detail}");
        foreach (var name in parse.Unknown)
            row.Problem("comparison", $"'{name}' is no parameter of a comparison");
        if (parse.Comparison.Vintage is not null)
            row.Problem("comparison", "the vintage is not for it to say: it is the seed's");
        return parse.Comparison;
    }
}
