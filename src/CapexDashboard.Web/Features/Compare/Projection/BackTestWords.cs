using CapexDashboard.Domain.Projections;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>How the method would have fared, in a sentence.</summary>
internal static class BackTestWords
{
    // What the band is said to hold.
    private const double Held = 0.8;

    /// <summary>Or why it cannot be asked.</summary>
    public static string Says(BackTest test)
    {
        if (test.Missing is { } missing)
            return Says(missing);
        if (test.Rows is [var only])
            return $"Asked at the end of {only.AskedAt} about {only.Year}, the same method gave an 80\u00A0% band, and what was filed lies {(only.IsInside ? "inside" : "outside")} it.";
        var asked = test.Rows.Select(row => row.AskedAt).Distinct().ToList();
        var inside = test.Inside == 0 ? "none" : $"{test.Inside}";
        var narrow = test.Inside < Held * test.Rows.Count ? ", so the bands were too narrow" : "";
        return $"Asked at the end of {When(asked)} about each year filed since, the same method gave {test.Rows.Count} bands of 80\u00A0%; what was filed lies inside {inside} of them{narrow}.";
    }

    private static string Says(NoBackTest missing) =>
        missing switch
        {
            NoBackTest.TooFewYears =>
                $"Too little is filed to ask the method about earlier years: it needs {Numbers.Word(BackTest.YearsBefore)} filed years before the one it is asked at the end of, and one after.",
            NoBackTest.YearWithoutCapex =>
                "The method cannot be asked about earlier years: one of the filed years has no capex to grow from.",
            _ => "Nothing is carried on, so there is no method to ask about earlier years.",
        };

    private static string When(List<int> years) =>
        years switch
        {
            [var only] => $"{only}",
            [var first, var second] => $"{first} and of {second}",
            _ => $"each year from {years[0]} to {years[^1]}",
        };
}
