using System.Globalization;
using System.Text.Json;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Features.Permalinks;
using CapexDashboard.Web.Layout;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;

namespace CapexDashboard.Web.Tests.Sentences;

/// <summary>
/// Random comparisons in every form: sentences, table, picture, CSV and JSON, held to rules that a person can read. 20,000 with
/// CAPEX_COMPARISONS=20000; by default fewer, for a quick run.
/// </summary>
public sealed class EveryComparisonTests(Dashboard dashboard)
{
    private static readonly int HowMany = int.TryParse(
        Environment.GetEnvironmentVariable("CAPEX_COMPARISONS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var many
    )
        ? many
        : 1500;

    [Fact]
    public async Task EveryForm_AnyComparison_KeepsTheRules()
    {
        var gap = dashboard.Services.GetRequiredService<GapQuery>();
        var freezing = dashboard.Services.GetRequiredService<ViewFreezing>();
        await AnyComparison.Query.SampleAsync(
            async comparison =>
            {
                var reply = await gap.AnswerAsync(comparison, CancellationToken.None);
                // A pick that was not public on the day is refused.
                if (reply is not ReadGap read)
                    return;
                var view = new ExplorerView(read);
                var json = JsonElement.Parse(freezing.Json(view));
                var csv = SeedTable.Parse(
                    System.Text.Encoding.UTF8.GetString(ViewFreezing.Csv(view).ToBytes())
                );
                SentenceRules.ShouldBeEnglish(view);
                SentenceRules.ShouldWordItsBounds(view, json);
                SentenceRules.ShouldNameWhoIsLeftOut(view, json, csv);
                SentenceRules.ShouldAddUp(view, json, csv);
                SentenceRules.ShouldSayTheNumbersOfTheTable(view, json);
                SentenceRules.ShouldCallNothingFiledThatIsNot(view);
                SentenceRules.ShouldBeEmptyThroughout(view, json);
                SentenceRules.ShouldHaveTheResultOfItsChart(view, json);
                ProjectionRules.ShouldHold(view, csv);
                foreach (var width in new[] { PictureSet.WideWidth, PictureSet.NarrowWidth })
                    view.Lay(width).Shapes.ShouldNotBeEmpty(comparison.ToQuery());
                var table = await ComponentHtml.RenderAsync<ChartTables>(
                    dashboard.Services,
                    new() { [nameof(ChartTables.View)] = view }
                );
                table.ShouldNotContain("NaN", Case.Sensitive);
            },
            iter: HowMany,
            print: comparison => comparison.ToQuery()
        );
    }
}
