namespace CapexDashboard.Domain.Claims;

/// <summary>
/// The one judgement on a statement of the article, on the article's own period and measure; where numbers are compared
/// they may differ by 5 %. The last three say that there is nothing to hold against the article.
/// </summary>
public enum Verdict
{
    Holds,
    RightNumberOtherMeasure,
    HoldsForAnotherPeriod,
    DoesNotHold,
    CannotBeChecked,
    Rhetoric,
    Assumption,
}
