using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Distribution;

/// <summary>How sure the answer is: the distribution as picture, words and table.</summary>
public sealed class DistributionView
{
    private readonly GapWords _words;
    private readonly GapAnswer _answer;

    public DistributionView(AnsweredGap reply, GapWords words)
    {
        (_words, _answer) = (words, reply.Answer);
        Result = GapDistribution.Of(reply.Comparison.Scenario, _answer.Companies);
    }

    public GapDistribution Result { get; }

    public string Headline =>
        Result.Coverage is not { IsPoint: false } coverage ? _words.Headline
        : coverage.P90 > 1
            ? $"In 8 of 10 cases DePIN would pay for {_words.AtMost}{Numbers.TimesRange(coverage.P10, coverage.P90)} {_words.Spending}."
        : $"In 8 of 10 cases DePIN would match {_words.AtMost}{_words.DaysRange(coverage.P10, coverage.P90)} of {_words.Spending}.";

    public string Says =>
        Result.Gap.IsPoint
            ? $"Neither an assumption nor the capex is a range, so all {Cases} cases give the same gap. Type ranges such as 3–5, or take the preset Realist."
            : $"Half of the {Cases} cases give a gap of {Between(Result.Gap.P25, Result.Gap.P75)} a year, 8 of 10 one of {Between(Result.Gap.P10, Result.Gap.P90)}. {Closed}. {Together}";

    public DistributionChart Chart =>
        new(
            Result.Density.From,
            Result.Density.Width,
            Result.Density.Counts,
            Band("half", Result.Gap.P25, Result.Gap.P75),
            Band("8 of 10", Result.Gap.P10, Result.Gap.P90),
            Result.Gap.P50,
            _words.AtLeast(Result.Gap.P50)
        );

    /// <summary>P5 to P95, then all inputs together at the end that is worse, or better, for DePIN. Nulls are open or undefined.</summary>
    public IEnumerable<DistributionRow> Rows
    {
        get
        {
            var (gap, funding, coverage) = (Result.Gap, Result.Funding, Result.Coverage);
            yield return new("P5", gap.P5, funding.P5, coverage?.P5);
            yield return new("P10", gap.P10, funding.P10, coverage?.P10);
            yield return new("P25", gap.P25, funding.P25, coverage?.P25);
            yield return new("P50, the median", gap.P50, funding.P50, coverage?.P50);
            yield return new("P75", gap.P75, funding.P75, coverage?.P75);
            yield return new("P90", gap.P90, funding.P90, coverage?.P90);
            yield return new("P95", gap.P95, funding.P95, coverage?.P95);
            yield return new(
                "All against DePIN",
                _answer.Gap.High,
                _answer.DepinFunding.Low,
                _answer.Coverage.Low
            );
            yield return new(
                "All for DePIN",
                _answer.Gap.Low,
                _answer.DepinFunding.High,
                _answer.Coverage.High
            );
        }
    }

    /// <summary>Gaps are 'at least', coverage 'at most'.</summary>
    public bool IsOpen => _words.IsOpen;

    public string Closed =>
        $"The gap is closed in {GapWords.CasesText(Result.ClosedCases, _words.IsOpen)}";

    private static string Cases => Numbers.Count(GapDistribution.Cases);

    private string Together =>
        $"Everything against DePIN together gives {(_answer.Gap.High is { } high ? Numbers.Money(high) : "no upper bound")}, everything for it {_words.AtLeast(_answer.Gap.Low ?? 0)}.";

    private DistributionBand Band(string share, double from, double to) =>
        new(from, to, $"{share}: {Between(from, to)}");

    // With an open end each end is 'at least': rounded down, or it would not be true.
    private string Between(double from, double to) =>
        IsOpen
            ? "at least " + Numbers.MoneyRange(Numbers.Down(from), Numbers.Down(to))
            : Numbers.MoneyRange(from, to);
}

/// <param name="Gap">Dollars a year, as is <paramref name="Funding"/>; <paramref name="Coverage"/> is a fraction.</param>
public sealed record DistributionRow(string Name, double? Gap, double? Funding, double? Coverage);
