using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Layout;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The form as text, for a browser that shows it already: a circuit need not hold its hundreds of parts.</summary>
internal static class FormHtml
{
    public static Task<string> RenderAsync(
        IServiceProvider services,
        Comparison comparison,
        GapAnswer? answer,
        CapexRecord record,
        IReadOnlyList<QueryProblem> problems
    ) =>
        ComponentHtml.RenderAsync<CompareForm>(
            services,
            new()
            {
                [nameof(CompareForm.Comparison)] = comparison,
                [nameof(CompareForm.Answer)] = answer,
                [nameof(CompareForm.Record)] = record,
                [nameof(CompareForm.Problems)] = problems,
            }
        );
}
