using CapexDashboard.Domain;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Sources;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Sources;

/// <summary>Sources as people read them.</summary>
internal static class SourceWords
{
    /// <summary>earnings release.</summary>
    public static string Kind(SourceKind kind) => Terms.Write(kind).Replace('-', ' ');

    /// <summary>29 January 2025; where the day is not known it says so.</summary>
    public static string Published(SourceView source) =>
        source.PublishedPrecision is DatePrecision.Day
            ? Dates.Day(source.PublishedOn)
            : $"{Dates.Day(source.PublishedOn)} (known to the {Terms.Write(source.PublishedPrecision)} only)";

    /// <summary>One figure, 73 figures.</summary>
    public static string Many(int count, string what) =>
        $"{Numbers.Count(count)} {what}{(count == 1 ? "" : "s")}";

    /// <summary>2 of its 3 figures were said anew by; before the name of the newest source that did.</summary>
    public static string SaidAnew(SourceView source, IReadOnlyCollection<Succession> anew)
    {
        var which = (anew.Count, source.Figures) switch
        {
            (1, 1) => "Its figure was",
            (var count, var all) when count == all => $"All its {Numbers.Count(all)} figures were",
            (1, var all) => $"1 of its {Numbers.Count(all)} figures was",
            var (count, all) => $"{Numbers.Count(count)} of its {Numbers.Count(all)} figures were",
        };
        var isByOne = anew.DistinctBy(one => one.BySource).Count() == 1;
        return $"{which} said anew{(isByOne ? " by" : ", last by")}";
    }
}
