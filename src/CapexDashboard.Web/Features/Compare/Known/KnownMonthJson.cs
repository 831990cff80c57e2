namespace CapexDashboard.Web.Features.Compare.Known;

/// <summary>What was known on a day, in US dollars a year; nulls where nobody's capex was.</summary>
/// <param name="Companies">How many of them the capex is the sum of.</param>
/// <param name="Open">Capex and gap are 'at least'.</param>
/// <param name="Expected">How many of the companies had not filed the whole year yet: what was expected of them counts.</param>
/// <param name="Missing">The companies of which nothing was known.</param>
internal sealed record KnownMonthJson(
    DateOnly AsOf,
    int Companies,
    decimal? Capex,
    decimal? FundingGap,
    bool Open,
    int Expected,
    IReadOnlyList<string> Missing
)
{
    /// <summary>Null where the comparison does not ask how it was known.</summary>
    public static IReadOnlyList<KnownMonthJson>? Of(ExplorerView view) =>
        view.Known is { } known ? [.. known.Months.Select(Of)] : null;

    private static KnownMonthJson Of(KnownMonth month) =>
        new(
            month.Day,
            month.Count,
            GapJson.Money(month.Capex),
            GapJson.Money(month.Gap),
            month.IsOpen,
            month.Expected,
            [.. month.Missing]
        );
}
