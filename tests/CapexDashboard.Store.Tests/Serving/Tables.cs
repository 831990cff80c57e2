namespace CapexDashboard.Store.Tests.Serving;

/// <summary>The tables that have a history.</summary>
internal static class Tables
{
    public static IReadOnlyList<string> Parents { get; } =
    ["entity", "metric", "source", "figure", "claim", "curated_comparison", "preset"];

    public static IReadOnlyList<string> Revisions { get; } =
    [.. Parents.Select(parent => parent + "_revision")];
}
