namespace CapexDashboard.Domain.FundingGap;

/// <summary>A set of assumptions with a name; it changes the scenario and leaves companies, year and reading alone.</summary>
/// <param name="Inputs">The inputs that differ from the article's, as a URL writes them.</param>
/// <param name="Change">What it changes, for people. All of it is our assumption unless it is the article's.</param>
public sealed record Preset(string Key, string Title, string Inputs, string Change);

public static class Presets
{
    public static readonly IReadOnlyList<Preset> All =
    [
        new(
            "article",
            "Article, best case",
            "",
            "$80bn of new tokens in 3 years, all sold at full price for AI hardware"
        ),
        new(
            "article-slow",
            "Article, slow",
            "years=5",
            "the same in 5 years, the article's upper end"
        ),
        new(
            "realist",
            "Realist",
            "years=3..4..5&operators=40..60..80&sold=50..70..90&ai=40..60..80&haircut=30..50..70"
                + "&hosted=10..20..30&opex=20..30..40&capexai=50..75..100",
            "parts go to insiders, other networks, running costs and price; part of capex is not for AI"
        ),
        new(
            "lock-out",
            "Lock-out",
            "premium=20..50..100",
            "hyperscalers keep new hardware to themselves, so DePIN pays 20 to 100 % more for it"
        ),
        new("bull", "Bull", "cap=200", "DePIN tokens are worth $200bn, five times the article's"),
    ];
}
