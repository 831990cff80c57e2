using Bunit;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Features.Compare;

namespace CapexDashboard.Web.Tests.Compare;

public sealed class EvidenceNoteTests : BunitContext
{
    [Fact]
    public void Note_WithoutFigures_IsCalledAssumed()
    {
        var note = Render(ScenarioInput.Years);

        note.Markup.Trim()
            .ShouldBe(
                "3 years to 5 years, most likely 4 years: assumed, the article says three to five years."
            );
        note.FindAll("a").ShouldBeEmpty();
    }

    [Fact]
    public void Note_WithFigures_LeadsToEach()
    {
        var links = Render(ScenarioInput.Cap).FindAll("a");

        links.Select(link => link.TextContent).ShouldBe(["[1]", "[2]", "[3]"]);
        links
            .Select(link => link.GetAttribute("title"))
            .ShouldBe(Evidence.Of(ScenarioInput.Cap).Figures);
    }

    [Fact]
    public void Note_WithManyFigures_LeadsToTheFirstAndTheLast() =>
        // Four companies, four quarters, three years.
        Render(ScenarioInput.CapexGrowth)
            .FindAll("a")
            .Select(link => link.TextContent)
            .ShouldBe(["[1]", "[2]", "[48]"]);

    private IRenderedComponent<EvidenceNote> Render(ScenarioInput input) =>
        Render<EvidenceNote>(note => note.Add(it => it.Evidence, Evidence.Of(input)));
}
