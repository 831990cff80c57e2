using CapexDashboard.Domain.Projections;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>How the method would have fared, in a sentence.</summary>
internal static class BackTestWords
{
    // What the band is said to hold.
    private const double Held = 0.8;

    public static string Says(BackTest test)
    {
        if (test.Rows is not [var first, .., var last])
            return test.Rows is [var only]
                ? $"Asked at the end of {only.AskedAt}, the same method {(only.IsInside ? "put" : "did not put")} the one filed year since inside its 80\u00A0% band."
                : $"Too little is filed to ask the method of earlier years: it needs {Numbers.Word(BackTest.YearsBefore)} filed years before the one it is asked at the end of, and one after.";
        var asked =
            first.AskedAt == last.AskedAt
                ? $"{first.AskedAt}"
                : $"{first.AskedAt} to {last.AskedAt}";
        var inside = test.Inside == 0 ? "none" : $"{test.Inside}";
        return $"Asked at the end of {asked}, the same method put {inside} of {test.Rows.Count} filed years inside its 80\u00A0% band{Narrow(test)}.";
    }

    private static string Narrow(BackTest test) =>
        test.Inside < Held * test.Rows.Count ? ", which has been too narrow" : "";
}
