using System.Globalization;

namespace CapexDashboard.Store.Packages;

/// <param name="Type">Of the Table Schema: string, integer, number, date, datetime, boolean.</param>
internal sealed record PackageColumn(string Name, string Type, string Description)
{
    /// <summary>Key or part of it.</summary>
    public bool IsKey { get; init; }

    /// <summary>What stands for it in packages that were written without it; null where all have it.</summary>
    public string? IfMissing { get; init; }
}

/// <summary>One CSV file of a data package: what its columns mean and its rows at a vintage, in a fixed order.</summary>
internal sealed record PackageTable(
    string Name,
    string Description,
    IReadOnlyList<PackageColumn> Columns,
    Func<DashboardDbContext, int, IAsyncEnumerable<string[]>> Rows
)
{
    public string File => $"data/{Name}.csv";

    public string Header => string.Join(',', Columns.Select(column => column.Name));

    public string FormerHeader =>
        string.Join(
            ',',
            Columns.Where(column => column.IfMissing is null).Select(column => column.Name)
        );
}

/// <summary>How values stand in a package's CSV files: as in the seed, so that nothing is lost on the way back.</summary>
internal static class PackageValues
{
    public const string MomentForm = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(int? number) => number is { } known ? Text(known) : "";

    public static string Text(decimal? number) =>
        number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Text(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString(MomentForm, CultureInfo.InvariantCulture);

    public static string Text<T>(T? term)
        where T : struct, Enum => term is { } known ? Domain.Terms.Write(known) : "";

    public static string Text<T>(T term)
        where T : struct, Enum => Domain.Terms.Write(term);
}
