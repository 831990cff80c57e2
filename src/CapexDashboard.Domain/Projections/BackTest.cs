using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Projections;

/// <summary>
/// What the same method would have said at the end of earlier years of the years since, against what was filed. It takes the
/// growth that was observed until then, and for the later growth and its years what the projection has by default.
/// </summary>
/// <param name="Rows">By the year it was asked at the end of, then by the year it was asked about; may be empty.</param>
public sealed record BackTest(IReadOnlyList<BackTestRow> Rows)
{
    /// <summary>How many filed years there must be before the one it is asked at the end of.</summary>
    public const int YearsBefore = 2;

    private const int YearsAsked = 4;

    // As many years after the one it starts from as the default year of fading, 2030, is after 2025.
    private static readonly int[] FadedAfter = [3, 5, 7];

    /// <summary>Why there are no rows; null where there are.</summary>
    public NoBackTest? Missing { get; private init; }

    public int Inside => Rows.Count(row => row.IsInside);

    /// <param name="filed">Contiguous, oldest first.</param>
    public static BackTest Of(IReadOnlyList<FiledYear> filed)
    {
        if (filed.Any(year => year.Total <= 0))
            return new BackTest([]) { Missing = NoBackTest.YearWithoutCapex };
        var asked = filed
            .SkipLast(1)
            .Skip(YearsBefore)
            .TakeLast(YearsAsked)
            .SelectMany(from => AskedAt(from, filed))
            .ToList();
        return new BackTest(asked) { Missing = asked.Count == 0 ? NoBackTest.TooFewYears : null };
    }

    private static List<BackTestRow> AskedAt(FiledYear from, IReadOnlyList<FiledYear> filed)
    {
        var rates = new GrowthRates(
            ObservedGrowth.Until(from.Year, filed),
            ScenarioInputs.Of(ScenarioInput.LaterGrowth).ByDefault,
            new(from.Year + FadedAfter[0], from.Year + FadedAfter[1], from.Year + FadedAfter[2])
        );
        using var modes = Carried(CaseSet.AtModes);
        using var all = Carried(CaseSet.All);
        var rows = new List<BackTestRow>();
        foreach (var year in filed.SkipWhile(year => year.Year <= from.Year))
        {
            modes.AdvanceTo(year.Year);
            all.AdvanceTo(year.Year);
            var spread = Percentiles.Of(all.Amounts);
            rows.Add(
                new(from.Year, year.Year, modes.Amounts[0], spread.P10, spread.P90, year.Total)
            );
        }
        return rows;

        CarriedCapex Carried(CaseSet cases)
        {
            var carried = new CarriedCapex(cases, rates, from.Year + 1, quartersToFirst: 4);
            carried.Amounts.Fill((double)from.Total);
            return carried;
        }
    }
}

/// <summary>Why the method cannot be asked about earlier years.</summary>
public enum NoBackTest
{
    /// <summary>Fewer filed years than the method needs before the year it is asked at, that one, and one after.</summary>
    TooFewYears,

    /// <summary>A filed year has no capex above 0, from which nothing grows.</summary>
    YearWithoutCapex,

    /// <summary>Nothing is carried on, so there is nothing to test.</summary>
    NoProjection,
}

/// <summary>In US dollars, all of the capex, whatever part is for AI.</summary>
/// <param name="AskedAt">The calendar year at whose end the method is asked.</param>
/// <param name="Year">The calendar year it is asked about.</param>
/// <param name="Said">At the modes.</param>
/// <param name="P10">With <paramref name="P90"/> it holds 80 % of the cases, both ends inclusive.</param>
public sealed record BackTestRow(
    int AskedAt,
    int Year,
    double Said,
    double P10,
    double P90,
    decimal Filed
)
{
    public bool IsInside => P10 <= (double)Filed && (double)Filed <= P90;
}
