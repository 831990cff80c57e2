namespace CapexDashboard.Domain.Periods;

public enum PeriodKind
{
    /// <summary>Three months or 12 to 14 weeks, as the filer cuts its year.</summary>
    Quarter,

    /// <summary>A filer's own year: Microsoft's ends on June 30, Oracle's on May 31, NVIDIA's on the last Sunday of January.</summary>
    FiscalYear,

    /// <summary>January 1 to December 31.</summary>
    CalendarYear,

    /// <summary>Any other stretch of days.</summary>
    Span,

    /// <summary>One day: the kind of every stock.</summary>
    Date,
}
