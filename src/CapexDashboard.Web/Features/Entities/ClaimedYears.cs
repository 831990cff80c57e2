using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Entities;

/// <summary>What the article says that a company spends in one calendar year, or in several together.</summary>
internal sealed record ClaimedYears(FigureView Figure)
{
    private Period Period { get; } = new(Figure.PeriodKind, Figure.PeriodStart, Figure.PeriodEnd);

    public decimal Years => Period.Years;

    public bool Covers(int year) => Period.Covers(Period.CalendarYear(year));

    /// <summary>In $bn, by the year: 20.0–25.0.</summary>
    public string AYear => Numbers.Billions((double)Low, (double?)High);

    /// <summary>$20–25bn.</summary>
    public string MoneyAYear => Numbers.MoneyRange((double)Low, (double?)High);

    private decimal Low => Figure.Low / Years;

    private decimal? High => Figure.High / Years;
}
