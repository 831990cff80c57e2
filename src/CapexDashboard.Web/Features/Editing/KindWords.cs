using CapexDashboard.Domain.Editing;

namespace CapexDashboard.Web.Features.Editing;

/// <summary>The kinds of records in words.</summary>
internal static class KindWords
{
    public static string One(RecordKind kind) =>
        kind switch
        {
            RecordKind.Entity => "entity",
            RecordKind.Metric => "metric",
            RecordKind.Source => "source",
            RecordKind.Figure => "figure",
            RecordKind.Claim => "claim",
            RecordKind.Preset => "preset",
            _ => "curated comparison",
        };

    public static string Many(RecordKind kind) =>
        kind switch
        {
            RecordKind.Entity => "Entities",
            RecordKind.Metric => "Metrics",
            RecordKind.Source => "Sources",
            RecordKind.Figure => "Figures",
            RecordKind.Claim => "Claims",
            RecordKind.Preset => "Presets",
            _ => "Curated comparisons",
        };
}
