namespace CapexDashboard.Domain.FundingGap;

/// <summary>A set of assumptions with a name; it changes the scenario and leaves companies, year and reading alone.</summary>
/// <param name="Inputs">The inputs that differ from the article's, as a URL writes them.</param>
/// <param name="Change">What it changes, for people. All of it is our assumption unless it is the article's.</param>
public sealed record Preset(string Key, string Title, string Inputs, string Change);
