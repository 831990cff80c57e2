using CapexDashboard.Domain.Figures;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>What a company's amount counts as capital spending.</summary>
public enum CapexMeasure
{
    /// <summary>Purchases of property and equipment in the cash flow statement, without finance leases.</summary>
    Cash,

    /// <summary>The same, net of proceeds, incentives or customers' payments.</summary>
    CashNet,

    /// <summary>With finance leases: assets acquired (Microsoft) or payments (Meta).</summary>
    WithLeases,

    /// <summary>The company's own measure of additions, paid or not.</summary>
    OwnMeasure,

    /// <summary>Nobody says which.</summary>
    NotStated,
}

public static class CapexMeasures
{
    // Guidance says its measure in its definition, one of these texts word for word.
    private static readonly Dictionary<string, CapexMeasure> ByDefinition = new(
        StringComparer.Ordinal
    )
    {
        ["cash"] = CapexMeasure.Cash,
        ["with finance leases"] = CapexMeasure.WithLeases,
        ["management's own measure"] = CapexMeasure.OwnMeasure,
        ["net of customer payments"] = CapexMeasure.CashNet,
    };

    public static CapexMeasure Of(Figure figure) =>
        figure.Metric is MetricKeys.CapexGuidance
            ? OfGuidance(figure.Definition)
            : OfMetric(figure.Metric);

    /// <summary>Of guidance, by the definition that it is stored under.</summary>
    public static CapexMeasure OfGuidance(string definition) =>
        ByDefinition.GetValueOrDefault(definition, CapexMeasure.NotStated);

    /// <summary>Of filed capex; not stated for guidance and claims.</summary>
    public static CapexMeasure OfMetric(string metric) =>
        metric switch
        {
            MetricKeys.CapexCash => CapexMeasure.Cash,
            MetricKeys.CapexCashNet => CapexMeasure.CashNet,
            MetricKeys.CapexWithLeases => CapexMeasure.WithLeases,
            _ => CapexMeasure.NotStated,
        };
}
