using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>What happens between the years that are known and those carried on, where it is more, or less, than growth.</summary>
internal sealed class StepWords(
    Comparison comparison,
    ProjectionAnswer.Projected answer,
    IReadOnlyDictionary<string, string> names
)
{
    private readonly RunningYear _running = answer.History.Running;

    /// <summary>Where the first year carried on is below one that is known already; empty otherwise.</summary>
    public string Below
    {
        get
        {
            var years = answer.Result.Years;
            var first = years.FirstOrDefault(year => year.Kind is YearKind.Projected);
            var known = years.LastOrDefault(year => year.Kind is not YearKind.Projected);
            if (first is null || known is null || first.Capex.AtModes >= known.Capex.AtModes)
                return "";
            var less = Numbers.Money(first.Capex.AtModes);
            return less == Numbers.Money(known.Capex.AtModes)
                ? ""
                : $"Carried on from {BaseWords.Of(answer.Start)}, {first.Year} comes to {Than(less, first.Capex, known.Capex)} {(comparison.CountsAllCapex() ? "" : "that count of what is ")}already {How(known)} for {known.Year}.";
        }
    }

    /// <summary>Where the running year counts by other measures than the years beside it; empty otherwise.</summary>
    public string ChangeOfMeasure
    {
        get
        {
            var changed = Paints
                .Sorted(_running.Companies, company => company.Entity)
                .Where(company => IsCounted(company) && company.Measure != company.FiledMeasure)
                .ToList();
            var steps = Steps.ToList();
            if (changed.Count == 0 || steps.Count == 0)
                return "";
            var isSure = changed.Exists(one => one.Measure is not CapexMeasure.NotStated);
            var (which, verb, what) =
                steps.Count == 1
                    ? ("step", isSure ? "is partly" : "may partly be", "a change of measure")
                    : ("steps", isSure ? "are partly" : "may partly be", "changes of measure");
            return $"The {which} {Lists.And(steps)} {verb} {what}: {string.Join("; ", Groups(changed))}.";
        }
    }

    // Carried on from what was guided, its measure goes on.
    private IEnumerable<string> Steps
    {
        get
        {
            if (answer.History.Filed.Count > 0)
                yield return $"from {_running.Year - 1} to {_running.Year}";
            if (!answer.Start.Base.IsGuided)
                yield return $"from {_running.Year} to {_running.Year + 1}";
        }
    }

    private bool IsCounted(RunningCompany company) =>
        company.Amount is not null && comparison.Scenario.CapexAiOf(company.Entity).High > 0;

    private IEnumerable<string> Groups(IEnumerable<RunningCompany> changed) =>
        changed
            .GroupBy(company => (company.Measure, company.FiledMeasure))
            .Select(group =>
            {
                var who = Lists.And([.. group.Select(company => names[company.Entity])]);
                var (guide, are) = group.Count() == 1 ? ("guides", "is") : ("guide", "are");
                return $"{who} {guide} {On(group.Key.Measure)} but {are} counted {On(group.Key.FiledMeasure)} as filed";
            });

    private static string On(CapexMeasure measure) =>
        measure switch
        {
            CapexMeasure.Cash => "in cash",
            CapexMeasure.CashNet => "net of proceeds",
            CapexMeasure.WithLeases => "with finance leases",
            CapexMeasure.OwnMeasure => "on the company’s own measure",
            _ => "without saying on which measure",
        };

    private string How(ProjectedYear known) =>
        known.Kind is YearKind.Filed || _running.Companies.All(company => company.Guided is null)
            ? "filed"
        : _running.Companies.All(company => company.IsForWholeYear) ? "guided"
        : "filed or guided";

    // What is 'at least' may still be more.
    private static string Than(string less, ProjectedCapex first, ProjectedCapex known)
    {
        var middle = Numbers.Money(known.AtModes);
        var range = Numbers.MoneyRange(known.Low, known.High);
        return known.IsOpen ? $"{(first.IsOpen ? "at least " : "")}{less}, beside {range}"
            : first.IsOpen ? $"at least {less}, beside the {range}"
            : first.AtModes < known.Low || range == middle ? $"{less}, less than the {range}"
            : $"{less}, less than {middle}, the middle of the {range}";
    }
}
