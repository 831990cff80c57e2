namespace CapexDashboard.Store.Packages;

internal static class PackageColumns
{
    /// <summary>What every record has that is revised.</summary>
    public static IReadOnlyList<PackageColumn> Revision { get; } =
    [
        new("revision", "integer", "Number of this state of the record, from 1"),
        new("vintage", "integer", "The vintage that published this state"),
        new("recorded_at", "datetime", "When this state was recorded, UTC"),
        new("recorded_by", "string", "Who recorded it"),
        new("why", "string", "Why"),
        new("origin", "string", "What it came in by: seed, import, editor"),
    ];

    public static PackageColumn Basis { get; } =
        new(
            "basis",
            "string",
            "reported, guidance, run-rate, estimate, rumour, assumption, rhetoric"
        );

    public static PackageColumn Verification { get; } =
        new("verification", "string", "verified (seen at its source), unverified, disputed");
}
