using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Projections;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>Below the headline of a projection: what is known, what is assumed, and how it would have fared.</summary>
internal sealed class ProjectedWords
{
    private readonly ProjectionAnswer.Projected _answer;
    private readonly Comparison _comparison;
    private readonly KnownCapexWords _known;
    private readonly GrowthWords _growth;
    private readonly StepWords _steps;

    public ProjectedWords(
        Comparison comparison,
        ProjectionAnswer.Projected answer,
        IReadOnlyDictionary<string, string> names
    )
    {
        (_comparison, _answer) = (comparison, answer);
        _known = new KnownCapexWords(comparison, answer.History, names);
        _growth = new GrowthWords(comparison, answer, names);
        _steps = new StepWords(comparison, answer, names);
    }

    public string Headline => new ProjectedHeadline(_answer.Result).Text;

    public string Says => string.Join(" ", Written([_known.Says, _growth.Says, Cases, .. Caveats]));

    /// <summary>The sentences of <see cref="Says"/> without which the picture or a number alone would mislead.</summary>
    public IReadOnlyList<string> Notes =>
        [.. Written([.. _known.Caveats, _growth.Says, .. Caveats])];

    private IEnumerable<string> Caveats =>
        [
            _growth.OtherDays,
            _steps.Below,
            _steps.ChangeOfMeasure,
            _growth.OfTheFour,
            _growth.UpperBound,
            BackTestWords.Says(_answer.BackTest),
            Since,
            "These are rates carried on, not a forecast.",
        ];

    private string Since =>
        _comparison.AsOf is null
            ? ""
            : "The rates rest on what is known now, not only on what was public on that day.";

    private string Cases
    {
        get
        {
            var last = _answer.Result.Years[^1];
            var closed = last.Gap?.ClosedCases ?? 0;
            return $"In {last.Year} the gap is closed in {GapWords.CasesText(closed, last.Capex.IsOpen)}.";
        }
    }

    private static IEnumerable<string> Written(IEnumerable<string> sentences) =>
        sentences.Where(sentence => sentence.Length > 0);
}
