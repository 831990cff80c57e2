using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>
/// What one must know about the amounts that were read: who is left out and why, what they measure, which days they end on, how
/// they were converted. They go wherever the numbers go.
/// </summary>
public static class ReadingNotes
{
    public static IReadOnlyList<string> Of(ReadGap reply)
    {
        var companies = Paints.Sorted(reply.Companies, company => company.Entity);
        var counted = companies.Where(company => company.Amount is not null).ToList();
        return
        [
            .. (
                (string?[])
                    [
                        LeftOut(reply, companies),
                        .. MeasureNotes.Of(reply, counted),
                        OurReading(reply, counted),
                        Annualized(reply, counted),
                        OtherDays(reply, counted),
                        PickedPeriods(reply, counted),
                        Rates(reply, counted),
                    ]
            ).OfType<string>(),
        ];
    }

    private static string? LeftOut(ReadGap reply, IReadOnlyList<CompanyCapex> companies)
    {
        var reasons = companies
            .Select(company =>
                company.LeftOut is { } why
                    ? $"{Name(reply, company)} ({LeftOutWords.Why(why, reply.Comparison)}{Instead(reply, company)})"
                    : null
            )
            .OfType<string>()
            .ToList();
        return reasons.Count == 0
            ? null
            : $"{(reply is EmptyGap ? "Not counted" : "Left out of the sum")}: {string.Join(", ", reasons)}.";
    }

    private static string Instead(ReadGap reply, CompanyCapex company) =>
        LeftOutWords.Offer(company, reply.Record) is { } offer ? $"; held: {offer}" : "";

    // The words name no amount for these: what counts is ours, not the article's.
    private static string? OurReading(ReadGap reply, List<CompanyCapex> counted)
    {
        var ours = counted
            .Where(company => company.Figures.Any(reply.Record.IsOurReading))
            .Select(company => $"{Name(reply, company)}’s {CapexWords.Amount(company)}")
            .ToList();
        return ours.Count == 0
            ? null
            : $"The article names no amount for {reply.Comparison.Year} here: {Lists.And(ours)} {(ours.Count == 1 ? "is" : "are")} our reading of its words.";
    }

    private static string? Annualized(ReadGap reply, List<CompanyCapex> counted)
    {
        var how = counted
            .Select(company =>
                company.Status switch
                {
                    CapexStatus.RunRate =>
                        $"{Name(reply, company)}’s amount is one quarter times four",
                    CapexStatus.Annualized =>
                        $"{Name(reply, company)}’s amount is what was said of several years, divided by their number",
                    _ => null,
                }
            )
            .OfType<string>()
            .ToList();
        return how.Count == 0 ? null : $"{Lists.And(how)}.";
    }

    private static string? OtherDays(ReadGap reply, List<CompanyCapex> counted)
    {
        var others = counted
            .Where(company => company is { Status: CapexStatus.Filed, Period: not null })
            .Select(company => (Name: Name(reply, company), Period: company.Period))
            .Where(one =>
                one.Period is { } period && CalendarQuarter.Of(period.End).Period.End != period.End
            )
            .Select(one => $"{one.Name}’s four quarters run {Run(one.Period)}")
            .ToList();
        return others.Count == 0
            ? null
            : $"{Lists.And(others)}: fiscal quarters that do not fall together with the calendar’s.";
    }

    // A picture of 2024 has a bar of another year in it.
    private static string? PickedPeriods(ReadGap reply, List<CompanyCapex> counted)
    {
        var others = counted
            .Where(company => company.IsPicked)
            .Select(company => (Name: Name(reply, company), company.Period))
            .Where(one => one.Period is { } period && !IsTheYear(period, reply.Comparison.Year))
            .Select(one => $"{one.Name}’s figure is {Of(one.Period)}")
            .ToList();
        return others.Count == 0 ? null : $"{Lists.And(others)}.";
    }

    private static bool IsTheYear(Period period, CapexYear year) =>
        year.CalendarYear is { } calendar
        && period.Start == new DateOnly(calendar, 1, 1)
        && period.End == new DateOnly(calendar, 12, 31);

    private static string Of(Period? period) =>
        period is null ? ""
        : period.Kind is PeriodKind.FiscalYear
            ? $"of the {Dates.Period(period.Kind, period.Start, period.End)}"
        : $"of {Dates.Period(period.Kind, period.Start, period.End)}";

    private static string Run(Period? period) =>
        period is null ? "" : $"from {Dates.Day(period.Start)} to {Dates.Day(period.End)}";

    private static string? Rates(ReadGap reply, List<CompanyCapex> counted)
    {
        var converted = counted
            .Where(company => company.Rates.Count > 0)
            .Select(company =>
            {
                var figures = reply
                    .Record.Parts(company)
                    .Where(part => part.Currency != ExchangeRate.Dollars);
                var amounts = figures.Select(figure =>
                    Numbers.In(
                        figure.Currency,
                        Numbers.MoneyRange((double)figure.Low, (double?)figure.High)
                    )
                );
                var rates = company
                    .Rates.Select(rate => Numbers.Plain(rate.DollarsPerUnit))
                    .Distinct();
                return $"{Name(reply, company)}’s {Lists.And([.. amounts])} at {Lists.And([.. rates])}";
            })
            .ToList();
        return converted.Count == 0 ? null : $"In dollars at stored rates: {Lists.And(converted)}.";
    }

    private static string Name(ReadGap reply, CompanyCapex company) =>
        reply.Record.Names[company.Entity];
}
