using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The form as text, for a browser that shows it already: a circuit need not hold its hundreds of parts.</summary>
internal static class FormHtml
{
    public static async Task<string> RenderAsync(
        IServiceProvider services,
        Comparison comparison,
        GapAnswer answer,
        CapexRecord record,
        IReadOnlyList<QueryProblem> problems
    )
    {
        await using var renderer = new HtmlRenderer(
            services,
            services.GetRequiredService<ILoggerFactory>()
        );
        var parameters = ParameterView.FromDictionary(
            new Dictionary<string, object?>
            {
                [nameof(CompareForm.Comparison)] = comparison,
                [nameof(CompareForm.Answer)] = answer,
                [nameof(CompareForm.Record)] = record,
                [nameof(CompareForm.Problems)] = problems,
            }
        );
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<CompareForm>(parameters)).ToHtmlString()
        );
    }
}
