using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;

namespace CapexDashboard.Web.Features.Compare.Known;

/// <summary>What was known on a day: of each company what it had filed, or until then what was expected of it. US dollars a year.</summary>
/// <param name="Companies">All of the comparison; those of whom nothing was known have no amount.</param>
/// <param name="Since">The day from which on it was known: that on which the last of its figures was published; null where nothing was.</param>
/// <param name="Behind">Where its parts are: the gap as it was known then.</param>
public sealed record KnownMonth(
    DateOnly Day,
    IReadOnlyList<CompanyCapex> Companies,
    Bounded Funding,
    DateOnly? Since,
    string Behind
)
{
    /// <summary>How many companies the capex is the sum of.</summary>
    public int Count => Counted.Count();

    public int Of => Companies.Count;

    /// <summary>Those of whom something was known.</summary>
    public IEnumerable<CompanyCapex> Counted =>
        Companies.Where(company => company.Amount is not null);

    /// <summary>How many of them had only said, or were only said, to spend it.</summary>
    public int Expected => Companies.Count(IsExpected);

    /// <summary>'At least': somebody's amount has no upper end.</summary>
    public bool IsOpen => Companies.Any(company => company.IsOpen);

    /// <summary>The middle of what was said; where it is open the lower bound. Null where nobody's was known, as <see cref="Gap"/>.</summary>
    public double? Capex => Sum(amount => IsOpen ? amount.Low : amount.Mode);

    public double? CapexLow => Sum(amount => amount.Low);

    /// <summary>Null where it is open, too.</summary>
    public double? CapexHigh => IsOpen ? null : Sum(amount => amount.High);

    public double? Gap => Capex - (Funding.Mode ?? 0);

    public double? GapLow => CapexLow - (Funding.High ?? 0);

    /// <summary>Null where the capex is open, too.</summary>
    public double? GapHigh => CapexHigh - (Funding.Low ?? 0);

    /// <summary>The companies of which nothing was known.</summary>
    public IEnumerable<string> Missing =>
        Companies.Where(company => company.Amount is null).Select(company => company.Entity);

    /// <summary>What is added, of each company that counts.</summary>
    public IEnumerable<(string Entity, CapexMeasure Measure)> Measures =>
        Counted.Select(company => (company.Entity, company.Measure));

    /// <summary>The last days of the filed four quarters, each once: several where companies' quarters end on different days.</summary>
    public IReadOnlyList<DateOnly> FiledTo =>
        [
            .. Counted
                .Where(company => company is { Status: CapexStatus.Filed, IsPicked: false })
                .Select(company => company.Period?.End)
                .OfType<DateOnly>()
                .Distinct()
                .Order(),
        ];

    /// <summary>Whether the same was known as on another day.</summary>
    public bool IsAsIn(KnownMonth other) =>
        (CapexLow, Capex, CapexHigh, Count, Expected)
            == (other.CapexLow, other.Capex, other.CapexHigh, other.Count, other.Expected)
        && Measures.SequenceEqual(other.Measures)
        && FiledTo.SequenceEqual(other.FiledTo);

    /// <summary>From month to month, oldest first.</summary>
    internal static IReadOnlyList<KnownMonth> ByMonth(ReadGap reply)
    {
        var (comparison, scenario) = (reply.Comparison, reply.Comparison.Scenario);
        var funding = FundingGapModel.FundingOf(scenario);
        List<KnownMonth> months = [];
        foreach (var known in reply.Record.KnownByMonth(comparison))
        {
            var month = new KnownMonth(
                known.Day,
                [.. known.Companies.Select(company => Counting(company, scenario))],
                funding,
                known.Since,
                DashboardUrls.BehindCapexOf(At(known, comparison))
            );
            // Saying the same once more makes it no newer.
            months.Add(
                months is [.., var before] && month.IsAsIn(before)
                    ? month with
                    {
                        Since = before.Since,
                    }
                    : month
            );
        }
        return months;
    }

    private double? Sum(Func<InputRange, decimal> end) =>
        Count == 0
            ? null
            : (double)Companies.Sum(company => company.Amount is { } amount ? end(amount) : 0);

    // Filed amounts and expected ones together are the filings with what was expected picked.
    private static Comparison At(KnownCapex known, Comparison comparison)
    {
        var then = comparison with { AsOf = known.Day, Pinned = null };
        var isAnyFiled = known.Companies.Any(company => company.Status is CapexStatus.Filed);
        if (!known.Companies.Any(IsExpected))
            return isAnyFiled ? then with { Reading = Reading.Filings } : then;
        if (!isAnyFiled && comparison.Reading is not Reading.Filings)
            return then;
        return then with
        {
            Reading = Reading.Filings,
            Picks = known
                .Companies.Where(IsExpected)
                .Aggregate(
                    then.Picks,
                    (picks, company) => picks.SetItem(company.Entity, company.Figures[0])
                ),
        };
    }

    internal static bool IsExpected(CompanyCapex company) =>
        company is { Amount: not null, Status: not CapexStatus.Filed, IsPicked: false };

    private static CompanyCapex Counting(CompanyCapex company, Scenario scenario) =>
        company with
        {
            Amount = company.Counted(scenario),
        };
}
