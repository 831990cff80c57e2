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

    /// <summary>The article’s 11.5 USD bn; the record’s 41.2; ratio 0.279.</summary>
    public static string Numbers(ClaimCheck check) =>
        string.Join(
            "; ",
            new[]
            {
                check.ArticleValue is { } said ? $"the article’s {said} {check.Unit}" : null,
                check.CheckedValue is { } found ? $"the record’s {found}" : null,
                check.Ratio is { } ratio ? $"ratio {Formatting.Numbers.Plain(ratio)}" : null,
            }.OfType<string>()
        );
}
