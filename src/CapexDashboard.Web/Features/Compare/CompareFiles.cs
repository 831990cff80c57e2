using System.Text;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare.Distribution;
using CapexDashboard.Web.Features.Compare.Known;
using CapexDashboard.Web.Features.Compare.Matrix;
using CapexDashboard.Web.Features.Compare.Projection;
using CapexDashboard.Web.Features.Compare.Tornado;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The view of <c>/compare</c> in other forms, for its very address with an ending.</summary>
internal static class CompareFiles
{
    private const double PictureWidth = 1080;

    public static void MapCompareFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(DashboardUrls.CompareCsv, AnswerWith(Csv));
        routes.MapGet(DashboardUrls.CompareSvg, AnswerWith(Svg));
    }

    // What a page ignores, its other forms ignore too.
    private static Func<HttpRequest, GapQuery, CancellationToken, Task<IResult>> AnswerWith(
        Func<ExplorerView, string, IResult> write
    ) =>
        async (request, gap, cancellation) =>
        {
            var parse = Comparison.Parse(request.QueryString.Value ?? "");
            if (parse.Problems.Count > 0)
                return ApiProblem.BadQuery(parse.Problems);
            var (reply, record) = await gap.ExplainAsync(parse.Comparison, cancellation);
            return record is null
                ? ApiProblem.BadQuery(reply.Problems)
                : write(new ExplorerView(reply, record), FileNames.Of(reply.Comparison));
        };

    private static IResult Csv(ExplorerView view, string fileName) =>
        view switch
        {
            { Series: { } series } => SeriesCsv.Of(series, fileName),
            { Distribution: { } distribution } => DistributionCsv.Of(distribution, fileName),
            { Tornado: { } tornado } => TornadoCsv.Of(tornado, view.Reply.Answer!, fileName),
            { Matrix: { } matrix } => MatrixCsv.Of(matrix, fileName),
            { Projection: { } projection } => ProjectionCsv.Of(projection, fileName),
            { Known: { } known } => KnownCsv.Of(known, fileName),
            _ => GapCsv.Of(view.Reply, fileName),
        };

    private static IResult Svg(ExplorerView view, string fileName) =>
        !view.HasPicture
            ? ApiProblem.BadQuery([
                new("chart", $"a matrix is a table: take it from {DashboardUrls.CompareCsv}"),
            ])
            : Results.File(
                Encoding.UTF8.GetBytes(
                    SceneSvg.File(view.Lay(PictureWidth), view.Label, Palette.Light)
                ),
                "image/svg+xml",
                fileName + ".svg"
            );
}
