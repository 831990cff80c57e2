using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Store.Comparisons;

/// <summary>Where somebody goes on from a comparison in which no capex counts.</summary>
internal static class NearestAnswer
{
    /// <summary>The first of the comparisons around it that has an answer, else the default one.</summary>
    /// <param name="companies">As they were read for it, with what may be picked instead.</param>
    public static Comparison Of(
        Comparison comparison,
        IReadOnlyList<CompanyCapex> companies,
        CapexRecord record
    ) =>
        Around(comparison, companies, record).FirstOrDefault(one => record.IsAnswered(one))
        ?? Comparison.Default with
        {
            Chart = comparison.Chart,
            Vintage = comparison.Vintage,
        };

    private static IEnumerable<Comparison> Around(
        Comparison comparison,
        IReadOnlyList<CompanyCapex> companies,
        CapexRecord record
    )
    {
        var all = comparison with { Scenario = CountingAll(comparison.Scenario) };
        yield return all;
        if (comparison.Year.CalendarYear is not null)
            yield return all with
            {
                Reading = Reading.Guidance,
            };
        if (Offered(all, companies) is { } offered)
            yield return offered;
        var filed = all with { Reading = Reading.Filings };
        yield return filed;
        // The year that was asked for as it is known now, before another year as it was known then.
        if (comparison.AsOf is not null)
            yield return filed with
            {
                AsOf = null,
            };
        foreach (var year in record.Years(comparison))
            yield return filed with
            {
                Year = CapexYear.Of(year),
            };
        yield return filed with
        {
            Year = CapexYear.NewestTwelveMonths,
        };
        foreach (var year in record.Years(comparison with { AsOf = null }))
            yield return filed with
            {
                Year = CapexYear.Of(year),
                AsOf = null,
            };
    }

    private static Scenario CountingAll(Scenario scenario) =>
        scenario
            .CapexAiByEntity.Keys.Aggregate(scenario, (one, entity) => one.WithoutCapexAi(entity))
            .With(ScenarioInput.CapexAi, ScenarioInputs.Of(ScenarioInput.CapexAi).ByDefault);

    private static Comparison? Offered(Comparison comparison, IReadOnlyList<CompanyCapex> companies)
    {
        var picks = companies.Aggregate(
            comparison.Picks,
            (chosen, company) =>
                company.LeftOut?.Offer is { } offer ? chosen.SetItem(company.Entity, offer) : chosen
        );
        return picks == comparison.Picks ? null : comparison with { Picks = picks };
    }
}
