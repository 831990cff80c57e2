using System.Text.Json;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Features.Compare.Distribution;
using CapexDashboard.Web.Features.Compare.Known;
using CapexDashboard.Web.Features.Compare.Matrix;
using CapexDashboard.Web.Features.Compare.Projection;
using CapexDashboard.Web.Features.Compare.Tornado;
using CapexDashboard.Web.Layout;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>From an answer to what is taken along of it: the same for a file and for a permalink that keeps it.</summary>
internal sealed class ViewFreezing(IServiceProvider services, IOptions<JsonOptions> json)
{
    public byte[] Json(ExplorerView view) =>
        JsonSerializer.SerializeToUtf8Bytes(GapJson.Of(view), json.Value.SerializerOptions);

    public static CsvTable Csv(ExplorerView view) =>
        view switch
        {
            { Series: { } series } => SeriesCsv.Of(series),
            { Distribution: { } distribution } => DistributionCsv.Of(distribution),
            { Tornado: { } tornado, Answered: { } answered } => TornadoCsv.Of(
                tornado,
                answered.Answer
            ),
            { Matrix: { } matrix } => MatrixCsv.Of(matrix),
            { Projection: { } projection } => ProjectionCsv.Of(projection),
            { Known: { } known } => KnownCsv.Of(known),
            _ => GapCsv.Of(view.Reply),
        };

    public async Task<FrozenView> FreezeAsync(ExplorerView view)
    {
        var tables = await ComponentHtml.RenderAsync<ChartTables>(
            services,
            new() { [nameof(ChartTables.View)] = view }
        );
        var (comparison, names) = (view.Reply.Comparison, view.Record.Names);
        return new FrozenView(
            view.Headline,
            ComparisonWords.Question(comparison, names, view.Empty is not null),
            view.Label,
            view.Says,
            view.GapText,
            PictureSet.Of(view.Lay),
            view.Legend,
            tables,
            [.. ComparisonWords.Assumptions(comparison, names)],
            [
                .. view
                    .Figures.Select(figure => figure.Source)
                    .Select(source => new FrozenSource(
                        source.Title,
                        source.Publisher,
                        source.PublishedOn,
                        source.Url
                    ))
                    .Distinct(),
            ],
            FileNames.Of(comparison)
        )
        {
            Notes = view.Notes,
        };
    }
}
