using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Projections;

/// <summary>A calendar year of which every company of a comparison has filed all four quarters.</summary>
/// <param name="Companies">In the order of the comparison, each with an amount.</param>
public sealed record FiledYear(int Year, IReadOnlyList<CompanyCapex> Companies)
{
    /// <summary>In US dollars, all of it, whatever part is for AI.</summary>
    public decimal Total => Companies.Sum(company => company.Amount?.Mode ?? 0);
}

/// <summary>The newest four quarters in a row that every company of a comparison has filed.</summary>
/// <param name="LastQuarter">Of the calendar, the one they end in.</param>
/// <param name="Start">The first day; the calendar's where the companies' own quarters differ.</param>
/// <param name="End">Inclusive, as <paramref name="Start"/>.</param>
public sealed record TwelveMonths(
    Periods.CalendarQuarter LastQuarter,
    DateOnly Start,
    DateOnly End,
    IReadOnlyList<CompanyCapex> Companies
);
