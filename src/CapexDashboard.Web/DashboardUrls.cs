using System.Globalization;
using CapexDashboard.Domain;
using CapexDashboard.Domain.Claims;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Web.Features.Home;
using CapexDashboard.Web.Layout;
using Microsoft.AspNetCore.Http.Extensions;

namespace CapexDashboard.Web;

/// <summary>Every address of the product is built here; permalinks stay true because of it.</summary>
public static partial class DashboardUrls
{
    public const string Home = "/";
    public const string HomeRace = Home + "#race";
    public const string Compare = "/compare";
    public const string Method = "/method";
    public const string MethodInputs = Method + "#inputs";
    public const string Figures = "/figures";
    public const string Claims = "/claims";
    public const string Landscape = "/landscape";
    public const string Sources = "/sources";
    public const string Vintages = "/vintages";
    public const string Search = "/search";
    public const string VintagesFeed = "/vintages.atom";
    public const string Events = "/events";
    public const string BehindPart = "behind";
    public const string Error = "/error";
    public const string NotFound = "/not-found";

    /// <summary>With the site before it, for what is read elsewhere: citations and feeds.</summary>
    public static string Absolute(HttpRequest request, string address) =>
        $"{request.Scheme}://{request.Host}{address}";

    /// <summary>Of the past the view is always named: which one is shown without depends on what was known.</summary>
    public static string HomeOf(HomeView view, AsKnown? known = null) =>
        known is { IsPast: true } ? Home + Query(known, ("view", HomeViews.Write(view)))
        : view == HomeViews.Default ? Home
        : $"{Home}?view={HomeViews.Write(view)}";

    public static string CompareOf(Comparison comparison) => WithQuery(Compare, comparison);

    /// <summary>What the numbers of the gap on the same page are made of: the table beneath.</summary>
    public const string Behind = "#" + BehindPart;

    /// <summary>The row of DePIN in it.</summary>
    public const string BehindDepin = Behind + "-depin";

    /// <summary>The row of one company in it.</summary>
    public static string BehindCompany(string entity) => $"{Behind}-{entity}";

    /// <summary>The table of a comparison on its own page.</summary>
    public static string BehindOf(Comparison comparison) =>
        CompareOf(comparison.In(ComparisonChart.Gap)) + Behind;

    /// <summary>Of its capex alone, which no assumption about DePIN moves: the address stays while a slider is held.</summary>
    public static string BehindCapexOf(Comparison comparison, string? entity = null) =>
        CompareOf(
            comparison.In(ComparisonChart.Gap) with
            {
                Scenario = Comparison.Default.Scenario,
                Pinned = null,
            }
        ) + (entity is null ? Behind : BehindCompany(entity));

    /// <summary>The same on the home page.</summary>
    public static string BehindOf(HomeView view, AsKnown known) => HomeOf(view, known) + Behind;

    public static string GapOf(Comparison comparison) => WithQuery(ApiGap, comparison);

    public static string VintageOf(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Vintages}/{number}");

    /// <summary>One source with all that rests on it.</summary>
    public static string SourceOf(string key) => $"{Sources}/{key}";

    public static string SourceOf(string key, AsKnown known) => SourceOf(key) + Query(known);

    /// <summary>A page as it was known.</summary>
    public static string At(string page, AsKnown known) => page + Query(known);

    public static string SearchOf(string words) => Search + new QueryBuilder { { "q", words } };

    /// <summary>All that is known of a company, a network or a sector.</summary>
    public static string EntityOf(string key) => $"/entities/{key}";

    public static string EntityOf(string key, AsKnown known) => EntityOf(key) + Query(known);

    /// <summary>One claim on the page of all.</summary>
    public static string ClaimOf(string key) => $"{Claims}#{key}";

    /// <summary>The same as it was known.</summary>
    public static string ClaimOf(string key, AsKnown known) => $"{Claims}{Query(known)}#{key}";

    /// <summary>The networks that sell the same, as they were known.</summary>
    public static string LandscapeOf(NetworkService service, AsKnown known) =>
        $"{Landscape}{Query(known)}#{Terms.Write(service)}";

