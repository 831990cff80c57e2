using System.Text;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>The view of a permalink or of <c>/compare</c> in other forms, for its very address with an ending.</summary>
internal static class PermalinkEndpoints
{
    public static void MapPermalinkForms(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(DashboardUrls.Permalinks + "{name}" + ViewForms.Route, AnswerLinkAsync)
            .WithMetadata(new CachedByVintageAttribute())
            .AddEndpointFilter<PermalinkCacheHeaders>()
            .Describe(
                "permalink",
                "A permalink in another form",
                "What a permalink answered: the very bytes of its JSON and CSV, which never change, its picture, or how to cite it.",
                [
                    ApiParameter.InPath(
                        "name",
                        "The slug, or the name of a curated comparison.",
                        "filed-2025"
                    ),
                    FormParameter,
                    .. PictureParameters,
                ]
            )
            .ProducesForms();

    public static void MapCompareForms(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(DashboardUrls.Compare + ViewForms.Route, AnswerComparisonAsync)
            .Describe(
                "comparison",
                "A comparison in another form",
                "The view of the explorer as JSON, CSV, picture or citation, by the same address. Unlike the rest of the API it ignores parameters that it does not know, as its page does.",
                [FormParameter, .. ComparisonParameters.All, .. PictureParameters]
            )
            .ProducesForms();

    private static ApiParameter FormParameter { get; } =
        ApiParameter.InPath("form", "In which form.", "json") with
        {
            Choices = Domain.Terms.All<ViewForm>(),
        };

    private static IReadOnlyList<ApiParameter> PictureParameters { get; } =
    [
        new("width", "Of a picture, in pixels.", "800")
        {
            Range = (PictureSize.Least, PictureSize.Most),
        },
        new("theme", "Of a picture.", "dark") { Choices = ["light", "dark"] },
    ];

    private static void ProducesForms(this RouteHandlerBuilder route) =>
        route.ProducesText(
            "application/json",
            CsvAnswer.MediaType,
            "image/svg+xml",
            "image/png",
            "application/x-bibtex",
            "application/vnd.citationstyles.csl+json"
        );

    private static async Task<IResult> AnswerLinkAsync(
        string name,
        string form,
        HttpRequest request,
        PermalinkReading reading,
        CancellationToken cancellation
    )
    {
        if (await reading.OpenAsync(name.ToLowerInvariant(), cancellation) is not { } opened)
            return ApiProblem.NotFound($"There is no permalink '{name}'.");
        var (link, view) = (opened.Link, opened.View);
        var fileName = $"{view.FileName}-{link.Slug}";
        return ViewForms.Read(form) switch
        {
            ViewForm.Json => Json(link.Json.ToArray()),
            ViewForm.Csv => Csv(link.Csv.ToArray(), fileName),
            ViewForm.Bib => Citation.Of(opened, request).ToBib(fileName),
            ViewForm.Csl => Citation.Of(opened, request).ToCsl(),
            var picture => Picture(picture, opened.ToSheet(request), view.Label, fileName, request),
        };
    }

    // What a page ignores, its other forms ignore too.
    private static async Task<IResult> AnswerComparisonAsync(
        string form,
        HttpRequest request,
        GapQuery gap,
        ViewFreezing freezing,
        CancellationToken cancellation
    )
    {
        var parse = Comparison.Parse(request.QueryString.Value ?? "");
        if (parse.Problems.Count > 0)
            return ApiProblem.BadQuery(parse.Problems);
        var reply = await gap.AnswerAsync(parse.Comparison, cancellation);
        if (reply is RefusedGap refused)
            return ApiProblem.BadQuery(refused.Problems);
        var view = new ExplorerView((ReadGap)reply);
        var fileName = FileNames.Of(reply.Comparison);
        return ViewForms.Read(form) switch
        {
            ViewForm.Json => Json(freezing.Json(view)),
            ViewForm.Csv => Csv(ViewFreezing.Csv(view).ToBytes(), fileName),
            ViewForm.Bib => Citation.Of(view, request).ToBib(fileName),
            ViewForm.Csl => Citation.Of(view, request).ToCsl(),
            var picture => Picture(picture, SheetOf(view, request), view.Label, fileName, request),
        };
    }

    private static Sheet SheetOf(ExplorerView view, HttpRequest request)
    {
        var named = view.Reply.Comparison with { Vintage = view.Reply.Vintage.Number };
        return FrozenView.SheetOf(
            view.Headline,
            PictureSet.Of(view.Lay),
            view.Legend,
            view.Notes,
            view.Figures.Select(figure => figure.Source.Publisher),
            DashboardUrls.Absolute(request, DashboardUrls.CompareOf(named)),
            Citation.StateOf(view.Reply.Vintage)
        );
    }

    private static IResult Picture(
        ViewForm form,
        Sheet sheet,
        string label,
        string fileName,
        HttpRequest request
    )
    {
        var (size, problems) = PictureSize.Read(request.Query);
        if (problems.Count > 0)
            return ApiProblem.BadQuery(problems);
        return form is ViewForm.Png
            ? File(size.Draw(sheet), "image/png", fileName + ".png")
            : File(
                Encoding.UTF8.GetBytes(SceneSvg.File(sheet.Lay(size.Width), label, size.Palette)),
                "image/svg+xml",
                fileName + ".svg"
            );
    }

    private static IResult Json(byte[] bytes) =>
        Results.Bytes(bytes, "application/json; charset=utf-8");

    private static IResult Csv(byte[] bytes, string fileName) =>
        Results.File(bytes, CsvAnswer.ContentType, fileName + ".csv");

    // Shown where it is asked for, and named where it is saved.
    private static InlineFile File(byte[] bytes, string type, string fileName) =>
        new(bytes, type, fileName);
}
