using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>An answer as the explorer shows it: the sentence and the picture, by the chart that the comparison asks for.</summary>
public sealed class ExplorerView
{
    public ExplorerView(GapReply reply, CapexRecord record)
    {
        (Reply, Record) = (reply, record);
        Words = new GapWords(reply, record.Names);
        if (reply.Comparison.Chart is ComparisonChart.Series)
        {
            Series = SeriesCharts.Of(record, reply.Comparison, Words);
            SeriesWords = new SeriesWords(Series, reply.Comparison);
        }
        else
            Gap = GapCharts.Of(reply, record, Words);
    }

    public GapReply Reply { get; }
    public CapexRecord Record { get; }
    public GapWords Words { get; }

    /// <summary>Null unless the chart is the gap.</summary>
    public GapChart? Gap { get; }

    /// <summary>Null unless the chart is the series; so are its words.</summary>
    public SeriesChart? Series { get; }

    public SeriesWords? SeriesWords { get; }

    public string Headline => SeriesWords?.Headline ?? Words.Headline;

    /// <summary>What the picture shows, in a sentence.</summary>
    public string Label => SeriesWords?.Label ?? Words.Headline;

    public Scene Lay(double width) =>
        Series is null ? GapScene.Lay(Gap!, width) : SeriesScene.Lay(Series, width);
}
