using System.Globalization;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Comparisons;

/// <summary>
/// Writes the canonical form: parameters in a fixed order, nothing that needs escaping, and defaults left out or, in the
/// whole form, written out.
/// </summary>
internal sealed class ComparisonPrinter
{
    /// <summary>Before the names of the pinned scenario's inputs.</summary>
    public const string PinnedPrefix = "b.";

    private readonly Comparison _comparison;
    private readonly bool _isWhole;

    private ComparisonPrinter(Comparison comparison, bool isWhole) =>
        (_comparison, _isWhole) = (comparison, isWhole);

    public static string Print(Comparison comparison) =>
        Join(new ComparisonPrinter(comparison, isWhole: false).Parameters());

    /// <summary>With every default that goes with the chart; without the vintage.</summary>
    public static string PrintWhole(Comparison comparison) =>
        Join(new ComparisonPrinter(comparison with { Vintage = null }, isWhole: true).Parameters());

    /// <summary>The pinned scenario; the article's has one of its defaults written out, or nothing would say that it is pinned.</summary>
    public static IEnumerable<(string Name, string Value)> Pinned(Comparison comparison) =>
        new ComparisonPrinter(comparison, isWhole: false).Pinned();

    private static string Join(IEnumerable<(string Name, string Value)> parameters) =>
        string.Join('&', parameters.Select(pair => $"{pair.Name}={pair.Value}"));

    private IEnumerable<(string Name, string Value)> Parameters()
    {
        var byDefault = Comparison.Default;
        if (_isWhole || !_comparison.Entities.SetEquals(byDefault.Entities))
            yield return ("entities", string.Join('~', _comparison.Entities));
        if (IsSaid(_comparison.Year, byDefault.Year))
            yield return ("year", _comparison.Year.ToString());
        if (IsSaid(_comparison.Reading, byDefault.Reading))
            yield return ("reading", Terms.Write(_comparison.Reading));
        if (IsSaid(_comparison.Metric, byDefault.Metric))
            yield return ("metric", _comparison.Metric);
        foreach (var (entity, figure) in _comparison.Picks)
            yield return ("pick", $"{entity}:{figure}");
        foreach (var parameter in Inputs(_comparison.Scenario))
            yield return parameter;
        foreach (var parameter in Pinned())
            yield return parameter;
        if (IsSaid(_comparison.Chart, byDefault.Chart))
            yield return ("chart", Terms.Write(_comparison.Chart));
        foreach (var parameter in Span())
            yield return parameter;
        if (
            _comparison.Chart is ComparisonChart.Projection
            && IsSaid(_comparison.Base, byDefault.Base)
        )
            yield return ("base", _comparison.Base.ToString());
        if (_comparison.AsOf is { } day)
            yield return ("asof", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (_comparison.Vintage is { } vintage)
            yield return ("vintage", vintage.ToString(CultureInfo.InvariantCulture));
    }

    private bool IsSaid<T>(T value, T byDefault) =>
        _isWhole || !EqualityComparer<T>.Default.Equals(value, byDefault);

    private IEnumerable<(string Name, string Value)> Pinned() =>
        _comparison.Pinned is not { } pinned
            ? []
            : Inputs(pinned)
                .DefaultIfEmpty(
                    (ScenarioInputs.Of(ScenarioInput.Cap).Name, pinned.Print(ScenarioInput.Cap))
                )
                .Select(pair => (PinnedPrefix + pair.Item1, pair.Item2));

    private IEnumerable<(string Name, string Value)> Span()
    {
        // Beside another chart it would be refused.
        if (_comparison.Chart is not ComparisonChart.Series)
            yield break;
        var (series, byDefault) = (_comparison.Series, SeriesSpan.Default);
        if (IsSaid(series.From, byDefault.From))
            yield return ("from", series.From.ToString(CultureInfo.InvariantCulture));
        if (IsSaid(series.To, byDefault.To))
            yield return ("to", series.To.ToString(CultureInfo.InvariantCulture));
        if (IsSaid(series.Step, byDefault.Step))
            yield return ("step", Terms.Write(series.Step));
        if (IsSaid(series.IsStacked, byDefault.IsStacked))
            yield return ("stack", series.IsStacked ? "1" : "0");
    }

    private IEnumerable<(string Name, string Value)> Inputs(Scenario scenario)
    {
        var definitions =
            _isWhole && _comparison.Chart is not ComparisonChart.Projection
                ? ScenarioInputs.All
                : ScenarioInputs.WithProjection;
        foreach (var definition in definitions)
        {
            if (IsSaid(scenario[definition.Input], definition.ByDefault))
                yield return (
                    definition.Name,
                    RangeText.Print(definition, scenario[definition.Input])
                );
        }
        var capexAi = ScenarioInputs.Of(ScenarioInput.CapexAi);
        foreach (var (entity, range) in scenario.CapexAiByEntity)
        {
            if (range != scenario[ScenarioInput.CapexAi])
                yield return (capexAi.Name, $"{entity}:{RangeText.Print(capexAi, range)}");
        }
    }
}
