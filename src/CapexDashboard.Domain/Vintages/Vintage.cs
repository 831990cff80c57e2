namespace CapexDashboard.Domain.Vintages;

/// <summary>A numbered, dated, published state of the whole data set. The seed is number 1.</summary>
/// <param name="At">When it was published, in UTC; the seed is dated by the seed data, not by the clock.</param>
public sealed record Vintage(int Number, DateTimeOffset At, string By, string Message);
