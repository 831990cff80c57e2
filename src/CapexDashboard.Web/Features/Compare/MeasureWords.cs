using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The measures of capex as people read them.</summary>
internal static class MeasureWords
{
    public static string Of(string metric) => Of(CapexMeasures.OfMetric(metric));

    public static string Of(CapexMeasure measure) =>
        measure switch
        {
            CapexMeasure.Cash => "cash",
            CapexMeasure.CashNet => "cash, net of proceeds",
            CapexMeasure.WithLeases => "with finance leases",
            CapexMeasure.OwnMeasure => "the company’s own measure",
            _ => "measure not stated",
        };

    /// <summary>Of guidance, by the definition that it is stored under.</summary>
    public static string OfDefinition(string definition) =>
        definition == "management's own measure" ? Of(CapexMeasure.OwnMeasure) : definition;

    /// <summary>After 'capital spending', where everybody counts the same; nothing for cash, which is the usual one.</summary>
    public static string Suffix(IReadOnlyList<CapexMeasure> measures) =>
        measures switch
        {
            [CapexMeasure.CashNet] => ", net of proceeds",
            [CapexMeasure.WithLeases] => ", finance leases included",
            [CapexMeasure.OwnMeasure] => ", on the company’s own measure",
            [_] or [] => "",
            _ => " (measures differ)",
        };

    /// <summary>Cash: Amazon and Alphabet; with finance leases: Meta.</summary>
    public static string ByMeasure(IEnumerable<(CapexMeasure Measure, string Name)> companies) =>
        string.Join(
            "; ",
            companies
                .GroupBy(company => company.Measure, company => company.Name)
                .OrderBy(group => group.Key)
                .Select(group => $"{Of(group.Key)}: {Lists.And([.. group.Distinct()])}")
        );
}
