using CapexDashboard.Domain.Claims;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Claims;

/// <param name="Low">In the claim's own unit; null where its words name no number.</param>
/// <param name="Figure">Key of the figure that states it, where it is about something we count.</param>
/// <param name="OurReading">Whether the numbers are our reading of words that name none.</param>
/// <param name="Source">Key of the source; <paramref name="VerdictSource"/> likewise.</param>
public sealed record ClaimView(
    string Key,
    int Position,
    string Section,
    string Subject,
    string Statement,
    decimal? Low,
    decimal? High,
    string Unit,
    string? Currency,
    DateOnly? PeriodStart,
    DateOnly? PeriodEnd,
    Basis Basis,
    string Quote,
    string? Note,
    Verification Verification,
    string Source,
    string? Figure,
    Verdict Verdict,
    decimal? Tolerance,
    string Reason,
    string CheckedAgainst,
    Verification VerdictVerification,
    string VerdictSource,
    IReadOnlyList<ClaimCheck> Checks,
    bool OurReading
);

public static class ClaimQueries
{
    /// <summary>In the order of the article; before it was published it claimed nothing.</summary>
    public static Task<List<ClaimView>> ClaimsAsync(
        this DashboardDbContext db,
        int vintage,
        DateOnly? asOf,
        CancellationToken cancellation
    )
    {
        var claims = db.ClaimRevisions.AtVintage(vintage);
        if (asOf is { } day)
        {
            var known = db.SourceRevisions.AtVintage(vintage).Where(one => one.PublishedOn <= day);
            claims = claims.Where(claim => known.Any(one => one.ParentId == claim.SourceId));
        }
        return ViewAsync(claims, cancellation);
    }

    /// <summary>Those that a figure states, in the order of the article.</summary>
    public static Task<List<ClaimView>> ClaimsAsync(
        this DashboardDbContext db,
        int vintage,
        string figure,
        CancellationToken cancellation
    ) =>
        ViewAsync(
            db.ClaimRevisions.AtVintage(vintage).Where(claim => claim.Figure!.Key == figure),
            cancellation
        );

    private static async Task<List<ClaimView>> ViewAsync(
        IQueryable<ClaimRevision> revisions,
        CancellationToken cancellation
    )
    {
        var claims = await revisions
            .Include(claim => claim.Parent)
            .Include(claim => claim.Source)
            .Include(claim => claim.VerdictSource)
            .Include(claim => claim.Figure)
            .OrderBy(claim => claim.Position)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return [.. claims.Select(View)];
    }

    private static ClaimView View(ClaimRevision claim) =>
        new(
            claim.Parent.Key,
            claim.Position,
            claim.Section,
            claim.Subject,
            claim.Statement,
            claim.Low,
            claim.High,
            claim.Unit,
            claim.Currency,
            claim.PeriodStart,
            claim.PeriodEnd,
            claim.Basis,
            claim.Quote,
            claim.Note,
            claim.Verification,
            claim.Source.Key,
            claim.Figure?.Key,
            claim.Verdict,
            claim.Tolerance,
            claim.Reason,
            claim.CheckedAgainst,
            claim.VerdictVerification,
            claim.VerdictSource.Key,
            claim.Checks,
            claim.OurReading
        );
}
