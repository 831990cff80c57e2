using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Comparisons;

/// <summary>What a page needs beside the answers to say what they were made of.</summary>
/// <param name="Parts">The figures behind the answers, by key.</param>
/// <param name="Names">Entity names by key.</param>
/// <param name="Assumed">The new tokens that the article assumes.</param>
public sealed record GapContext(
    IReadOnlyDictionary<string, FigureView> Parts,
    IReadOnlyDictionary<string, string> Names,
    FigureView? Assumed
)
{
    internal static async Task<GapContext> LoadAsync(
        DashboardDbContext db,
        IReadOnlyList<GapReply> replies,
        Vintage vintage,
        CancellationToken cancellation
    )
    {
        var keys = replies
            .SelectMany(reply => reply.Answer?.Companies ?? [])
            .SelectMany(company => company.Figures)
            .ToList();
        var parts = db
            .FigureRevisions.AtVintage(vintage.Number)
            .Where(figure => keys.Contains(figure.Parent.Key));
        var entities = await db.EntitiesAsync(vintage.Number, cancellation);
        return new GapContext(
            await FigureQueries
                .View(db, parts, vintage.Number)
                .ToDictionaryAsync(figure => figure.Key, cancellation),
            entities.ToDictionary(entity => entity.Key, entity => entity.Name),
            await db.NewestOfSectorAsync(
                MetricKeys.TokenIssuance,
                assumed: true,
                vintage.Number,
                cancellation
            )
        );
    }
}
