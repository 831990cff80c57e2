using System.Globalization;

namespace CapexDashboard.Domain.Comparisons;

/// <summary>
/// What a projection carries on: the newest twelve months that all its companies have filed, what they guided for the
/// running year, or a calendar year that all of them have filed.
/// </summary>
public readonly record struct ProjectionBase
{
    private const string GuidedTerm = "guided";

    private ProjectionBase(int? calendarYear, bool isGuided) =>
        (CalendarYear, IsGuided) = (calendarYear, isGuided);

    /// <summary>The default.</summary>
    public static ProjectionBase NewestTwelveMonths { get; }

    public static ProjectionBase Guided { get; } = new(null, isGuided: true);

    /// <summary>Null for the newest twelve months and for the running year as guided.</summary>
    public int? CalendarYear { get; }

    public bool IsGuided { get; }

    public static ProjectionBase Of(int year) => new(CapexYear.Of(year).CalendarYear, false);

    public static ProjectionBase? Parse(string text) =>
        text.Equals(GuidedTerm, StringComparison.OrdinalIgnoreCase) ? Guided
        : CapexYear.Parse(text) is { } year ? new ProjectionBase(year.CalendarYear, false)
        : null;

    public override string ToString() =>
        IsGuided ? GuidedTerm
        : CalendarYear is { } year ? year.ToString(CultureInfo.InvariantCulture)
        : CapexYear.NewestTwelveMonths.ToString();
}
