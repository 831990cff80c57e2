using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Known;

/// <summary>The first and the last that was known of a gap, in a sentence, by the days on which it became known.</summary>
internal static class KnownHeadline
{
    /// <param name="changes">Months in which something else was known than before; of these only those of all companies are compared.</param>
    /// <param name="isNewest">Each month has the newest twelve months of its own.</param>
    public static string Of(IReadOnlyList<KnownMonth> changes, bool isNewest)
    {
        // Sums of fewer companies would make the gap look as if it had fallen, or grown.
        var whole = changes.Where(month => month.Count == month.Of).ToList();
        return whole switch
        {
            [] when changes.Count == 0 => "Nothing was known of this gap.",
            [] =>
                $"At no time was this gap known for {KnownMonthWords.All(changes[^1])} companies.",
            _ when isNewest && whole.All(month => month.FiledTo.Count > 0) => OfNewest(whole),
            [var only] =>
                $"Since {On(only)} {State(only, "this gap", "has been")}{Measure(whole, only)}.",
            [var first, .., var last] =>
                $"On {On(first)} {State(first, "this gap", "was")}{Measure(whole, first)}; since {On(last)} {State(last, IsGap(first) ? "it" : "this gap", "has been")}{Measure(whole, last)}.",
        };
    }

    // Twelve months each of their own: never one gap that grew.
    private static string OfNewest(List<KnownMonth> whole) =>
        whole switch
        {
            [var only] =>
                $"In the twelve months to {KnownMonthWords.FiledTo(only)}, the newest known since {On(only)}, {Is(only, "this gap is", "DePIN would have")}{Measure(whole, only)}.",
            [var first, .., var last] =>
                $"In the twelve months to {KnownMonthWords.FiledTo(first)}, the newest known on {On(first)}, {Is(first, "the gap was", "DePIN would have had")}{Measure(whole, first)}; in the twelve months to {KnownMonthWords.FiledTo(last)}, the newest known since {On(last)}, {Is(last, IsGap(first) ? "it is" : "the gap is", "DePIN would have")}{Measure(whole, last)}.",
            _ => "",
        };

    // What a sentence has called the gap is 'it' from then on.
    private static bool IsGap(KnownMonth month) => month.GapLow >= 0;

    private static string On(KnownMonth month) => Dates.Day(month.Since ?? month.Day);

    /// <summary>this gap was expected to be $3.3–8.3bn a year; it has been known as $201.7bn a year.</summary>
    private static string State(KnownMonth month, string subject, string verb)
    {
        var how = month.Expected > 0 ? "expected" : "known";
        return (month.GapLow, month.GapHigh) switch
        {
            (< 0, null or < 0) =>
                $"it {verb} {how} that DePIN would have {KnownMonthWords.Spare(month)} a year to spare",
            (< 0 and { } low, { } high) =>
                $"the outcome {verb} {how} to be {KnownMonthWords.Between(low, high)} a year",
            ({ } low, var high) =>
                $"{subject} {verb} {how} {(how == "known" && low == high ? "as" : "to be")} {Numbers.MoneyRange(low, high)} a year",
            _ => "nothing was known",
        };
    }

    private static string Is(KnownMonth month, string gap, string spare) =>
        (month.GapLow, month.GapHigh) switch
        {
            (< 0, null or < 0) => $"{spare} {KnownMonthWords.Spare(month)} to spare",
            (< 0 and { } low, { } high) => $"the outcome is {KnownMonthWords.Between(low, high)}",
            ({ } low, var high) => $"{gap} {Numbers.MoneyRange(low, high)}",
            _ => $"{gap} not known",
        };

    // A step from one measure to another would read as growth; cash is the usual one, and what stays the same is said once.
    private static string Measure(List<KnownMonth> whole, KnownMonth month) =>
        new[] { whole[0], whole[^1] }
            .SelectMany(one => one.Measures)
            .All(one => one.Measure is CapexMeasure.Cash)
        || (month != whole[^1] && month.Measures.SequenceEqual(whole[^1].Measures))
            ? ""
            : $" ({KnownMonthWords.ShortMeasures(month)})";
}
