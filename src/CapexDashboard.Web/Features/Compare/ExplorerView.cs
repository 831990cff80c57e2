using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
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
/// only that one is not null; where no capex counts the charts that need a gap give way to <see cref="Empty"/>.
/// </summary>
public sealed class ExplorerView
{
    public ExplorerView(ReadGap reply)
    {
        Reply = reply;
        Record = reply.Record;
        switch (reply.Comparison.Chart)
        {
            case ComparisonChart.Series:
                Series = SeriesCharts.Of(
                    reply.Record,
                    reply.Comparison,
                    new ScenarioWords(reply.Comparison.Scenario)
                );
                SeriesWords = new SeriesWords(
                    Series,
                    reply.Comparison,
                    new SameMeasures(reply.Record, reply.Comparison)
                );
                break;
            case ComparisonChart.Projection:
                Projection = new ProjectionView(
                    reply.Comparison,
                    ProjectionAnswer.Of(reply.Comparison, reply.Record.History(reply.Comparison)),
                    reply.Record.Names
                );
                break;
            case ComparisonChart.Known:
                var known = new KnownView(reply);
                Known = reply is EmptyGap && !known.IsAnyCounted ? null : known;
                break;
            default:
                break;
        }
        if (reply is AnsweredGap answered)
            Answer(answered);
        else if (reply is EmptyGap empty && this is { Series: null, Projection: null, Known: null })
            Empty = new EmptyView(empty);
    }

    public ReadGap Reply { get; }
    public CapexRecord Record { get; }

    /// <summary>Null where nothing is compared.</summary>
    public GapWords? Words { get; private set; }

    /// <summary>The answer with its words; null where nothing is compared.</summary>
    public AnsweredGap? Answered => Reply as AnsweredGap;

    public GapChart? Gap { get; private set; }
    public SeriesChart? Series { get; }
    public SeriesWords? SeriesWords { get; }
    public DistributionView? Distribution { get; private set; }
    public TornadoView? Tornado { get; private set; }
    public MatrixView? Matrix { get; private set; }
    public ProjectionView? Projection { get; }
    public KnownView? Known { get; }

    /// <summary>What is missing; null where the chart has something to show.</summary>
    public EmptyView? Empty { get; }

    /// <summary>Beside any of them; null where no scenario is pinned.</summary>
    public PinnedView? Pinned { get; private set; }

    /// <summary>The answer by which a slider shows where the gap closes; null where the chart is not of that one gap.</summary>
    public GapAnswer? OneGap => this is { Projection: null, Known: null } ? Answered?.Answer : null;

    /// <summary>Whether the chart that was asked for has something to show.</summary>
    public bool IsAnswered =>
        this switch
        {
            { Series: { } series } => series.Drawn.Count > 0,
            { Projection: { } projection } => projection.Answer is ProjectionAnswer.Projected,
            { Known: { } known } => known.IsAnyCounted,
            _ => Answered is not null,
        };

    /// <summary>Of the gap, for the banner of a link: gap $201.7bn a year.</summary>
    public string GapText => Words?.GapText ?? "nothing to compare";

    private void Answer(AnsweredGap reply)
    {
        Words = new GapWords(reply);
        Pinned = PinnedView.Of(reply, Words);
        switch (reply.Comparison.Chart)
        {
            case ComparisonChart.Gap:
                Gap = GapCharts.Of(reply, Words);
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
            default:
                break;
        }
    }

    /// <summary>What goes with the numbers wherever they go; charts over time have notes of their own.</summary>
    public IReadOnlyList<string> Notes =>
        SeriesWords?.Notes
        ?? Projection?.Notes
        ?? Known?.Notes
        ?? Empty?.Notes
        ?? [.. ReadingNotes.Of(Reply), .. Tornado?.Notes ?? []];

    /// <summary>The notes that are not in the sentences under the picture.</summary>
    public IEnumerable<string> NotesBeside =>
        Notes.Where(note => !Says.Contains(note, StringComparison.Ordinal));

    /// <summary>In the explorer a matrix is a table; in files it is drawn.</summary>
    public bool HasPicture => Matrix is null;

    /// <summary>Everything that it was made of, each figure once: what the gap is made of, then what else the chart shows.</summary>
    public IReadOnlyList<FigureView> Figures =>
        [
            .. Paints
                .Sorted(Reply.Companies, company => company.Entity)
                .SelectMany(Record.Parts)
                .Concat(Known?.Figures ?? [])
                .Concat(
                    Empty?.Reply.Filed.Concat(Empty.Reply.Guided).SelectMany(Record.Parts) ?? []
                )
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
        ?? Empty?.Headline
        ?? Words?.Headline
        ?? "";

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
        ?? Empty?.Says
        ?? Words?.BreakEvenSentence
        ?? "";

    public Scene Lay(double width) =>
        this switch
        {
            { Gap: { } gap } => GapScene.Lay(gap, width),
            { Series: { } series } => SeriesScene.Lay(series, width),
            { Distribution: { } distribution } => DistributionScene.Lay(distribution.Chart, width),
            { Tornado: { } tornado } => TornadoScene.Lay(tornado.Chart, width),
            { Projection: { } projection } => projection.Lay(width),
            { Matrix: { } matrix } => MatrixScene.Lay(matrix.Chart, width),
            { Known: { } known } => KnownScene.Lay(known.Chart, width),
            { Empty: { } empty } => EmptyScene.Lay(empty.Chart, width),
            _ => throw new InvalidOperationException("a view shows one of its charts"),
        };
}
