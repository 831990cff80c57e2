using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>A comparison in which no capex counts: what is missing of whom, what is known all the same, where to go on.</summary>
public sealed class EmptyView(EmptyGap reply)
{
    private readonly CapexWords _of = new(reply);

    public EmptyGap Reply => reply;

    public string Headline =>
        $"There is nothing to compare{(IsHalfFiled && IsRunning ? " yet" : "")}: {What}{Then}.";

    public string Says => string.Join(" ", new[] { FiledSoFar, Guided }.OfType<string>());

    /// <summary>Why each company does not count, for pictures and files that have no table.</summary>
    public IReadOnlyList<string> Notes => [.. ReadingNotes.Of(reply), Nearest];

    /// <summary>Nearest with an answer: what they have guided for 2026.</summary>
    public string Nearest => $"Nearest comparison with an answer: {Answered}.";

    public IReadOnlyList<EmptyRow> Rows =>
        [.. Paints.Sorted(reply.Companies, company => company.Entity).Select(Row)];

    public EmptyChart Chart =>
        new([
            .. Rows.Select(row => new EmptyCompany(
                row.Entity,
                row.Name,
                reply.Comparison.Reading is Reading.Filings ? row.Summary : row.WithFiled,
                row.Filed?.Low ?? 0,
                row.Guided?.Top ?? 0
            )),
        ]);

    // The record knows more now than was public on that day.
    private string Then =>
        reply.Comparison.AsOf is { } day ? $", by what was public on {Dates.Day(day)}" : "";

    private bool IsHalfFiled => reply.Companies.Any(company => company.LeftOut?.Held > 0);

    private string What =>
        reply.Reason is EmptyReason.NothingCounted ? $"{NoneCounts} of {_of.AllSpending}"
        : reply.Comparison.Reading is Reading.Guidance
            ? $"the record holds no guidance of {_of.CompanyNames} for {reply.Comparison.Year}"
        : reply.Comparison.Reading is Reading.Article
            ? $"the article says nothing of what {_of.CompanyNames} would spend in {reply.Comparison.Year}"
        : IsHalfFiled && reply.Comparison.Year.CalendarYear is null
            ? $"the record does not hold the newest four quarters in a row for {_of.CompanyNames}"
        : IsHalfFiled
            ? $"the record holds {QuartersHeld} of {reply.Comparison.Year} for {_of.CompanyNames}"
        : reply.Comparison.Year.CalendarYear is null
            ? $"the record holds no four quarters in a row that {_of.CompanyNames} {(reply.Companies.Count switch { 1 => "has", 2 => "have both", _ => "have all" })} filed"
        : $"the record holds no filed quarter of {_of.CompanyNames} in {reply.Comparison.Year} {OnMeasure}";

    // Of a range from nothing up something may count all the same.
    private string NoneCounts =>
        // Without an upper end nobody knows how much that is.
        reply.Companies.Any(company => company.IsOpen)
            ? "it is not sure that the AI share of capex leaves anything"
        : reply.Companies.Sum(company => company.Counted(reply.Comparison.Scenario)?.High ?? 0)
            is > 0
                and var most
            ? $"the AI share of capex most likely leaves nothing, and at most {Numbers.Money((double)most)},"
        : "the AI share of capex leaves nothing";

    // Of a year that is over nothing more is waited for.
    private bool IsRunning =>
        reply.Comparison.Year.CalendarYear
        >= (reply.Comparison.AsOf?.Year ?? reply.Vintage.At.Year);

    private string QuartersHeld
    {
        get
        {
            var held = reply.Companies.Select(company => company.LeftOut?.Held ?? 0).Distinct();
            return held.ToList() is [var same]
                ? $"{Numbers.Word(same)} of the four quarters"
                : "not all quarters";
        }
    }

    private string Answered
    {
        get
        {
            var (asked, near) = (reply.Comparison, reply.Nearest);
            var year = near.Year.CalendarYear is null
                ? "the newest twelve months"
                : near.Year.ToString();
            return near.AsOf != asked.AsOf ? $"what they filed for {year}, as it is public now"
                : near.Entities != asked.Entities && !near.Entities.SetEquals(asked.Entities)
                    ? "the article’s four companies"
                : near.Picks != asked.Picks && near.Picks.Count > 0
                    ? "with the fiscal years that are held"
                : near.Reading is Reading.Guidance && asked.Reading is not Reading.Guidance
                    ? $"what they have guided for {year}"
                : near.Reading != asked.Reading || near.Year != asked.Year
                    ? $"what they filed for {year}"
                : "with all of the capex counted";
        }
    }

