using CapexDashboard.Domain.Claims;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Claims;

public sealed class StoredClaim
{
    public int Id { get; private set; }
    public required string Key { get; init; }
    public List<ClaimRevision> Revisions { get; } = [];
}

/// <summary>A statement of the article with its one verdict and the checks behind and beside it.</summary>
public sealed class ClaimRevision : Revision
{
    public StoredClaim Parent { get; private set; } = null!;

    /// <summary>The claim's place in the article, from 1.</summary>
    public int Position { get; init; }
    public required string Section { get; init; }
    public required string Subject { get; init; }
    public required string Statement { get; init; }

    /// <summary>In the claim's own <see cref="Unit"/>; null where the words name no number.</summary>
    public decimal? Low { get; init; }
    public decimal? High { get; init; }

    /// <summary>The numbers are our reading of words that name none: "majority" as more than half.</summary>
    public bool OurReading { get; init; }
    public required string Unit { get; init; }
    public string? Currency { get; init; }
    public DateOnly? PeriodStart { get; init; }
    public DateOnly? PeriodEnd { get; init; }
    public Basis Basis { get; init; }
    public required string Quote { get; init; }
    public string? Note { get; init; }
    public Verification Verification { get; init; }
    public required StoredSource Source { get; init; }
    public int SourceId { get; private set; }

    /// <summary>The figure that states the claim as its words read, where it is about something we count.</summary>
    public StoredFigure? Figure { get; init; }
    public int? FigureId { get; private set; }
    public Verdict Verdict { get; init; }

    /// <summary>How far numbers may differ, as a fraction; null where none are compared.</summary>
    public decimal? Tolerance { get; init; }
    public required string Reason { get; init; }
    public required string CheckedAgainst { get; init; }
    public Verification VerdictVerification { get; init; }
    public required StoredSource VerdictSource { get; init; }
    public int VerdictSourceId { get; private set; }
    public List<ClaimCheck> Checks { get; init; } = [];
}

/// <summary>One comparison of a claim with the record. Values are as printed: some are ranges in words.</summary>
public sealed class ClaimCheck
{
    public required string Statement { get; init; }
    public string? ArticleValue { get; init; }
    public string? CheckedValue { get; init; }
    public string? Unit { get; init; }

    /// <summary>Article over record.</summary>
    public decimal? Ratio { get; init; }
    public Verdict Verdict { get; init; }

    /// <summary>True for the check that decides the verdict, false for context.</summary>
    public bool Decides { get; init; }
    public required string Explanation { get; init; }
    public Verification Verification { get; init; }
    public string? FoundAt { get; init; }

    /// <summary>The key of its source.</summary>
    public required string Source { get; init; }
}
