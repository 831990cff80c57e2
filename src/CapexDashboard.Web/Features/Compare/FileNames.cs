using CapexDashboard.Domain;
using CapexDashboard.Domain.Comparisons;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>Names of downloads that say what they hold, without ending.</summary>
internal static class FileNames
{
    public static string Of(Comparison comparison) =>
        comparison.Chart is ComparisonChart.Series
            ? $"capex-by-{Terms.Write(comparison.Series.Step)}-{comparison.Series.From}-{comparison.Series.To}"
            : $"capex-depin-{Terms.Write(comparison.Chart)}-{comparison.Year}";
}
