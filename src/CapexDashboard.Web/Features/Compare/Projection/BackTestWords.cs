using CapexDashboard.Domain.Projections;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>How the method would have fared, in a sentence.</summary>
internal static class BackTestWords
{
    public static string Says(BackTest test)
    {
        if (test.Rows is not [var first, .., var last])
            return test.Rows is [var only]
                ? $"Asked at the end of {only.AskedAt}, the same method put {(only.IsInside ? "the one filed year since" : "not even the one filed year since")} inside its 80\u00A0% band."
                : $"Too little is filed to ask the method of earlier years: it needs {BackTest.YearsBefore} filed years before the one it is asked at the end of, and one after.";
        var asked =
            first.AskedAt == last.AskedAt
                ? $"{first.AskedAt}"
                : $"{first.AskedAt} to {last.AskedAt}";
        return $"Asked at the end of {asked}, the same method put {test.Inside} of {test.Rows.Count} filed years inside its 80\u00A0% band.";
    }
}
