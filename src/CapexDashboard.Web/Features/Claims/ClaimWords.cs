using CapexDashboard.Domain.Claims;
using CapexDashboard.Store.Claims;

namespace CapexDashboard.Web.Features.Claims;

/// <summary>Verdicts and what was checked, as people read them.</summary>
internal static class ClaimWords
{
    public static string Title(Verdict verdict) =>
        verdict switch
        {
            Verdict.Holds => "holds",
            Verdict.RightNumberOtherMeasure => "right number, other measure",
            Verdict.HoldsForAnotherPeriod => "holds for another period",
            Verdict.DoesNotHold => "does not hold",
            Verdict.CannotBeChecked => "cannot be checked",
            Verdict.Rhetoric => "rhetoric, not checkable",
            _ => "assumption, not checkable",
        };

    /// <summary>Our reading: at least $44bn. Null where the words name the number, or none stands for them.</summary>
    public static string? OurReading(ClaimView claim) =>
        claim is { OurReading: true, Low: { } low } ? "Our reading: " + Amount(claim, low) : null;

    // In the claim's own unit: $30–37bn, 50–100 %, at least 2 years.
    private static string Amount(ClaimView claim, decimal low)
    {
        if (claim is { Unit: "USD bn", Currency: "USD" })
            return Formatting.Numbers.MoneyRange((double)low * 1e9, (double?)claim.High * 1e9);
        if (claim.Unit == "percent")
            return claim.High is { } most
                ? Formatting.Numbers.ShareRange(low / 100, most / 100)
                : "at least " + Formatting.Numbers.Share(low / 100);
        var lowest = Formatting.Numbers.Plain(low);
        return claim.High is not { } high ? $"at least {lowest} {claim.Unit}"
            : high == low ? $"{lowest} {claim.Unit}"
            : $"{lowest}–{Formatting.Numbers.Plain(high)} {claim.Unit}";
    }

    /// <summary>The article’s 11.5 USD bn; the record’s 41.2; ratio 0.279. Ours where the words name no number.</summary>
    public static string Numbers(ClaimView claim, ClaimCheck check) =>
        string.Join(
            "; ",
            new[]
            {
                check.ArticleValue is { } said
                    ? $"{(claim.OurReading ? "our reading," : "the article’s")} {said} {check.Unit}"
                    : null,
                check.CheckedValue is { } found ? $"the record’s {found}" : null,
                check.Ratio is { } ratio ? $"ratio {Formatting.Numbers.Plain(ratio)}" : null,
            }.OfType<string>()
        );
}
