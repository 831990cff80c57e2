using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Sources;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Features.Vintages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CapexDashboard.Web.Api;

/// <summary>What fields mean and in which unit, for the documentation; <c>Type.field</c>, or a field whatever it is of.</summary>
internal static class FieldDescriptions
{
    // Of their lists one may choose fields, so that none must be there.
    private static readonly HashSet<Type> Chosen =
    [
        typeof(FigureView),
        typeof(EntityView),
        typeof(MetricView),
        typeof(SourceView),
        typeof(ClaimView),
        typeof(VintageJson),
        typeof(FigureRevisionView),
        typeof(ChangeJson),
    ];

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["key"] = "A readable name that never changes.",
        ["entity"] = "Key of the entity it is about.",
        ["metric"] = "Key of the metric it is measured in.",
        ["vintage"] = "The published state of the data that was answered from.",
        ["next"] = "The address of the next page; null on the last.",
        ["total"] = "How many match; null where they are too many to count.",
        ["note"] = "What else is to be said.",
        ["quote"] = "The source's words.",
        ["basis"] =
            "Whether it was reported, said beforehand, one quarter made a year by us, estimated, rumoured or assumed.",
        ["verification"] = "Whether somebody has seen it at the source.",
        ["publishedOn"] = "The day it became public, yyyy-mm-dd; `asof` goes by it.",
        ["url"] = "Where it is found.",
        ["mode"] = "At the most likely values.",
        ["open"] = "Whether it has no upper end: 'at least'.",
        ["at"] = "When it was published, in UTC.",
        ["by"] = "Who published it.",
        ["FigureView.periodStart"] = "First day, inclusive.",
        ["FigureView.periodEnd"] = "Last day, inclusive.",
        ["FigureView.definition"] = "Whose count or which measure.",
        ["FigureView.givenOn"] = "Of guidance the day it was given.",
        ["FigureView.low"] =
            "The lower end, in `unit`: money in the full unit of `currency`, shares as fractions.",
        ["FigureView.high"] = "The upper end; the same as `low` for a point, null for 'at least'.",
        ["FigureView.unit"] = "What `low` and `high` count.",
        ["FigureView.currency"] = "ISO code; null where it is no money.",
        ["FigureView.revision"] = "Which recorded state of the figure, from 1.",
        ["FigureView.vintage"] = "The vintage that published this state.",
        ["FigureView.derivedFrom"] =
            "Keys of the figures that it was worked out from; empty where it was not.",
        ["FigureRevisionView.fromVintage"] = "The vintage that published it.",
        ["FigureRevisionView.untilVintage"] =
            "The vintage that put another in its place; null while it stands.",
        ["FigureRevisionView.origin"] = "What it came in by: seed, import, editor.",
        ["EntityView.service"] = "What a network mainly sells.",
        ["MetricView.nature"] =
            "A flow happens over a period, a stock stands at a date; they are never added.",
        ["SourceView.figures"] = "How many figures of the vintage rest on it.",
        ["SourceView.publishedPrecision"] =
            "How exactly the day is known; a month counts from its last day.",
        ["ListedNetwork.marketCapOn"] =
            "The day of the market cap, yyyy-mm-dd; null where none is known.",
        ["ListedNetwork.isOlder"] =
            "Whether the market cap is of an earlier day than the newest of all networks: do not rank it among those.",
        ["HomeJson.reachesTo"] = "Until when the data behind the page reach.",
        ["ReachesTo.filings"] =
            "The last quarter for which all four companies have filed their capital expenditure.",
        ["ReachesTo.tokenMarketCaps"] = "The newest market cap of a network.",
        ["ReachesTo.networkRevenue"] = "The newest reported revenue of networks.",
        ["ReachedDay.day"] = "The last day that is covered, yyyy-mm-dd.",
        ["ReachedDay.figure"] = "Key of the figure that reaches so far.",
        ["ClaimView.low"] = "In the claim's own `unit`; null where its words name no number.",
        ["ClaimView.ourReading"] =
            "Whether the words name no number and `low` and `high` are our reading of them.",
        ["ClaimView.tolerance"] = "How far numbers may differ, as a fraction.",
        ["GapJson.comparison"] = "The question in its canonical form, defaults left out.",
        ["GapJson.capex"] = "Capital expenditure of all companies together, US dollars a year.",
        ["GapJson.depinFunding"] = "What token money could pay for, US dollars a year.",
        ["GapJson.fundingGap"] = "Capex less DePIN funding, US dollars a year.",
        ["GapJson.coverage"] = "DePIN funding over capex, a ratio.",
        ["GapJson.cases"] = "Of so many cases over the ranges of the inputs …",
        ["GapJson.closedCases"] = "… so many have no gap.",
        ["GapJson.daysMatched"] = "How many days of capex the funding would match.",
        ["GapJson.investorDemand"] = "What investors would have to buy, US dollars a year.",
        ["GapJson.issuanceRate"] = "New token value a year over market cap, a ratio.",
        ["GapJson.breakEven"] =
            "The value of each input, all else as it is, at which the gap closes; null where none does.",
        ["GapJson.sensitivity"] = "What each input does to the gap between the ends of its range.",
        ["GapJson.projection"] =
            "With `chart=projection` each year, filed ones first; empty where there is no projection.",
        ["GapJson.projectionBase"] = "What the projection starts from.",
        ["GapJson.backTest"] =
            "What the same method would have said of years that are filed now, all of the capex in US dollars.",
        ["GapJson.noProjection"] = "Why there is no projection; null where there is one.",
        ["GapJson.noBackTest"] =
            "Why the method was not asked about earlier years; null where it was.",
        ["ProjectedYearJson.kind"] =
            "Whether the capex is filed, filed and guided (running), or carried on (projected).",
        ["ProjectedYearJson.capex"] = "At the most likely values, as far as it is counted.",
        ["ProjectedYearJson.capexLow"] = "With everything at the end that makes it least.",
        ["ProjectedYearJson.capexHigh"] =
            "With everything at the end that makes it most; null for 'at least'.",
        ["ProjectedYearJson.capexOpen"] = "Whether it is 'at least', and the gap with it.",
        ["ProjectedYearJson.depinFunding"] = "Null before the new tokens begin.",
        ["ProjectedYearJson.fundingGap"] = "Null before the new tokens begin.",
        ["ProjectedYearJson.fundingGapLow"] = "With the capex least and the funding most.",
        ["ProjectedYearJson.fundingGapHigh"] =
            "With the capex most and the funding least; null for 'at least', too.",
        ["ProjectionBaseJson.base"] = "`ttm`, `guided` or a calendar year.",
        ["ProjectionBaseJson.capex"] = "What of it counts, US dollars a year.",
        ["BackTestJson.inside"] =
            "In how many of the rows the filed amount lies between P10 and P90.",
        ["BackTestRowJson.askedAt"] = "The calendar year at whose end the method is asked.",
        ["BackTestRowJson.year"] = "The calendar year it is asked about.",
        ["NoBackTestJson.detail"] = "The reason in words.",
        ["NoProjectionJson.detail"] = "The reason in words.",
        ["NoProjectionJson.nearest"] =
            "A comparison that has a projection; null where none was found.",
    };

    public static void Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(ProblemJson))
            schema.Required = new HashSet<string>(StringComparer.Ordinal)
            {
                "type",
                "title",
                "status",
            };
        if (Chosen.Contains(type))
            schema.Required = null;
        foreach (
            var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>()
        )
        {
            var text =
                Texts.GetValueOrDefault($"{type.Name}.{name}") ?? Texts.GetValueOrDefault(name);
            if (text is not null && property.Description is null)
                property.Description = text;
        }
    }
}
