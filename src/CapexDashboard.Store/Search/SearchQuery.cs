using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Search;

/// <summary>What says all of some words, at a vintage and by what was public.</summary>
/// <param name="Figures">The newest of them, with how many there are.</param>
public sealed record SearchResult(
    IReadOnlyList<EntityView> Entities,
    FigurePage Figures,
    IReadOnlyList<ClaimView> Claims,
    IReadOnlyList<SourceView> Sources
);

/// <summary>The one question of the search page.</summary>
public sealed class SearchQuery(VintageLists lists, FigureQueries figures)
{
    public async Task<SearchResult> AskAsync(
        string words,
        int vintage,
        DateOnly? asOf,
        int most,
        CancellationToken cancellation
    )
    {
        var entities = await lists.EntitiesAsync(vintage, cancellation);
        var claims = await lists.ClaimsAsync(vintage, asOf, cancellation);
        var sources = await lists.SourcesAsync(vintage, asOf, cancellation);
        var filter = FigureFilter.All with { Text = words, AsOf = asOf, Descending = true };
        return new SearchResult(
            [.. entities.Where(one => Says(words, one.Key, one.Name, one.Symbol)).Take(most)],
            await figures.PageAsync(filter, vintage, most, null, cancellation),
            [
                .. claims
                    .Where(one => Says(words, one.Key, one.Subject, one.Statement, one.Quote))
                    .Take(most),
            ],
            [.. sources.Where(one => Says(words, one.Title, one.Publisher)).Take(most)]
        );
    }

    /// <summary>Whether each word stands in one of the texts, in any case.</summary>
    public static bool Says(string words, params IEnumerable<string?> texts) =>
        words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word =>
                texts.Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) is true)
            );
}
