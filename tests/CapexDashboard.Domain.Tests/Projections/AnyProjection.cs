using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Domain.Tests.Comparisons;

namespace CapexDashboard.Domain.Tests.Projections;

/// <summary>Projections of figures made by hand, and of the seed.</summary>
internal static class AnyProjection
{
    /// <summary>Four equal quarters in each of the years.</summary>
    public static List<Figure> Years(string entity, int first, params decimal[] amounts) =>
        SmallSeries.Quarters(
            entity,
            $"{first}Q1",
            [.. amounts.SelectMany(amount => Enumerable.Repeat(amount / 4, 4))]
        );

    public static ProjectionAnswer Answer(string query, IReadOnlyList<Figure> figures) =>
        Answer(Comparison(query), figures);

    public static ProjectionAnswer.Projected Of(string query, IReadOnlyList<Figure> figures) =>
        Answer(query, figures).ShouldBeOfType<ProjectionAnswer.Projected>();

    /// <summary>Of the seed's figures; the four unless the query names others.</summary>
    public static ProjectionAnswer.Projected OfSeed(string query) =>
        Of(query, Seed(Comparison(query)));

    public static ProjectionAnswer AnswerOfSeed(string query) => AnswerOfSeed(Comparison(query));

    public static ProjectionAnswer AnswerOfSeed(Comparison comparison) =>
        Answer(comparison, Seed(comparison));

    public static ProjectionAnswer Answer(Comparison comparison, IReadOnlyList<Figure> figures) =>
        ProjectionAnswer.Of(comparison, CapexHistory.Of(comparison, figures, []));

    private static List<Figure> Seed(Comparison comparison) =>
        [.. SeedFigures.Capex.Where(figure => comparison.Entities.Contains(figure.Entity))];

    private static Comparison Comparison(string query)
    {
        var parse = Domain.Comparisons.Comparison.Parse("chart=projection&" + query);
        parse.Problems.ShouldBeEmpty();
        return parse.Comparison;
    }
}
