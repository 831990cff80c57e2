using CapexDashboard.Domain.Claims;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Sources;

namespace CapexDashboard.Store.Seeding;

/// <summary>Reads the article's claims with their verdicts, and the checks behind and beside them.</summary>
internal sealed class SeedClaims(
    IReadOnlyDictionary<string, StoredFigure> figures,
    IReadOnlyDictionary<string, StoredSource> sources,
    List<SeedProblem> problems
)
{
    private const int MaxQuotedWords = 25;
    private const string ClaimColumns =
        "key,number,section,subject,statement,low,high,unit,currency,period_start,period_end,basis,quote,note,"
        + "verification,source,figure,verdict,tolerance,reason,checked_against,verdict_verification,verdict_source,our_reading";
    private const string CheckColumns =
        "claim,statement,article_value,checked_value,unit,ratio,verdict,decides,explanation,verification,found_at,source";

    private readonly Dictionary<string, StoredClaim> _byKey = [];

    public IReadOnlyCollection<StoredClaim> Read(string folder)
    {
        foreach (var row in SeedFile.Read(folder, "claims.csv", ClaimColumns, problems))
            ReadClaim(row);
        foreach (var row in SeedFile.Read(folder, "claim-checks.csv", CheckColumns, problems))
            ReadCheck(row);
        return _byKey.Values;
    }

    private void ReadClaim(SeedRow row)
    {
        var key = row.Key("key");
        var revision = Claim(
            row,
            row.Reference("source", sources, "source")!,
            row.Reference("verdict_source", sources, "source")!,
            row.Optional("figure") is null ? null : row.Reference("figure", figures, "figure")
        );
        Check(row, revision);
        if (
            key.Length > 0
            && !_byKey.TryAdd(key, new StoredClaim { Key = key, Revisions = { revision } })
        )
            row.Problem("key", $"'{key}' stands in the file twice");
    }

    /// <summary>A claim as its row has it, here and in a data package.</summary>
    public static ClaimRevision Claim(
        SeedRow row,
        StoredSource source,
        StoredSource verdictSource,
        StoredFigure? figure
    ) =>
        new()
        {
            Position = row.Whole("number"),
            Section = row.Required("section"),
            Subject = row.Required("subject"),
            Statement = row.Required("statement"),
            Low = row.OptionalNumber("low"),
            High = row.OptionalNumber("high"),
            Unit = row.Required("unit"),
            Currency = row.Optional("currency"),
            PeriodStart = row.OptionalDay("period_start"),
            PeriodEnd = row.OptionalDay("period_end"),
            Basis = row.Term<Basis>("basis"),
            Quote = row.Required("quote"),
            Note = row.Optional("note"),
            Verification = row.Term<Verification>("verification"),
            Source = source,
            Figure = figure,
            Verdict = row.Term<Verdict>("verdict"),
            Tolerance = row.OptionalNumber("tolerance"),
            Reason = row.Required("reason"),
            CheckedAgainst = row.Required("checked_against"),
            VerdictVerification = row.Term<Verification>("verdict_verification"),
            VerdictSource = verdictSource,
            OurReading = Truth(row, "our_reading"),
        };

    private static bool Truth(SeedRow row, string column)
    {
        var text = row.Required(column);
        if (text is not ("" or "true" or "false"))
            row.Problem(column, "it is true or false");
        return text == "true";
    }

    private static void Check(SeedRow row, ClaimRevision claim)
    {
        if (claim.OurReading && claim.Low is null)
            row.Problem("our_reading", "there is no number that could be our reading");
        if (claim.Low > claim.High)
            row.Problem("low", $"{claim.Low} is above high, {claim.High}");
        if (claim.PeriodEnd < claim.PeriodStart)
            row.Problem("period_end", "the period ends before it starts");
        if (claim.Quote.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MaxQuotedWords)
            row.Problem("quote", $"at most {MaxQuotedWords} words of the article are quoted");
    }

    private void ReadCheck(SeedRow row)
    {
        var claim = row.Reference("claim", _byKey, "claim");
        row.Reference("source", sources, "source");
        claim?.Revisions[0].Checks.Add(Check(row));
    }

    /// <summary>A check as its row has it, here and in a data package.</summary>
    public static ClaimCheck Check(SeedRow row) =>
        new()
        {
            Statement = row.Required("statement"),
            ArticleValue = row.Optional("article_value"),
            CheckedValue = row.Optional("checked_value"),
            Unit = row.Optional("unit"),
            Ratio = row.OptionalNumber("ratio"),
            Verdict = row.Term<Verdict>("verdict"),
            Decides = Truth(row, "decides"),
            Explanation = row.Required("explanation"),
            Verification = row.Term<Verification>("verification"),
            FoundAt = row.Optional("found_at"),
            Source = row.Required("source"),
        };
}
