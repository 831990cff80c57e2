namespace CapexDashboard.Web.Charts;

/// <summary>A comparison in which nothing counts: of each company why, and what is known of it all the same. Dollars.</summary>
public sealed record EmptyChart(IReadOnlyList<EmptyCompany> Companies);

/// <param name="Says">Why it does not count, and what is known.</param>
/// <param name="Filed">The quarters that are held; 0 for none.</param>
/// <param name="Guided">The upper end of what was said of the whole year; 0 for nothing.</param>
public sealed record EmptyCompany(
    string Entity,
    string Name,
    string Says,
    double Filed,
    double Guided
);
