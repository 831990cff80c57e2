using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>Why there is no projection, and what would have one.</summary>
internal sealed class NoProjectionWords(
    Comparison comparison,
    ProjectionAnswer.None answer,
    IReadOnlyDictionary<string, string> names
)
{
    public string Headline =>
        answer.Reason switch
        {
            NoProjection.NoTwelveMonths when comparison.Entities.Count == 1 =>
                $"There is nothing to carry on: the record holds no four quarters in a row that {Who} has filed{Then}.",
            NoProjection.NoTwelveMonths =>
                $"There is nothing to carry on: the record holds no four quarters in a row that {Who} have {All} filed{Then}.",
            NoProjection.YearNotFiled =>
                $"There is nothing to carry on from {comparison.Base}: the record does not hold all four quarters of {(comparison.Entities.Count == 1 ? "it" : "every company")}{Then}.",
            NoProjection.NoGuidance =>
                $"There is nothing to carry on from {Running.Year}: the record holds no guidance of {Lacking} for it{Then}.",
            NoProjection.TokensTooLate =>
                $"There is nothing to set beside new tokens from {comparison.Year} on: a projection ends in {GapProjection.LastYear}.",
            _ => $"There is nothing to carry on: none of the capex of {Who} is counted.",
        };

    public string Says =>
        string.Join(
            " ",
            Notes
                .Prepend(new KnownCapexWords(comparison, answer.History, names).Says)
                .Where(part => part.Length > 0)
        );

    public IReadOnlyList<string> Notes =>
        Offer is { } offer ? [$"Nearest comparison with an answer: {offer}."] : [];

    /// <summary>The nearest comparison that has a projection, named by what it changes; null where there is none.</summary>
    public string? Offer =>
        answer.Offer is not { } offer ? null
        : offer.Base != comparison.Base ? $"carried on from {BaseWords.Of(offer.Base)}"
        : offer.Year != comparison.Year ? $"with new tokens from {offer.Year} on"
        : "with all of the capex counted";

    /// <summary>Why each company is not carried on, over what is known of the running year.</summary>
    public EmptyChart Chart =>
        new([
            .. Paints
                .Sorted(Running.Companies, company => company.Entity)
                .Select(company => new EmptyCompany(
                    company.Entity,
                    names[company.Entity],
                    string.Join("; ", [Why(company), .. Known(company)]),
                    (double)company.Filed,
                    (double)(company.Guided?.Amount.High ?? 0)
                )),
        ]);

    private string Why(RunningCompany company) =>
        answer.Reason switch
        {
            NoProjection.NoTwelveMonths when comparison.Entities.Count == 1 =>
                "no four filed quarters in a row",
            NoProjection.NoTwelveMonths => "no four quarters in a row that all of them have filed",
            NoProjection.YearNotFiled => comparison.Entities.Count == 1
                ? $"not all four quarters of {comparison.Base} are held"
                : $"not all four quarters of {comparison.Base} are held of every company",
            NoProjection.NoGuidance => answer.Lacking.Contains(company.Entity)
                ? $"no guidance for {Running.Year}"
                : "not carried on without the others",
            NoProjection.TokensTooLate => $"carried on to {GapProjection.LastYear} at most",
            _ => "none of its capex is counted",
        };

    private IEnumerable<string> Known(RunningCompany company)
    {
        if (company.Quarters.Count > 0)
            yield return $"{company.Quarters.Count} of {RunningCompany.QuartersOfYear} quarters of {Running.Year} filed, {Numbers.Money((double)company.Filed)}";
        if (company.Guided is { } said)
            yield return $"guided {Numbers.MoneyRange((double)said.Amount.Low, said.IsOpen ? null : (double)said.Amount.High)} for {Running.Year} ({MeasureWords.OfDefinition(said.Measure)})";
    }

    private string All => comparison.Entities.Count == 2 ? "both" : "all";

    // The record knows more now than was public on that day.
    private string Then =>
        comparison.AsOf is { } day ? $", by what was public on {Dates.Day(day)}" : "";

    private RunningYear Running => answer.History.Running;

    private string Who => Names(comparison.Entities);

    private string Lacking => Names(answer.Lacking);

    private string Names(IEnumerable<string> entities) =>
        Lists.And([.. Paints.Sorted(entities).Select(entity => names[entity])]);
}
