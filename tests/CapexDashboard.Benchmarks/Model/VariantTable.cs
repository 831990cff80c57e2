using System.Globalization;

namespace CapexDashboard.Benchmarks.Model;

/// <summary>What each way takes and how far off it is, each beside the chosen one.</summary>
internal sealed class VariantTable(string title, Variant chosen, Found truth)
{
    private readonly double _chosen = chosen.Milliseconds.Percentile(0.5);

    public Table Table { get; } =
        new(title, "median", "p95", "times chosen", "allocated", "error", "worst of seeds");

    public void Add(Variant variant, params IReadOnlyList<Found> found) =>
        Add(
            variant.Name,
            variant.Milliseconds,
            $"{Text(variant.Bytes.Percentile(0.5) / 1000, "#,##0.0")} kB",
            found
        );

    public void Add(string name, NumpyDraws? numpy)
    {
        if (numpy is null)
            Table.Add(name, "not installed", "", "", "", "", "");
        else
            Add(name, numpy.Milliseconds, "", numpy.Found);
    }

    /// <summary>The error of random draws falls with the root of their number: so far off is what all are compared with.</summary>
    public void AddTruth(int draws, IEnumerable<Found> fewer, int fewerDraws) =>
        Table.Add(
            $"{draws:#,##0} draws, the measure of error",
            "",
            "",
            "",
            "",
            $"~{Percent(Errors(fewer).Percentile(0.5) / Math.Sqrt((double)draws / fewerDraws))}",
            ""
        );

    private void Add(
        string name,
        IReadOnlyList<double> milliseconds,
        string allocated,
        IReadOnlyList<Found> found
    )
    {
        var median = milliseconds.Percentile(0.5);
        Table.Add(
            name,
            $"{Text(median, "0.00")} ms",
            $"{Text(milliseconds.Percentile(0.95), "0.00")} ms",
            Text(median / _chosen, "0.00"),
            allocated,
            Percent(Errors(found).Percentile(0.5)),
            found.Count > 1 ? Percent(Errors(found).Max()) : ""
        );
    }

    private IEnumerable<double> Errors(IEnumerable<Found> found) =>
        found.Select(one => one.ErrorAgainst(truth));

    private static string Percent(double share) => $"{Text(100 * share, "0.000")} %";

    private static string Text(double number, string format) =>
        number.ToString(format, CultureInfo.InvariantCulture);
}
