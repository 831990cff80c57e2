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
                $"There is nothing to carry on: {Who} has no twelve months of filed quarters here.",
            NoProjection.NoTwelveMonths =>
                $"There is nothing to carry on: {Who} share no twelve months of filed quarters here.",
            NoProjection.YearNotFiled =>
                $"There is nothing to carry on from {comparison.Base}: {(comparison.Entities.Count == 1 ? Who + " has not filed all of it" : "not all of the companies have filed it whole")}.",
            NoProjection.NoGuidance =>
                $"There is nothing to carry on from {Running.Year}: no guidance for it is held of {Lacking}.",
            NoProjection.TokensTooLate =>
                $"New tokens from {comparison.Year} on begin after {GapProjection.LastYear}, where a projection ends.",
            _ => $"There is nothing to carry on: none of the capex of {Who} is counted.",
        };

    public string Says =>
        string.Join(
            " ",
            new[]
            {
                new KnownCapexWords(comparison, answer.History, names).Says,
                Offer is { } offer ? offer + " would have an answer." : "",
            }.Where(part => part.Length > 0)
        );

    /// <summary>The nearest comparison that has a projection, named by what it changes; null where there is none.</summary>
    public string? Offer =>
        answer.Offer is not { } offer ? null
        : offer.Base != comparison.Base ? Capital(BaseWords.Of(offer.Base))
        : offer.Year != comparison.Year ? $"New tokens from {offer.Year} on"
        : "All of the capex";

    private RunningYear Running => answer.History.Running;

    private string Who => Names(comparison.Entities);

    private string Lacking => Names(answer.Lacking);

    private string Names(IEnumerable<string> entities) =>
        Lists.And([.. Paints.Sorted(entities).Select(entity => names[entity])]);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
