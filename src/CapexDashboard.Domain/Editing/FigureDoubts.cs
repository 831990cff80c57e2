using System.Globalization;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Editing;

/// <summary>What looks off about a figure beside what is known already. Doubts are said, never enforced.</summary>
public static class FigureDoubts
{
    private const decimal Tenfold = 10;

    // A year as filed may differ from its quarters by rounding.
    private const decimal YearTolerance = 0.001m;

    /// <summary>In words, most telling first.</summary>
    /// <param name="about">The other current figures about the same entity.</param>
    /// <param name="sourceUrl">The address of its source; null where that is not known.</param>
    public static IReadOnlyList<string> Of(
        Figure figure,
        IReadOnlyCollection<Figure> about,
        string? sourceUrl = null
    )
    {
        var others = about.Where(other => other.Key != figure.Key).ToList();
        return
        [
            .. VerifiedAtFrontPage(figure, sourceUrl),
            .. Duplicates(figure, others),
            .. OutsideGuidance(figure, others),
            .. Jump(figure, others),
            .. YearAndQuarters(figure, others),
        ];
    }

    private static IEnumerable<string> VerifiedAtFrontPage(Figure figure, string? sourceUrl)
    {
        if (figure.Verification is Verification.Verified && FrontPage.Is(sourceUrl))
            yield return $"it is verified, but its source is only a front page, {sourceUrl}: nobody can look the number up there";
    }

    private static IEnumerable<string> Duplicates(Figure figure, List<Figure> others) =>
        others
            .Where(other =>
                other.Metric == figure.Metric
                && other.Period.SameDays(figure.Period)
                && other.GivenOn == figure.GivenOn
                && other.Amount == figure.Amount
                && other.Currency == figure.Currency
            )
            .Select(other =>
                $"{other.Key} says the same for the same days, as '{other.Definition}'"
            );

    // The last that was said of that year before it was over.
    private static IEnumerable<string> OutsideGuidance(Figure figure, List<Figure> others)
    {
        if (!MetricKeys.Filed.Contains(figure.Metric) || figure.Basis is Basis.Guidance)
            yield break;
        var guidance = others
            .Where(other =>
                other.Metric == MetricKeys.CapexGuidance
                && other.Period.SameDays(figure.Period)
                && other.GivenOn <= figure.Period.End
            )
            .MaxBy(other => other.GivenOn);
        if (guidance is null)
            yield break;
        var isAbove = guidance.Amount.High is { } high && figure.Amount.Low > high;
        var isBelow = figure.Amount.High is { } most && most < guidance.Amount.Low;
        if (isAbove || isBelow)
            yield return $"it lies {(isAbove ? "above" : "below")} the guidance of {Day(guidance.GivenOn)}, {Written(guidance)}";
    }

    private static IEnumerable<string> Jump(Figure figure, List<Figure> others)
    {
        var before = others
            .Where(other =>
                other.Metric == figure.Metric
                && other.Period.Kind == figure.Period.Kind
                && other.Definition == figure.Definition
                && other.Currency == figure.Currency
                && (
                    figure.GivenOn is null
                        ? other.Period.End < figure.Period.Start
                        : other.Period.SameDays(figure.Period) && other.GivenOn < figure.GivenOn
                )
            )
            .MaxBy(other => (other.Period.End, other.GivenOn));
        if (before is null || before.Amount.Low <= 0 || figure.Amount.Low <= 0)
            yield break;
        var times = figure.Amount.Low / before.Amount.Low;
        if (times >= Tenfold || times <= 1 / Tenfold)
            yield return $"it is {Times(times)} the one before, {before.Key}, {Written(before)}";
    }

    private static IEnumerable<string> YearAndQuarters(Figure figure, List<Figure> others)
    {
        var alike = others
            .Where(other =>
                other.Metric == figure.Metric
                && other.Definition == figure.Definition
                && other.Currency == figure.Currency
                && other.GivenOn is null
            )
            .Append(figure)
            .ToList();
        var years = alike.Where(one =>
            one.Period.Kind is PeriodKind.FiscalYear or PeriodKind.CalendarYear
            && (
                one == figure
                || (figure.Period.Kind is PeriodKind.Quarter && one.Period.Covers(figure.Period))
            )
        );
        foreach (var year in years)
        {
            var quarters = alike
                .Where(one =>
                    one.Period.Kind is PeriodKind.Quarter && year.Period.Covers(one.Period)
                )
                .ToList();
            if (quarters.Count != 4)
                continue;
            var sum = quarters.Sum(quarter => quarter.Amount.Low);
            if (Math.Abs(sum - year.Amount.Low) > YearTolerance * Math.Abs(year.Amount.Low))
                yield return $"the four quarters of {year.Key} come to {Written(new Amount(sum, sum), year)}, the year says {Written(year)}";
        }
    }

    private static string Times(decimal times) =>
        times >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{times:0} times")
            : string.Create(CultureInfo.InvariantCulture, $"a {1 / times:0}th of");

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day";

    private static string Written(Figure figure) => Written(figure.Amount, figure);

    private static string Written(Amount amount, Figure figure) =>
        AmountText.Write(
            amount,
            figure.Currency is null ? MetricUnit.Units : MetricUnit.Money,
            figure.Currency
        );
}
