using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare.Distribution;
using CapexDashboard.Web.Features.Compare.Known;
using CapexDashboard.Web.Features.Compare.Matrix;
using CapexDashboard.Web.Features.Compare.Pinned;
using CapexDashboard.Web.Features.Compare.Projection;
using CapexDashboard.Web.Features.Compare.Tornado;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>
/// An answer as the explorer shows it: the sentences and the picture, by the chart that the comparison asks for. Of the charts
/// only that one is not null.
/// </summary>
public sealed class ExplorerView
{
    public ExplorerView(GapReply reply, CapexRecord record)
    {
        (Reply, Record) = (reply, record);
        Words = new GapWords(reply, record.Names);
        if (reply.Pinned is not null)
            Pinned = new PinnedView(reply, Words, new GapWords(reply.OfPinned(), record.Names));
        switch (reply.Comparison.Chart)
        {
            case ComparisonChart.Series:
                Series = SeriesCharts.Of(record, reply.Comparison, Words);
                SeriesWords = new SeriesWords(Series, reply.Comparison);
                break;
            case ComparisonChart.Distribution:
                Distribution = new DistributionView(reply, Words);
                break;
            case ComparisonChart.Tornado:
                Tornado = new TornadoView(reply, Words);
                break;
            case ComparisonChart.Matrix:
                Matrix = new MatrixView(reply, Words);
                break;
            case ComparisonChart.Projection:
                Projection = new ProjectionView(
                    reply.Comparison,
                    ProjectionAnswer.Of(reply.Comparison, record.History(reply.Comparison)),
                    record.Names
                );
                break;
            case ComparisonChart.Known:
                Known = new KnownView(reply, record, Words);
                break;
            default:
                Gap = GapCharts.Of(reply, record, Words);
                break;
        }
    }

    public GapReply Reply { get; }
    public CapexRecord Record { get; }
    public GapWords Words { get; }

    public GapChart? Gap { get; }
    public SeriesChart? Series { get; }
    public SeriesWords? SeriesWords { get; }
    public DistributionView? Distribution { get; }
    public TornadoView? Tornado { get; }
    public MatrixView? Matrix { get; }
    public ProjectionView? Projection { get; }
    public KnownView? Known { get; }

    /// <summary>Beside any of them; null where no scenario is pinned.</summary>
    public PinnedView? Pinned { get; }

    /// <summary>In the explorer a matrix is a table; in files it is drawn.</summary>
    public bool HasPicture => Matrix is null;

    /// <summary>Everything that it was made of, each figure once: what the gap is made of, then what else the chart shows.</summary>
    public IReadOnlyList<FigureView> Figures =>
        [
            .. Paints
                .Sorted(Reply.Answer!.Companies, company => company.Entity)
                .SelectMany(Record.Parts)
                .Concat(Known?.Figures ?? [])
                .Concat(Projection?.Companies.SelectMany(Record.Parts) ?? [])
                .Concat(Series is null ? [] : SeriesCharts.Figures(Record, Reply.Comparison))
                .Append(Record.Assumed)
                .OfType<FigureView>()
                .DistinctBy(figure => figure.Key),
        ];

    /// <summary>Who is who, where the chart on show has companies in it.</summary>
    public IReadOnlyList<LegendEntry> Legend =>
        Gap is not null
            ?
            [
                .. Gap.Companies.Select(company => new LegendEntry(
                    Paints.Of(company.Entity),
                    company.Name,
                    company.Amount,
                    company.Href
                )),
            ]
        : Series is not null ? SeriesLegends.Of(Series)
        : [];

    public string Headline =>
        SeriesWords?.Headline
        ?? Distribution?.Headline
        ?? Tornado?.Headline
        ?? Projection?.Headline
        ?? Known?.Headline
        ?? Words.Headline;

    /// <summary>What the picture shows, in a sentence.</summary>
    public string Label => SeriesWords?.Label ?? Headline;

    /// <summary>Under the picture: what else it shows, in one or two sentences.</summary>
    public string Says => Pinned is null ? Alone : $"{Alone} {Pinned.Says}";

    private string Alone =>
        SeriesWords?.Explain
        ?? Distribution?.Says
        ?? Tornado?.Says
        ?? Matrix?.Says
        ?? Projection?.Says
        ?? Known?.Says
        ?? Words.BreakEvenSentence;

    public Scene Lay(double width) =>
        this switch
        {
            { Gap: { } gap } => GapScene.Lay(gap, width),
            { Series: { } series } => SeriesScene.Lay(series, width),
            { Distribution: { } distribution } => DistributionScene.Lay(distribution.Chart, width),
            { Tornado: { } tornado } => TornadoScene.Lay(tornado.Chart, width),
            { Projection: { } projection } => ProjectionScene.Lay(projection.Chart, width),
            { Matrix: { } matrix } => MatrixScene.Lay(matrix.Chart, width),
            _ => KnownScene.Lay(Known!.Chart, width),
        };
}
