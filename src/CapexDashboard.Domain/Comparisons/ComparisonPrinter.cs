using System.Globalization;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Comparisons;

/// <summary>Writes the canonical form: parameters in a fixed order, defaults left out, nothing that needs escaping.</summary>
internal static class ComparisonPrinter
{
    /// <summary>Before the names of the pinned scenario's inputs.</summary>
    public const string PinnedPrefix = "b.";

    public static string Print(Comparison comparison) =>
        string.Join('&', Parameters(comparison).Select(pair => $"{pair.Name}={pair.Value}"));

    private static IEnumerable<(string Name, string Value)> Parameters(Comparison comparison)
    {
        var byDefault = Comparison.Default;
        if (!comparison.Entities.SetEquals(byDefault.Entities))
            yield return ("entities", string.Join('~', comparison.Entities));
        if (comparison.Year != byDefault.Year)
            yield return ("year", comparison.Year.ToString());
        if (comparison.Reading != byDefault.Reading)
            yield return ("reading", Terms.Write(comparison.Reading));
        if (comparison.Metric != byDefault.Metric)
            yield return ("metric", comparison.Metric);
        foreach (var (entity, figure) in comparison.Picks)
            yield return ("pick", $"{entity}:{figure}");
        foreach (var parameter in Inputs(comparison.Scenario))
            yield return parameter;
        foreach (var parameter in comparison.PinnedParameters)
            yield return parameter;
        if (comparison.Chart != byDefault.Chart)
            yield return ("chart", Terms.Write(comparison.Chart));
        foreach (var parameter in Span(comparison.Series))
            yield return parameter;
        if (comparison.AsOf is { } day)
            yield return ("asof", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (comparison.Vintage is { } vintage)
            yield return ("vintage", vintage.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The pinned scenario; the article's has one of its defaults written out, or nothing would say that it is pinned.</summary>
    public static IEnumerable<(string Name, string Value)> Pinned(Scenario scenario) =>
        Inputs(scenario)
            .DefaultIfEmpty(
                (ScenarioInputs.Of(ScenarioInput.Cap).Name, scenario.Print(ScenarioInput.Cap))
            )
            .Select(pair => (PinnedPrefix + pair.Item1, pair.Item2));

    private static IEnumerable<(string Name, string Value)> Span(SeriesSpan series)
    {
        var byDefault = SeriesSpan.Default;
        if (series.From != byDefault.From)
            yield return ("from", series.From.ToString(CultureInfo.InvariantCulture));
        if (series.To != byDefault.To)
            yield return ("to", series.To.ToString(CultureInfo.InvariantCulture));
        if (series.Step != byDefault.Step)
            yield return ("step", Terms.Write(series.Step));
        if (series.IsStacked != byDefault.IsStacked)
            yield return ("stack", series.IsStacked ? "1" : "0");
    }

    private static IEnumerable<(string Name, string Value)> Inputs(Scenario scenario)
    {
        foreach (var definition in ScenarioInputs.WithProjection)
        {
            if (scenario[definition.Input] != definition.ByDefault)
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
