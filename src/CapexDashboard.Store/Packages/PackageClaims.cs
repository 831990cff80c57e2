using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using static CapexDashboard.Store.Packages.PackageValues;

namespace CapexDashboard.Store.Packages;

internal static class PackageClaims
{
    public static PackageTable Claims { get; } =
        new(
            "claims",
            "What the article says, with one verdict each",
            [
                new("key", "string", "Identifies the claim") { IsKey = true },
                new("number", "integer", "Its place in the article"),
                new("section", "string", "Heading under which it stands"),
                new("subject", "string", "Whom and what it is about"),
                new("statement", "string", "What it says"),
                new("low", "number", "In the claim's own unit"),
                new("high", "number", "Empty with low: at least"),
                new("unit", "string", "Of low and high"),
                new("currency", "string", "ISO 4217 code"),
                new("period_start", "date", "As far as the claim has one"),
                new("period_end", "date", "As far as the claim has one"),
                PackageColumns.Basis,
                new("quote", "string", "The article's words, at most 25"),
                new("note", "string", "How the words were read"),
                PackageColumns.Verification,
                new("source", "string", "The article: key in sources"),
                new("figure", "string", "Key in figures, where the claim is a figure"),
                new(
                    "verdict",
                    "string",
                    "holds, right-number-other-measure, holds-for-another-period, does-not-hold, cannot-be-checked, rhetoric, assumption"
                ),
                new("tolerance", "number", "Fraction by which numbers may differ"),
                new("reason", "string", "Why"),
                new("checked_against", "string", "What it was checked against"),
                new("verdict_verification", "string", "How well the verdict is founded"),
                new("verdict_source", "string", "On what: key in sources"),
                new("our_reading", "boolean", "true where low and high are our reading of words")
                {
                    IfMissing = "false",
                },
                .. PackageColumns.Revision,
            ],
            (db, vintage) => StatesAsync(db, vintage).Select(Row)
        );

    public static PackageTable Checks { get; } =
        new(
            "claim-checks",
            "The comparisons behind the verdicts and beside them",
            [
                new("claim", "string", "Key in claims"),
                new("statement", "string", "What is compared"),
                new("article_value", "string", "As printed: a number, a range or a bound"),
                new("checked_value", "string", "As printed"),
                new("unit", "string", "Of both"),
                new("ratio", "number", "Article over record"),
                new("verdict", "string", "Of this comparison alone"),
                new("decides", "boolean", "true where it decides the verdict of the claim"),
                new("explanation", "string", "In words"),
                PackageColumns.Verification,
                new("found_at", "string", "Where the copy that was read is kept"),
                new("source", "string", "Key in sources"),
            ],
            (db, vintage) =>
                StatesAsync(db, vintage)
                    .SelectMany(claim => claim.Checks.Select(check => Row(claim, check)))
        );

    private static IAsyncEnumerable<ClaimRevision> StatesAsync(
        DashboardDbContext db,
        int vintage
    ) =>
        db
            .ClaimRevisions.AtVintage(vintage)
            .AsNoTracking()
            .Include(claim => claim.Parent)
            .Include(claim => claim.Source)
            .Include(claim => claim.VerdictSource)
            .Include(claim => claim.Figure)
            .OrderBy(claim => claim.Parent.Key)
            .AsAsyncEnumerable();

    private static string[] Row(ClaimRevision claim) =>
        PackageTables.With(
            claim,
            claim.Parent.Key,
            Text(claim.Position),
            claim.Section,
            claim.Subject,
            claim.Statement,
            Text(claim.Low),
            Text(claim.High),
            claim.Unit,
            claim.Currency ?? "",
            Text(claim.PeriodStart),
            Text(claim.PeriodEnd),
            Text(claim.Basis),
            claim.Quote,
            claim.Note ?? "",
            Text(claim.Verification),
            claim.Source.Key,
            claim.Figure?.Key ?? "",
            Text(claim.Verdict),
            Text(claim.Tolerance),
            claim.Reason,
            claim.CheckedAgainst,
            Text(claim.VerdictVerification),
            claim.VerdictSource.Key,
            claim.OurReading ? "true" : "false"
        );

    private static string[] Row(ClaimRevision claim, ClaimCheck check) =>
        [
            claim.Parent.Key,
            check.Statement,
            check.ArticleValue ?? "",
            check.CheckedValue ?? "",
            check.Unit ?? "",
            Text(check.Ratio),
            Text(check.Verdict),
            check.Decides ? "true" : "false",
            check.Explanation,
            Text(check.Verification),
            check.FoundAt ?? "",
            check.Source,
        ];
}
