using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Landscape;

namespace CapexDashboard.Web.Features.Landscape;

/// <summary>What the networks of one service are worth together, on one day and by one count.</summary>
public sealed record ServiceSum(decimal Dollars, int Networks, DateOnly Day);

/// <summary>
/// The networks that sell the same: the largest first of those whose market cap is of the newest day, then those with an
/// older one, the newest of them first, then those without.
/// </summary>
/// <param name="Service">Null for those of which none is recorded.</param>
public sealed record ServiceNetworks(NetworkService? Service, IReadOnlyList<ListedNetwork> Networks)
{
    /// <summary>In the order of the services.</summary>
    public static IReadOnlyList<ServiceNetworks> Of(IEnumerable<ListedNetwork> networks) =>
        [
            .. networks
                .GroupBy(network => network.Entity.Service)
                .OrderBy(group => group.Key is null)
                .ThenBy(group => group.Key)
                .Select(group => new ServiceNetworks(
                    group.Key,
                    [
                        .. group
                            .OrderByDescending(network => network.MarketCapOn)
                            .ThenByDescending(network => network.MarketCap?.Low)
                            .ThenBy(network => network.Entity.Key, StringComparer.Ordinal),
                    ]
                )),
        ];

    public IReadOnlyList<FigureView> MarketCaps { get; } =
    [.. Networks.Select(network => network.MarketCap).OfType<FigureView>()];

    /// <summary>Null where there is nothing to add, or where it is not of one day and one count.</summary>
    public ServiceSum? Sum
    {
        get
        {
            var counts = MarketCaps
                .Select(figure => (figure.PeriodEnd, figure.Definition, figure.Currency))
                .Distinct();
            return
                MarketCaps.Count > 1
                && MarketCaps.All(figure => figure.High == figure.Low)
                && counts.ToList() is [(var day, _, "USD")]
                ? new(MarketCaps.Sum(figure => figure.Low), MarketCaps.Count, day)
                : null;
        }
    }
}
