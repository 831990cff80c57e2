using CapexDashboard.Domain;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The capex that counts, after the AI share of capex; nulls where none does.</summary>
/// <param name="AsRead">Before the AI share: the sum of what the companies have.</param>
/// <param name="Measures">What is added: one, or several where companies count differently.</param>
internal sealed record CapexJson(
    decimal? Mode,
    decimal? Low,
    decimal? High,
    bool Open,
    BoundedJson AsRead,
    IReadOnlyList<CapexMeasure> Measures,
    IReadOnlyList<CompanyCapexJson> Entities
)
{
    public static CapexJson Of(ReadGap reply, Bounded counted)
    {
        var sum = BoundedJson.Of(counted, GapJson.Money);
        var companies = reply.Companies.Where(company => company.Amount is not null).ToList();
        return new CapexJson(
            sum.Mode,
            sum.Low,
            sum.High,
            sum.Open,
            Read(companies),
            [.. companies.Select(company => company.Measure).Distinct().Order()],
            [.. reply.Companies.Select(company => CompanyCapexJson.Of(company, reply.Comparison))]
        );
    }

    private static BoundedJson Read(List<CompanyCapex> companies)
    {
        var isOpen = companies.Any(company => company.IsOpen);
        return companies.Count == 0
            ? new(null, null, null, false)
            : new(
                Sum(amount => amount.Mode),
                Sum(amount => amount.Low),
                isOpen ? null : Sum(amount => amount.High),
                isOpen
            );

        decimal? Sum(Func<InputRange, decimal> end) =>
            GapJson.Rounded(
                companies.Sum(company => company.Amount is { } amount ? end(amount) : 0),
                2
            );
    }
}

/// <summary>What was read for a company, before the AI share of capex; nulls where it is left out of the sum.</summary>
/// <param name="Counted">After the AI share; null where it is left out.</param>
/// <param name="Measure">Of what counts, or of the quarters filed so far; null where nothing is held.</param>
/// <param name="PeriodStart">What the figures are about, before anything is annualized.</param>
/// <param name="Picked">The reader picked the figure for this company.</param>
/// <param name="LeftOut">Why it is left out; null where it counts.</param>
/// <param name="Rates">At which other currencies were converted.</param>
internal sealed record CompanyCapexJson(
    string Entity,
    decimal? Mode,
    decimal? Low,
    decimal? High,
    bool Open,
    string Metric,
    IReadOnlyList<string> Figures,
    CapexStatus Status,
    CapexMeasure? Measure,
    Basis? Basis,
    DateOnly? PeriodStart,
    DateOnly? PeriodEnd,
    bool Picked,
    BoundedJson? Counted,
    LeftOutJson? LeftOut,
    IReadOnlyList<RateJson> Rates
)
{
    public static CompanyCapexJson Of(CompanyCapex company, Comparison comparison) =>
        new(
            company.Entity,
            GapJson.Rounded(company.Amount?.Mode, 2),
            GapJson.Rounded(company.Amount?.Low, 2),
            company.IsOpen ? null : GapJson.Rounded(company.Amount?.High, 2),
            company.IsOpen,
            company.Metric,
            company.Figures,
            company.Status,
            MeasureOf(company),
            company.Amount is null ? null : company.Basis,
            company.Period?.Start,
            company.Period?.End,
            company.IsPicked,
            company.Counted(comparison.Scenario) is { } counted
                ? new(
                    GapJson.Rounded(counted.Mode, 2),
                    GapJson.Rounded(counted.Low, 2),
                    company.IsOpen ? null : GapJson.Rounded(counted.High, 2),
                    company.IsOpen
                )
                : null,
            company.LeftOut is { } why ? LeftOutJson.Of(why, comparison) : null,
            [.. company.Rates.Distinct().Select(RateJson.Of)]
        );

    internal static CapexMeasure? MeasureOf(CompanyCapex company) =>
        company.Amount is null && company.LeftOut?.Filed is null ? null : company.Measure;
}

/// <summary>Why a company is left out.</summary>
/// <param name="Says">The same in words.</param>
/// <param name="Held">How many of the needed quarters are filed.</param>
/// <param name="Filed">Those quarters together, in US dollars.</param>
/// <param name="Offer">Key of a figure that may be picked for the company instead.</param>
internal sealed record LeftOutJson(
    LeftOutReason Reason,
    string Says,
    int Held,
    int Needed,
    decimal? Filed,
    string? Offer,
    string? Currency
)
{
    public static LeftOutJson Of(LeftOut leftOut, Comparison comparison) =>
        new(
            leftOut.Reason,
            LeftOutWords.Why(leftOut, comparison),
            leftOut.Held,
            leftOut.Needed,
            GapJson.Rounded(leftOut.Filed?.Low, 2),
            leftOut.Offer,
            leftOut.Currency
        );
}

/// <summary>An exchange rate, and the figure that says so.</summary>
internal sealed record RateJson(
    string Currency,
    decimal DollarsPerUnit,
    DateOnly Day,
    string Figure
)
{
    public static RateJson Of(ExchangeRate rate) =>
        new(rate.Currency, rate.DollarsPerUnit, rate.Day, rate.Figure);
}

/// <summary>Why there is nothing to compare.</summary>
/// <param name="Says">The same in words.</param>
/// <param name="Nearest">The query of the nearest comparison that has an answer.</param>
/// <param name="Filed">What they have filed of that time, whatever the reading; where it is not all of it, in <c>leftOut</c>.</param>
/// <param name="Guided">What the companies have said of the whole year, whatever the reading.</param>
internal sealed record EmptyJson(
    EmptyReason Reason,
    string Says,
    string Nearest,
    IReadOnlyList<CompanyCapexJson> Filed,
    IReadOnlyList<CompanyCapexJson> Guided
)
{
    public static EmptyJson Of(EmptyView view) =>
        new(
            view.Reply.Reason,
            $"{view.Headline} {view.Says}".TrimEnd(),
            view.Reply.Nearest.ToQuery(),
            [
                .. view.Reply.Filed.Select(company =>
                    CompanyCapexJson.Of(company, view.Reply.Comparison)
                ),
            ],
            [
                .. view
                    .Reply.Guided.Where(company => company.Amount is not null)
                    .Select(company => CompanyCapexJson.Of(company, view.Reply.Comparison)),
            ]
        );
}
