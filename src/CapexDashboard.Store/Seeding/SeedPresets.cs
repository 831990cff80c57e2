using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Presets;

namespace CapexDashboard.Store.Seeding;

/// <summary>Reads the presets that the explorer offers from the start.</summary>
internal static class SeedPresets
{
    private const string Columns = "key,title,inputs,change,position";

    public static IReadOnlyCollection<StoredPreset> Read(string folder, List<SeedProblem> problems)
    {
        var byKey = new Dictionary<string, StoredPreset>();
        foreach (var row in SeedFile.Read(folder, "presets.csv", Columns, problems))
        {
            var key = row.Key("key");
            var preset = new StoredPreset { Key = key, Revisions = { Revision(row) } };
            if (key.Length > 0 && !byKey.TryAdd(key, preset))
                row.Problem("key", $"'{key}' stands in the file twice");
        }
        return byKey.Values;
    }

    private static PresetRevision Revision(SeedRow row)
    {
        var title = row.Required("title");
        if (title.Length > PresetRevision.MaxTitle)
            row.Problem("title", $"it has more than {PresetRevision.MaxTitle} characters");
        var (inputs, problems) = PresetInputs.Parse(row.Optional("inputs") ?? "");
        foreach (var problem in problems)
            row.Problem("inputs", $"{problem.Parameter}: {problem.Detail}");
        return new PresetRevision
        {
            Title = title,
            Inputs = inputs,
            Change = row.Required("change"),
            Position = Position(row),
        };
    }

    private static int Position(SeedRow row)
    {
        var position = row.Whole("position");
        if (row.IsSound("position") && position < 1)
            row.Problem("position", $"{position} is no place: they begin at 1");
        return position;
    }
}
