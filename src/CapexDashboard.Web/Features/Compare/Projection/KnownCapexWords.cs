using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>What of the capex is known: filed until when, said by whom on which measure, and what is lacking.</summary>
internal sealed class KnownCapexWords(
    Comparison comparison,
    CapexHistory history,
    IReadOnlyDictionary<string, string> names
)
{
    public string Says =>
        string.Join(
            " ",
            new[] { Reading, StandIn, Filed, Guided, Unguided, Unknown, AiShare }.Where(part =>
                part.Length > 0
            )
        );

    /// <summary>Those of its sentences without which a number alone would mislead.</summary>
    public IEnumerable<string> Caveats => [Reading, StandIn, Guided, Unguided, Unknown, AiShare];

    private int Year => history.Running.Year;

    private IReadOnlyList<RunningCompany> Companies =>
        Paints.Sorted(history.Running.Companies, company => company.Entity);

    private string Reading =>
        (
            comparison.Reading is not Domain.Comparisons.Reading.Filings,
            comparison.Picks.Count > 0
        ) switch
        {
            (true, true) =>
                "It rests on filings and guidance, whatever reading is chosen; picked figures do not count in it.",
            (true, false) => "It rests on filings and guidance, whatever reading is chosen.",
            (false, true) => "It rests on filings and guidance: picked figures do not count in it.",
            _ => "",
        };

    private string StandIn
    {
        get
        {
            var inCash = Companies
                .Where(company => company.Metric != comparison.Metric)
                .Select(Name)
                .ToList();
            return inCash.Count == 0
                ? ""
                : $"Mixed measures: {Lists.And(inCash)} {(inCash.Count == 1 ? "files" : "file")} no capex {Measure}, so cash stands in.";
        }
    }

    private string Measure =>
        comparison.Metric == MetricKeys.CapexCashNet
            ? "net of proceeds"
            : MeasureWords.Of(comparison.Metric);

    private string Filed =>
        history.Newest is { } newest
            ? $"Filings reach to {BaseWords.End(newest.End)}{(Companies.Count > 1 ? " for all of the companies" : "")}."
        : history.Filed is [.., var last] ? $"Filings reach to December {last.Year}."
        : "";

    private string Guided
    {
        get
        {
            var said = Companies.Where(company => !company.IsWhole && company.Guided is not null);
            var texts = said.Select((company, i) => Said(company, company.Guided!, i == 0))
                .ToList();
            if (texts.Count == 0)
                return "";
            var measures = said.Select(company => company.Guided!.Measure).Distinct().Count();
            return $"For {Year} {Lists.And(texts)}{(measures > 1 ? ", not all on the same measure" : "")}.";
        }
    }

    // The verb once, with the first of them.
    private string Said(RunningCompany company, GuidedYear said, bool isFirst)
    {
        var amount = Numbers.MoneyRange(
            (double)said.Amount.Low,
            said.IsOpen ? null : (double)said.Amount.High
        );
        return $"{Name(company)}{(isFirst ? " guided" : "")} to {amount} ({MeasureWords.OfDefinition(said.Measure)}, {Dates.ShortDay(said.GivenOn)})";
    }

    private string Unguided
    {
        get
        {
            var texts = Companies
                .Where(company => company is { Guided: null, IsWhole: false, Quarters.Count: > 0 })
                .GroupBy(company => company.Quarters.Count, Name)
                .Select(group =>
                    $"{Lists.And([.. group])} ({group.Key} of {RunningCompany.QuartersOfYear} quarters filed{(group.Count() > 1 ? " by each" : "")})"
                )
                .ToList();
            return texts.Count == 0
                ? ""
                : $"{Record} holds no guidance for {Year} of {Lists.And(texts)}, so what is filed counts as ‘at least’.";
        }
    }

    private string Unknown
    {
        get
        {
            var unknown = Companies.Where(company => company.Amount is null).Select(Name).ToList();
            return unknown.Count == 0 || !history.Running.IsKnown
                ? ""
                : $"{Record} holds nothing of {Lists.And(unknown)} for {Year}, so {(unknown.Count == 1 ? "it is" : "they are")} left out of that year.";
        }
    }

    private string AiShare =>
        comparison.CountsAllCapex() ? "" : "Only the AI share of the capex is counted.";

    // It knows more now than was public on that day.
    private string Record =>
        comparison.AsOf is { } day ? $"As of {Dates.Day(day)} the record" : "The record";

    private string Name(RunningCompany company) => names[company.Entity];
}
