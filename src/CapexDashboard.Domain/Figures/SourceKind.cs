namespace CapexDashboard.Domain.Figures;

public enum SourceKind
{
    Filing,
    EarningsRelease,
    Article,
    Research,
    MarketData,
    OwnCalculation,
}

/// <summary>How exactly the publication date of a source is known; month and year count from their last day.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
}
