using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Web.Charts;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>How the gap goes on to 2035 if the rates hold, as picture, words and tables; or why that cannot be said.</summary>
public sealed class ProjectionView
{
    /// <param name="names">Entity names by key.</param>
    public ProjectionView(
        Comparison comparison,
        ProjectionAnswer answer,
        IReadOnlyDictionary<string, string> names
    )
    {
        (Comparison, Answer, Names) = (comparison, answer, names);
        Chart = ProjectionCharts.Of(comparison, answer, names);
        switch (answer)
        {
            case ProjectionAnswer.Projected projected:
                (Years, BackTest) = (projected.Result.Years, projected.BackTest);
                var words = new ProjectedWords(comparison, projected, names);
                (Headline, Says, Notes) = (words.Headline, words.Says, words.Notes);
                Rows = Years;
                break;
            case ProjectionAnswer.None none:
                var reason = new NoProjectionWords(comparison, none, names);
                (Headline, Says, Notes) = (reason.Headline, reason.Says, reason.Notes);
                (Nothing, Rows) = (reason.Chart, none.Known);
                break;
        }
    }

    public Comparison Comparison { get; }
    public ProjectionAnswer Answer { get; }
    public IReadOnlyDictionary<string, string> Names { get; }
    public ProjectionChart Chart { get; }

    /// <summary>What stands in place of the picture where there is no projection; null where there is one.</summary>
    public EmptyChart? Nothing { get; }

    /// <summary>Those sentences of <see cref="Says"/> that go with the picture and the numbers wherever they go.</summary>
    public IReadOnlyList<string> Notes { get; } = [];

    public string Headline { get; } = "";
    public string Says { get; } = "";

    /// <summary>Each year; empty where there is no projection.</summary>
    public IReadOnlyList<ProjectedYear> Years { get; } = [];

    /// <summary>Those that are known even where nothing is carried on.</summary>
    public IReadOnlyList<ProjectedYear> Rows { get; } = [];

    /// <summary>Empty where there is no projection, or too little filed to test it by.</summary>
    public BackTest BackTest { get; } = new([]);

    public Scene Lay(double width) =>
        Nothing is { } nothing ? EmptyScene.Lay(nothing, width) : ProjectionScene.Lay(Chart, width);

    /// <summary>The running year's companies as every table sorts them.</summary>
    public IReadOnlyList<RunningCompany> Running =>
        Paints.Sorted(Answer.History.Running.Companies, company => company.Entity);

    /// <summary>Whom the picture draws, with the figures behind them: filed years, the running one, what it starts from.</summary>
    public IEnumerable<CompanyCapex> Companies =>
        [
            .. Answer.History.Filed.SelectMany(year => year.Companies),
            .. Answer.History.Running.AsCapex,
            .. Answer is ProjectionAnswer.Projected projected ? projected.Start.Companies : [],
        ];
}
