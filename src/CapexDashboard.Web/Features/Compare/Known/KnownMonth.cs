using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;

namespace CapexDashboard.Web.Features.Compare.Known;

/// <summary>What was known on a day: of each company what it had filed, or until then what was expected of it. US dollars a year.</summary>
/// <param name="Companies">All of the comparison; those of whom nothing was known have no amount.</param>
/// <param name="Behind">Where its parts are: the gap as it was known then.</param>
public sealed record KnownMonth(
    DateOnly Day,
    IReadOnlyList<CompanyCapex> Companies,
    double Depin,
    string Behind
)
{
    /// <summary>How many companies the capex is the sum of.</summary>
    public int Count => Companies.Count(company => company.Amount is not null);

    public int Of => Companies.Count;

    /// <summary>How many of them had only said, or were only said, to spend it.</summary>
    public int Expected => Companies.Count(IsExpected);

    /// <summary>'At least': somebody's amount has no upper end.</summary>
    public bool IsOpen => Companies.Any(company => company.IsOpen);

    /// <summary>Where it is open the lower bound; null where nobody's was known, as <see cref="Gap"/>.</summary>
    public double? Capex =>
        Count == 0
            ? null
            : (double)
                Companies.Sum(company =>
                    company.Amount is { } amount ? (IsOpen ? amount.Low : amount.Mode) : 0
                );

    public double? Gap => Capex - Depin;

    /// <summary>The companies of which nothing was known.</summary>
    public IEnumerable<string> Missing =>
        Companies.Where(company => company.Amount is null).Select(company => company.Entity);

    /// <summary>From month to month, oldest first.</summary>
    internal static IReadOnlyList<KnownMonth> ByMonth(ReadGap reply)
    {
        var (comparison, scenario) = (reply.Comparison, reply.Comparison.Scenario);
        var funding = FundingGapModel.FundingOf(scenario).Mode ?? 0;
        return
        [
            .. reply
                .Record.KnownByMonth(comparison)
                .Select(known => new KnownMonth(
                    known.Day,
                    [.. known.Companies.Select(company => Counted(company, scenario))],
                    funding,
                    DashboardUrls.BehindCapexOf(At(known, comparison))
                )),
        ];
    }

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

    private static bool IsExpected(CompanyCapex company) =>
        company is { Amount: not null, Status: not CapexStatus.Filed, IsPicked: false };

    private static CompanyCapex Counted(CompanyCapex company, Scenario scenario) =>
        company with
        {
            Amount = company.Counted(scenario),
        };
}
