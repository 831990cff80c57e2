using CapexDashboard.Domain;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Permalinks;
using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>A link as it was opened: what it kept, and the curated comparison where it was asked for by name.</summary>
/// <param name="Comparison">What it asks, as the grammar of today reads it, at its own vintage.</param>
public sealed record OpenedPermalink(
    Permalink Link,
    FrozenView View,
    CuratedComparison? Curated,
    Comparison Comparison,
    int Newest
)
{
    public string Title => Curated?.Title ?? View.Headline;

    /// <summary>The same question at today's vintage.</summary>
    public Comparison Today => Comparison with { Vintage = null };

    /// <summary>vintage 1, 23 November 2026.</summary>
    public string State => Citation.StateOf(Link.Vintage);

    public Sheet ToSheet(HttpRequest request) =>
        View.ToSheet(DashboardUrls.Absolute(request, DashboardUrls.PermalinkOf(Link.Slug)), State);
}

/// <summary>What has changed since a link was made.</summary>
/// <param name="Now">The newest vintage.</param>
/// <param name="Gap">The gap of the same comparison now; null where it can no longer be answered.</param>
/// <param name="IsModelNew">The numbers of today come from another version of the model.</param>
public sealed record ChangedSince(
    IReadOnlyList<UsedFigureChange> Changes,
    Vintage Now,
    string? Gap,
    bool IsModelNew
);

/// <summary>Opens permalinks, and asks their question again with the figures of today.</summary>
internal sealed class PermalinkReading(
    PermalinkRecords permalinks,
    CapexRecords records,
    GapQuery gap
)
{
    /// <summary>By slug or by the name of a curated comparison; null where there is none.</summary>
    public async Task<OpenedPermalink?> OpenAsync(string name, CancellationToken cancellation)
    {
        var newest = await records.NewestVintageAsync(cancellation);
        var curated = await CuratedAsync(name, newest, cancellation);
        var slug = curated?.Slug ?? name;
        if (!Slug.IsSlug(slug) || await permalinks.FindAsync(slug, cancellation) is not { } link)
            return null;
        return new OpenedPermalink(
            link,
            FrozenView.From(link.View),
            curated,
            ComparisonDefinition.Read(link.Comparison, link.DefinitionVersion).Comparison with
            {
                Vintage = link.Vintage.Number,
            },
            newest
        );
    }

    /// <summary>The one that a parameter names; what is wrong with it is written down, and the answer then null.</summary>
    public async Task<OpenedPermalink?> OpenAsync(
        ListQuery query,
        string parameter,
        CancellationToken cancellation
    )
    {
        var name = query.Text(parameter)?.ToLowerInvariant();
        var opened = name is null ? null : await OpenAsync(name, cancellation);
        if (opened is null && query.Mistakes.All(problem => problem.Parameter != parameter))
            query.Problem(parameter, "it is the name of a permalink, the part behind /c/");
        return opened;
    }

    /// <summary>Null where the link says what it would say today.</summary>
    public async Task<ChangedSince?> ChangedSinceAsync(
        OpenedPermalink opened,
        CancellationToken cancellation
    )
    {
        if (opened.Newest == opened.Link.Vintage.Number)
            return null;
        var reply = await gap.AnswerAsync(
            opened.Today with
            {
                Vintage = opened.Newest,
            },
            cancellation
        );
        var view = reply is ReadGap read ? new ExplorerView(read) : null;
        var changes = await permalinks.ChangesAsync(
            opened.Link,
            view?.Figures,
            opened.Newest,
            cancellation
        );
        var isModelNew = opened.Link.ModelVersion != FundingGapModel.Version;
        return changes.Count == 0 && !isModelNew
            ? null
            : new ChangedSince(changes, reply.Vintage, view?.GapText, isModelNew);
    }

    private async Task<CuratedComparison?> CuratedAsync(
        string name,
        int newest,
        CancellationToken cancellation
    ) =>
        Slug.IsSlug(name) || !Keys.IsKey(name)
            ? null
            : (await permalinks.CuratedAsync(newest, cancellation)).FirstOrDefault(curated =>
                curated.Name == name
            );
}
