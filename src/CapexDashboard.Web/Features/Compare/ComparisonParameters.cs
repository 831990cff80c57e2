using CapexDashboard.Domain;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Features.Method;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The grammar of comparisons as the documentation tells it; the parser of the domain reads it.</summary>
internal static class ComparisonParameters
{
    public static readonly IReadOnlyList<ApiParameter> All =
    [
        new("entities", "Whose capital spending: keys joined by ~.", "amazon~meta"),
        new(
            "year",
            "Of which year, or ttm for the newest four quarters that all have filed.",
            "2025"
        ),
        ApiParameter.Choice<Reading>("reading", "Where the spending is taken from.", "filings"),
        new("metric", "Which measure of filed spending.", "capex-with-leases")
        {
            Choices = MetricKeys.Filed,
        },
        new(
            "pick",
            "A figure for one company in place of the reading: entity:figure.",
            "microsoft:article-a16-yearly"
        )
        {
            IsRepeatable = true,
        },
        .. ScenarioInputs.All.Select(Input),
        ApiParameter.Choice<ComparisonChart>(
            "chart",
            "Which view; some answer more.",
            "projection"
        ),
        // No example: alone, without chart=projection, it is refused.
        new(
            "base",
            "With `chart=projection` what is carried on: ttm for the newest twelve months, guided for the running year as guided, or a calendar year that is filed.",
            ""
        ),
        .. ApiParameters.AsKnown,
    ];

    private static ApiParameter Input(ScenarioInputDefinition input) =>
        new(
            input.Name,
            $"{input.Title}, in {InputEndpoint.UnitOf(input)}: a number, or low..high, or low..mode..high. {input.Meaning}",
            FormattableString.Invariant(
                $"{Math.Max(input.Default, input.Min) / input.UrlUnit:0.####}"
            )
        );
}
