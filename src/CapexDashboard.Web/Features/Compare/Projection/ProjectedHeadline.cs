using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>
/// A projection in a sentence: whether the gap is closed, when it would close, and what there is in the last year with its range.
/// Of a year without an upper end of the capex a gap is 'at least', and what is to spare 'at most'.
/// </summary>
internal sealed class ProjectedHeadline(GapProjection projection)
{
    private const int LastYear = GapProjection.LastYear;

    private readonly ProjectedYear _last = projection.Years[^1];

    public string Text => $"On these assumptions the gap {Course}: {InTheEnd}.";

    private string Course =>
        NewestKnown is { Gap.AtModes: <= 0 } now ? FromClosed(now.Year)
        : projection.ClosingYear is { } closing ? FromOpen(closing)
        : ClosedOnce is { } once
            ? $"would {MostLikely(once)}have been closed in {once}{InCases(once)} but does not close again by {LastYear}"
        : $"does not close by {LastYear}";

    private string FromClosed(int year)
    {
        var may = IsOpenAfter(year) ? "may be" : "is";
        var closed = $"is {MostLikely(year)}closed in {year}{InCases(year)}";
        return IsGap ? $"{closed} but open again by {LastYear}"
            : IsClosedAfter(year) && IsOpenAfter(year)
                ? $"{closed} and may stay closed to {LastYear}"
            : IsClosedAfter(year) ? $"{closed} and stays closed to {LastYear}"
            : $"{closed}, opens again and {may} closed in {LastYear}";
    }

    private string FromOpen(int closing)
    {
        var closes =
            $"would {MostLikely(closing)}close {(ClosedOnce is null ? "" : "again ")}in {closing}";
        return IsGap && IsOpen ? $"{closes} at the earliest and be open again by {LastYear}"
            : IsOpen ? $"{closes} at the earliest"
            : IsGap ? $"{closes} and be open again by {LastYear}"
            : IsClosedAfter(closing) ? $"{closes} and stay closed to {LastYear}"
            : $"{closes}, open again and be closed in {LastYear}";
    }

    // Where some of the cases do not close it.
    private string MostLikely(int year) => IsInAllCases(year) ? "" : "most likely ";

    private string InCases(int year) =>
        IsInAllCases(year) ? "" : $" (in {GapWords.CasesText(ClosedCases(year), isOpen: false)})";

    private bool IsInAllCases(int year) => ClosedCases(year) == GapDistribution.Cases;

    private int ClosedCases(int year) =>
        projection.Years.First(one => one.Year == year).Gap?.ClosedCases ?? 0;

    private string InTheEnd =>
        IsGap
            ? $"it would then {(IsOpen && !Gap.Spread.IsPoint ? "most likely " : "")}be {(IsOpen ? Numbers.AtLeast(Gap.AtModes) : "about " + Numbers.Money(Gap.AtModes))} a year{Range}"
            : $"there would then be {ToSpare} to spare{Range}";

    private string ToSpare =>
        Gap.AtModes == 0 && !IsOpen ? "nothing"
        : IsOpen ? Numbers.AtMost(-Gap.AtModes) + " a year"
        : $"about {Numbers.Money(-Gap.AtModes)} a year";

    private string Range => Gap.Spread.IsPoint ? "" : $" ({(IsOpen ? OpenRange : ClosedRange)})";

    private string ClosedRange
    {
        get
        {
            var (low, high) = (Gap.Spread.P10, Gap.Spread.P90);
            var range =
                low >= 0 ? (IsGap ? "" : "a gap of ") + Numbers.MoneyRange(low, high)
                : high <= 0 ? Numbers.MoneyRange(-high, -low) + (IsGap ? " to spare" : "")
                : $"from {Numbers.Money(-low)} to spare to a gap of {Numbers.Money(high)}";
            return range + " in 8 of 10 cases";
        }
    }

    // In 9 of 10 cases the gap is more than P10 of what is itself 'at least'.
    private string OpenRange
    {
        get
        {
            var low = Gap.Spread.P10;
            return (low, IsGap) switch
            {
                (> 0, true) => $"{Numbers.AtLeast(low)} in 9 of 10 cases",
                (> 0, false) => $"a gap of {Numbers.AtLeast(low)} in 9 of 10 cases",
                (_, true) => $"{Numbers.AtMost(-low)} to spare in 9 of 10 cases",
                (_, false) => $"{Numbers.AtMost(-low)} in 9 of 10 cases",
            };
        }
    }

    private ProjectedGap Gap =>
        _last.Gap ?? throw new InvalidOperationException($"no tokens by {LastYear}");

    private bool IsGap => Gap.AtModes > 0;

    private bool IsOpen => _last.Capex.IsOpen;

    // The newest year of which the capex is known whole.
    private ProjectedYear? NewestKnown =>
        projection.Years.LastOrDefault(year =>
            year is { Kind: not YearKind.Projected, Capex.IsOpen: false }
        );

    // Before the newest year that is known whole.
    private int? ClosedOnce =>
        projection
            .Years.LastOrDefault(year =>
                year is { Kind: not YearKind.Projected, Capex.IsOpen: false, Gap.AtModes: <= 0 }
            )
            ?.Year;

    private bool IsClosedAfter(int year) =>
        projection.Years.Where(one => one.Year > year).All(one => one.Gap is { AtModes: <= 0 });

    private bool IsOpenAfter(int year) =>
        projection.Years.Any(one => one.Year > year && one.Capex.IsOpen);
}