    private string OnMeasure => LeftOutWords.OnMeasure(reply.Comparison);

    private string? FiledSoFar
    {
        get
        {
            var filed = Rows.Where(row => row.Filed is not null).ToList();
            if (filed.Count == 0 || reply.Reason is EmptyReason.NothingCounted)
                return null;
            var low = filed.Sum(row => row.Filed?.Low ?? 0);
            double? high = filed.Any(row => row.Filed?.High is null)
                ? null
                : filed.Sum(row => row.Filed?.High ?? 0);
            return $"{(IsHalfFiled ? "Held so far" : $"Filed for {_of.TimeSpan}")}: {Numbers.MoneyRange(low, high)} by {Lists.And([.. filed.Select(row => row.Name)])}.";
        }
    }

    private string? Guided
    {
        get
        {
            var guided = reply.Guided.Where(company => company.Amount is not null).ToList();
            return
                guided.Count == 0
                || reply.Reason is EmptyReason.NothingCounted
                || reply.Comparison.Reading is Reading.Guidance
                ? null
                : $"Guided for {reply.Comparison.Year}: {string.Join(", ", Paints.Sorted(guided, one => one.Entity).Select(one => $"{_of.NameOf(one.Entity)} {CapexWords.Amount(one)} ({MeasureWords.Of(one.Measure)})"))}.";
        }
    }

    // All of the quarters, or those that are held.
    private static SeriesAmount? Held(CompanyCapex filed) =>
        filed switch
        {
            { Amount: { } all } => new((double)all.Low, filed.IsOpen ? null : (double)all.High),
            { LeftOut.Filed: { } some } => new((double)some.Low, (double?)some.High),
            _ => null,
        };

    private EmptyRow Row(CompanyCapex company)
    {
        var guided = reply.Guided.FirstOrDefault(one =>
            one.Entity == company.Entity && one.Amount is not null
        );
        var filed = reply.Filed.First(one => one.Entity == company.Entity);
        return new EmptyRow(
            company.Entity,
            _of.NameOf(company.Entity),
            company.LeftOut is { } why
                ? LeftOutWords.Why(why, reply.Comparison)
                : $"{CapexWords.Amount(company)}, {(company.Counted(reply.Comparison.Scenario) is { High: > 0 } ? "not sure to count" : "none of it counted")}",
            Held(filed),
            filed,
            guided?.Amount is { } range
                ? new SeriesAmount((double)range.Low, guided.IsOpen ? null : (double)range.High)
                : null,
            guided is null ? "" : MeasureWords.Of(guided.Measure),
            guided,
            LeftOutWords.Offer(company, reply.Record),
            LeftOutWords.Taking(company, reply.Comparison)
        );
    }
}

/// <summary>A company that does not count.</summary>
/// <param name="Why">In words.</param>
/// <param name="Filed">The quarters that are held, in US dollars.</param>
/// <param name="FiledFrom">With the figures behind it, as <paramref name="GuidedFrom"/>.</param>
/// <param name="Guided">What the company said of the whole year, US dollars.</param>
/// <param name="Offer">What may be picked for it instead; null for nothing, as <paramref name="Taking"/>, the comparison that does.</param>
public sealed record EmptyRow(
    string Entity,
    string Name,
    string Why,
    SeriesAmount? Filed,
    CompanyCapex FiledFrom,
    SeriesAmount? Guided,
    string GuidedMeasure,
    CompanyCapex? GuidedFrom,
    string? Offer,
    Comparison? Taking
)
{
    /// <summary>For the picture: 2 of 4 quarters of 2026 filed, $87.6bn; guided $220bn (cash).</summary>
    public string Summary =>
        Guided is { } guided
            ? $"{Why}; guided {Numbers.MoneyRange(guided.Low, guided.High)} ({GuidedMeasure})"
            : Why;

    /// <summary>The same where the reason speaks of guidance or the article: no guidance for 2019; filed $16.9bn (cash).</summary>
    public string WithFiled =>
        Filed is { } filed
            ? $"{Summary}; filed {(FiledFrom.Amount is null ? "so far " : "")}{Numbers.MoneyRange(filed.Low, filed.High)} ({MeasureWords.Of(FiledFrom.Measure)})"
            : Summary;
}
