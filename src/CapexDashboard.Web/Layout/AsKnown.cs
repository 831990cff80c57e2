using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Layout;

/// <summary>The state of the data that a page shows: at a vintage, and by what was public on a day.</summary>
/// <param name="AsOf">Null for all that the vintage holds.</param>
public sealed record AsKnown(int Vintage, int Newest, DateOnly? AsOf)
{
    public bool IsPast => Vintage != Newest || AsOf is not null;

    /// <summary>A comparison in this state; what is as known now names neither vintage nor day.</summary>
    public Comparison Of(Comparison comparison) =>
        comparison with
        {
            Vintage = Vintage == Newest ? null : Vintage,
            AsOf = AsOf,
        };

    /// <summary>Whether a source was public by then.</summary>
    public bool IsPublic(DateOnly publishedOn) => AsOf is null || publishedOn <= AsOf;

    /// <summary>From the address; parameters that are not known are ignored, as on all pages.</summary>
    internal static async Task<(AsKnown Known, IReadOnlyList<QueryProblem> Problems)> ReadAsync(
        ListQuery query,
        VintageLists lists,
        CancellationToken cancellation
    )
    {
        var newest = query.Newest ?? await lists.NewestAsync(cancellation);
        var known = new AsKnown(query.Vintage(newest), newest, query.Day("asof"));
        return (known, query.Mistakes);
    }
}
