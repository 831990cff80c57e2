using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Layout;

namespace CapexDashboard.Web.Features.Entities;

/// <summary>The entities as JSON.</summary>
internal sealed record EntityListJson(int Vintage, IReadOnlyList<EntityView> Entities);

/// <summary>One entity as JSON, with all that its page shows.</summary>
internal sealed record EntityJson(
    int Vintage,
    EntityView Entity,
    IReadOnlyList<MetricView> Metrics,
    IReadOnlyList<FigureView> Figures,
    IReadOnlyList<FigureView> Shipments
)
{
    public static EntityJson Of(EntityAnswer answer, int vintage) =>
        new(
            vintage,
            answer.Entity,
            [
                .. answer.Metrics.Where(metric =>
                    answer.Figures.Any(figure => figure.Metric == metric.Key)
                ),
            ],
            answer.Figures,
            answer.Shipments
        );
}

internal static class EntityEndpoints
{
    private static readonly ListShape<EntityView> Shape = new(
        "entities",
        new("key", entity => entity.Key),
        new("name", entity => entity.Name),
        new("kind", entity => entity.Kind),
        new("symbol", entity => entity.Symbol),
        new("basket", entity => entity.Basket),
        new("service", entity => entity.Service),
        new("note", entity => entity.Note)
    );

    public static void MapEntities(this IEndpointRouteBuilder api)
    {
        api.MapList(DashboardUrls.ApiEntities, ListAsync)
            .Describe<EntityListJson>(
                "entities",
                "Entities",
                "Whom figures are about: companies, networks, the sector, the market.",
                [
                    .. ApiParameters.OfList(Shape),
                    ApiParameter.Choice<EntityKind>(
                        "kind",
                        "Only those of one kind.",
                        "hyperscaler"
                    ),
                ]
            );
        api.MapGet(DashboardUrls.ApiEntities + "/{key}", FindAsync)
            .Describe<EntityJson>(
                "entity",
                "One entity",
                "An entity with all its figures, as on its page; of the supplier of accelerators also who got them.",
                [ApiParameter.Key("The key of an entity.", "microsoft"), .. ApiParameters.AsKnown]
            );
    }

    private static Task<IResult> ListAsync(
        HttpRequest request,
        VintageLists lists,
        CancellationToken cancellation
    ) =>
        ListAnswer.OfAsync(
            request,
            lists,
            Shape,
            async known => await lists.EntitiesAsync(known.Vintage, cancellation),
            cancellation,
            query =>
                query.Term<EntityKind>("kind") is { } kind
                    ? entity => entity.Kind == kind
                    : _ => true
        );

    private static Task<IResult> FindAsync(
        string key,
        HttpRequest request,
        EntityQuery entities,
        VintageLists lists,
        CancellationToken cancellation
    ) =>
        OneAnswer.OfAsync(
            request,
            lists,
            async known =>
                await entities.AskAsync(key, known.Vintage, known.AsOf, cancellation) is { } answer
                    ? EntityJson.Of(answer, known.Vintage)
                    : null,
            known =>
                $"There is no entity '{key}' at vintage {known.Vintage}; {DashboardUrls.ApiEntities} lists all.",
            cancellation
        );
}