    /// <summary>The list of the figures that say some words.</summary>
    public static string FiguresSaying(string words, AsKnown known) =>
        Figures + Query(known, ("q", words));

    /// <summary>The list of the figures about one, as they were known.</summary>
    public static string FiguresAbout(string entity, AsKnown known) =>
        Figures + Query(known, ("entity", entity));

    /// <summary>The list of the figures in one metric, as they were known.</summary>
    public static string FiguresIn(string metric, AsKnown known) =>
        Figures + Query(known, ("metric", metric));

    /// <summary>The receipt of a figure: all that is known of it.</summary>
    public static string FigureOf(string key) => $"{Figures}/{key}";

    /// <summary>The same as it was known.</summary>
    public static string FigureOf(string key, AsKnown known) => FigureOf(key) + Query(known);

    /// <summary>The same as the comparison that it is part of knows it.</summary>
    public static string FigureOf(string key, Comparison comparison) =>
        FigureOf(key) + new QueryBuilder(State(comparison));

    /// <summary>The same for ever.</summary>
    public static string FigureAt(string key, int vintage) =>
        string.Create(CultureInfo.InvariantCulture, $"{FigureOf(key)}?vintage={vintage}");

    public static string ApiFigureOf(string key, AsKnown known) =>
        $"{ApiFigures}/{key}" + Query(known);

    public static string ApiRevisionsOf(string key) => $"{ApiFigures}/{key}/revisions";

    /// <summary>The figures of some entities in some metrics, joined by ~, as a comparison knows them.</summary>
    public static string FiguresOf(
        IEnumerable<string> entities,
        string metrics,
        Comparison comparison
    ) => ApiFigures + OfMetrics(entities, metrics, comparison);

    /// <summary>The same as CSV.</summary>
    public static string FiguresCsvOf(
        IEnumerable<string> entities,
        string metrics,
        Comparison comparison
    ) => ApiFiguresCsv + OfMetrics(entities, metrics, comparison);

    /// <summary>The figures of one in one metric as CSV, as they were known.</summary>
    public static string FiguresCsvOf(string entity, string metric, AsKnown known) =>
        FiguresCsvOf([entity], metric, known.Of(Comparison.Default));

    /// <summary>The page of figures further on.</summary>
    public static string FiguresPageAfter(
        IEnumerable<KeyValuePair<string, string>> parameters,
        string cursor
    ) => Figures + new QueryBuilder(parameters) { { "cursor", cursor } };

    /// <summary>What the page of figures shows, all of it as CSV.</summary>
    public static string FiguresCsvLike(IEnumerable<KeyValuePair<string, string>> parameters) =>
        ApiFiguresCsv + new QueryBuilder(parameters);

    public static string ApiFiguresLike(IEnumerable<KeyValuePair<string, string>> parameters) =>
        ApiFigures + new QueryBuilder(parameters);

    private static QueryBuilder OfMetrics(
        IEnumerable<string> entities,
        string metrics,
        Comparison comparison
    ) => new(State(comparison)) { { "entity", string.Join('~', entities) }, { "metric", metrics } };

    /// <summary>The claims with one verdict, or all.</summary>
    public static string ClaimsOf(Verdict? verdict, AsKnown known) =>
        Claims + Query(known, verdict is { } one ? ("verdict", Terms.Write(one)) : null);

    private static string Query(AsKnown known, (string Name, string Value)? also = null)
    {
        var query = new QueryBuilder();
        if (also is { } parameter)
            query.Add(parameter.Name, parameter.Value);
        foreach (var (name, value) in State(known.Of(Comparison.Default)))
            query.Add(name, value);
        return query.ToString();
    }

    private static IEnumerable<KeyValuePair<string, string>> State(Comparison comparison)
    {
        if (comparison.Vintage is { } number)
            yield return new("vintage", number.ToString(CultureInfo.InvariantCulture));
        if (comparison.AsOf is { } day)
            yield return new("asof", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static string WithQuery(string path, Comparison comparison) =>
        comparison.ToQuery() is { Length: > 0 } query ? $"{path}?{query}" : path;
}
