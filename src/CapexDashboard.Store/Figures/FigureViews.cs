using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Figures;

/// <summary>Figures with what is shown of their entity, metric and source.</summary>
internal static class FigureViews
{
    /// <summary>Of figures that a vintage knows: it knows their metrics and sources too.</summary>
    public static IQueryable<FigureView> Views(
        this DashboardDbContext db,
        IQueryable<FigureRevision> figures,
        int vintage
    ) =>
        Views(
            figures,
            db.MetricRevisions.AtVintage(vintage),
            db.SourceRevisions.AtVintage(vintage)
        );

    /// <summary>
    /// Of figures that may have been retired, with the last states up to the vintage: the source may have been retired along.
    /// </summary>
    public static IQueryable<FigureView> LastViews(
        this DashboardDbContext db,
        IQueryable<FigureRevision> figures,
        int vintage
    ) =>
        Views(
            figures,
            db.MetricRevisions.Where(metric =>
                metric.FromVintage <= vintage
                && !db.MetricRevisions.Any(later =>
                    later.ParentId == metric.ParentId
                    && later.Number > metric.Number
                    && later.FromVintage <= vintage
                )
            ),
            db.SourceRevisions.Where(source =>
                source.FromVintage <= vintage
                && !db.SourceRevisions.Any(later =>
                    later.ParentId == source.ParentId
                    && later.Number > source.Number
                    && later.FromVintage <= vintage
                )
            )
        );

    /// <summary>Of figures that a vintage knows, for <see cref="FigureCatalog.Name"/>.</summary>
    public static IQueryable<UnnamedFigure> Unnamed(
        this DashboardDbContext db,
        IQueryable<FigureRevision> figures,
        int vintage
    ) =>
        View(
            from figure in figures
            join source in db.SourceRevisions.AtVintage(vintage)
                on figure.SourceId equals source.ParentId
            select new Parts
            {
                Figure = figure,
                Source = source,
                EntityKey = "",
                MetricKey = "",
                Unit = default,
            }
        );

    // Joined, not asked for row by row.
    private static IQueryable<FigureView> Views(
        IQueryable<FigureRevision> figures,
        IQueryable<MetricRevision> metrics,
        IQueryable<SourceRevision> sources
    ) =>
        View(
                from figure in figures
                join metric in metrics on figure.MetricId equals metric.ParentId
                join source in sources on figure.SourceId equals source.ParentId
                select new Parts
                {
                    Figure = figure,
                    Source = source,
                    EntityKey = figure.Entity.Key,
                    MetricKey = figure.Metric.Key,
                    Unit = metric.Unit,
                }
            )
            .Select(one => one.View);

    private static IQueryable<UnnamedFigure> View(IQueryable<Parts> figures) =>
        figures.Select(one => new UnnamedFigure
        {
            EntityId = one.Figure.EntityId,
            MetricId = one.Figure.MetricId,
            View = new FigureView(
                one.Figure.Key,
                one.EntityKey,
                one.MetricKey,
                one.Figure.PeriodKind,
                one.Figure.PeriodStart,
                one.Figure.PeriodEnd,
                one.Figure.Definition,
                one.Figure.GivenOn,
                one.Figure.Low,
                one.Figure.High,
                one.Unit,
                one.Figure.Currency,
                one.Figure.Basis,
                one.Figure.Verification,
                new FigureSource(
                    one.Source.Title,
                    one.Source.Publisher,
                    one.Figure.PublishedOn,
                    one.Source.Url
                ),
                one.Figure.Quote,
                one.Figure.Note,
                one.Figure.Number,
                one.Figure.FromVintage,
                one.Figure.DerivedFrom
            ),
        });

    private sealed record Parts
    {
        public required FigureRevision Figure { get; init; }
        public required SourceRevision Source { get; init; }
        public required string EntityKey { get; init; }
        public required string MetricKey { get; init; }
        public required MetricUnit Unit { get; init; }
    }
}

/// <summary>A figure whose entity, metric and unit are still to be filled in.</summary>
internal sealed record UnnamedFigure
{
    public required FigureView View { get; init; }
    public required int EntityId { get; init; }
    public required int MetricId { get; init; }
}
