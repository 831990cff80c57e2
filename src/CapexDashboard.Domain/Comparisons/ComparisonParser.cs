using System.Collections.Immutable;
using System.Globalization;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Comparisons;

/// <summary>Reads the grammar of comparisons; collects every problem instead of stopping at the first.</summary>
internal sealed class ComparisonParser
{
    private readonly List<QueryProblem> _problems = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private Comparison _comparison = Comparison.Default;

    public static ComparisonParse Parse(string query)
    {
        var parser = new ComparisonParser();
        var unknown = new List<string>();
        foreach (var (name, value) in QueryString.Split(query))
        {
            if (!parser.Read(name.ToLowerInvariant(), value.ToLowerInvariant()))
                unknown.Add(name);
        }
        var together = new TogetherCheck(parser._comparison, parser._seen, parser._problems);
        return new ComparisonParse(together.Check(), parser._problems, unknown);
    }

    private bool Read(string name, string value)
    {
        if (ScenarioInputs.Named(name) is { } input)
            ReadInput(name, input, value);
        else if (Pinned(name) is { } pinned)
            ReadPinned(name, pinned, value);
        else if (name == "pick")
            ReadPick(value);
        else if (ReadOnce(name, value) is { } read)
        {
            if (!_seen.Add(name))
                Problem(name, "it is given more than once");
            else
                read();
        }
        else if (IsPinnedByMistake(name, value))
            Problem(
                name,
                "only assumptions can be pinned: both scenarios stand beside the same companies and year"
            );
        else
            return false;
        return true;
    }

    // b.year would be dropped without a word.
    private bool IsPinnedByMistake(string name, string value) =>
        name.StartsWith(ComparisonPrinter.PinnedPrefix, StringComparison.Ordinal)
        && name[ComparisonPrinter.PinnedPrefix.Length..] is var rest
        && (rest == "pick" || ReadOnce(rest, value) is not null);

    private Action? ReadOnce(string name, string value) =>
        name switch
        {
            "entities" => () => ReadEntities(value),
            "year" => () => ReadYear(value),
            "reading" => () =>
                ReadTerm<Reading>(
                    name,
                    value,
                    reading => _comparison = _comparison with { Reading = reading }
                ),
            "metric" => () => ReadMetric(value),
            "chart" => () =>
                ReadTerm<ComparisonChart>(
                    name,
                    value,
                    chart => _comparison = _comparison with { Chart = chart }
                ),
            "from" => () =>
                ReadSeriesYear(name, value, (series, year) => series with { From = year }),
            "to" => () => ReadSeriesYear(name, value, (series, year) => series with { To = year }),
            "step" => () =>
                ReadTerm<SeriesStep>(
                    name,
                    value,
                    step => ReadSeries(series => series with { Step = step })
                ),
            "stack" => () => ReadStack(value),
            "base" => () => ReadBase(value),
            "vintage" => () => ReadVintage(value),
            "asof" => () => ReadAsOf(value),
            _ => null,
        };

    private void ReadEntities(string value)
    {
        var keys = value.Split('~').ToImmutableSortedSet(StringComparer.Ordinal);
        if (keys.FirstOrDefault(key => !Keys.IsKey(key)) is { } bad)
            Problem(
                "entities",
                $"'{QueryString.Shorten(bad)}' is not an entity key; write keys joined by ~, such as meta~amazon"
            );
        else if (keys.Count > Comparison.MaxEntities)
            Problem(
                "entities",
                $"at most {Comparison.MaxEntities} companies can be compared, not {keys.Count}"
            );
        else
            _comparison = _comparison with { Entities = keys };
    }

    private void ReadYear(string value)
    {
        if (CapexYear.Parse(value) is { } year)
            _comparison = _comparison with { Year = year };
        else
            Problem(
                "year",
                $"it is a year from {CapexYear.First} to {CapexYear.Last}, or ttm for the newest twelve months"
            );
    }

    private void ReadTerm<T>(string name, string value, Action<T> use)
        where T : struct, Enum
    {
        if (Terms.TryRead<T>(value, out var term))
            use(term);
        else
            Problem(name, $"it is one of {string.Join(", ", Terms.All<T>())}");
    }

    private void ReadSeries(Func<SeriesSpan, SeriesSpan> change) =>
        _comparison = _comparison with { Series = change(_comparison.Series) };

    private void ReadSeriesYear(string name, string value, Func<SeriesSpan, int, SeriesSpan> change)
    {
        if (CapexYear.Parse(value)?.CalendarYear is { } year)
            ReadSeries(series => change(series, year));
        else
            Problem(name, $"it is a year from {CapexYear.First} to {CapexYear.Last}");
    }

    private void ReadStack(string value)
    {
        if (value is "0" or "1")
            ReadSeries(series => series with { IsStacked = value == "1" });
        else
            Problem("stack", "it is 1 for stacked or 0 for side by side");
    }

    private void ReadBase(string value)
    {
        if (ProjectionBase.Parse(value) is { } start)
            _comparison = _comparison with { Base = start };
        else
            Problem(
                "base",
                $"it is ttm for the newest twelve months, guided for the running year as guided, or a year from {CapexYear.First} to {CapexYear.Last}"
            );
    }

    private void ReadMetric(string value)
    {
        if (MetricKeys.Filed.Contains(value))
            _comparison = _comparison with { Metric = value };
        else
            Problem("metric", $"it is one of {string.Join(", ", MetricKeys.Filed)}");
    }

    private void ReadPick(string value)
    {
        var parts = value.Split(':');
        if (parts.Length != 2 || !Keys.IsKey(parts[0]) || !Keys.IsKey(parts[1]))
            Problem(
                "pick",
                "it is an entity and a figure key, such as microsoft:article-a16-yearly"
            );
        else if (_comparison.Picks.ContainsKey(parts[0]))
            Problem("pick", $"{parts[0]} is given more than once");
        else
            _comparison = _comparison with { Picks = _comparison.Picks.Add(parts[0], parts[1]) };
    }

    private static ScenarioInputDefinition? Pinned(string name) =>
        name.StartsWith(ComparisonPrinter.PinnedPrefix, StringComparison.Ordinal)
            ? ScenarioInputs.Named(name[ComparisonPrinter.PinnedPrefix.Length..])
            : null;

    private void ReadInput(string name, ScenarioInputDefinition input, string value)
    {
        if (new InputReader(_seen, _problems).Read(name, input, value) is { } change)
            _comparison = _comparison with { Scenario = change(_comparison.Scenario) };
    }

    private void ReadPinned(string name, ScenarioInputDefinition input, string value)
    {
        if (new InputReader(_seen, _problems).Read(name, input, value) is { } change)
            _comparison = _comparison with
            {
                Pinned = change(_comparison.Pinned ?? Scenario.Article),
            };
    }

    private void ReadVintage(string value)
    {
        if (
            value.Length <= 9
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var vintage)
            && vintage > 0
        )
            _comparison = _comparison with { Vintage = vintage };
        else
            Problem("vintage", "it is the number of a published vintage, from 1");
    }

    private void ReadAsOf(string value)
    {
        if (
            DateOnly.TryParseExact(
                value,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            _comparison = _comparison with { AsOf = day };
        else
            Problem("asof", "it is a date written yyyy-mm-dd, such as 2024-05-06");
    }

    private void Problem(string parameter, string detail) =>
        _problems.Add(new QueryProblem(parameter, detail));
}
