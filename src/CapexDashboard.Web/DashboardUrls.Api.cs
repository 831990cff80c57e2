using Microsoft.AspNetCore.Http.Extensions;

namespace CapexDashboard.Web;

/// <summary>What programs ask.</summary>
public static partial class DashboardUrls
{
    /// <summary>The reference page.</summary>
    public const string Api = "/api";
    public const string OpenApi = "/openapi/v1.json";

    /// <summary>Where its forms lead, to be sent on without what was left empty.</summary>
    public const string ApiTry = Api + "/try";
    public const string ApiRoot = Api + "/v1";
    public const string ApiGap = ApiRoot + "/gap";
    public const string ApiHome = ApiRoot + "/home";
    public const string ApiInputs = ApiRoot + "/inputs";
    public const string ApiFigures = ApiRoot + "/figures";
    public const string ApiFiguresCsv = ApiFigures + ".csv";
    public const string ApiFiguresNdjson = ApiFigures + ".ndjson";
    public const string ApiEntities = ApiRoot + "/entities";
    public const string ApiMetrics = ApiRoot + "/metrics";
    public const string ApiSources = ApiRoot + "/sources";
    public const string ApiClaims = ApiRoot + "/claims";
    public const string ApiVintages = ApiRoot + "/vintages";
    public const string ApiChanges = ApiRoot + "/changes";
    public const string ApiSearch = ApiRoot + "/search";
    public const string ApiLandscape = ApiRoot + "/landscape";
    public const string ApiDiff = ApiComparisons + "/diff";

    /// <summary>Explained on the reference page: what kind of problem it is.</summary>
    public static string ProblemOf(string kind) => $"{Api}#{kind}";

    /// <summary>One operation on the reference page.</summary>
    public static string OperationOf(string id) => $"{Api}#{id}";

    public static string TryOf(string id) => $"{ApiTry}/{id}";

    /// <summary>The same question, from <paramref name="cursor"/> on.</summary>
    public static string NextPage(HttpRequest request, string cursor) =>
        request.Path
        + new QueryBuilder(
            request
                .Query.Where(parameter =>
                    !parameter.Key.Equals("cursor", StringComparison.OrdinalIgnoreCase)
                )
                .Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value.ToString()))
        )
        {
            { "cursor", cursor },
        };
}
