using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>Whether a projection counts all of the capex, or a part that is then nobody's filing.</summary>
internal static class CountedCapex
{
    public static bool CountsAllCapex(this Comparison comparison) =>
        comparison.Entities.All(entity =>
            comparison.Scenario.CapexAiOf(entity) == InputRange.Point(1)
        );
}
