using System.Text.Json;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Features.Figures;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>What one side has and what the other; empty where it has none.</summary>
internal sealed record DiffRow(string Name, string Left, string Right, string Difference = "");

internal sealed record DiffFigure(string Key, string Left, string Right);

/// <summary>In what two links differ: the amounts they answered, their assumptions, the figures behind them.</summary>
/// <param name="Capex">What each counts as capex, and who is left out of it.</param>
internal sealed record PermalinkDiff(
    OpenedPermalink Left,
    OpenedPermalink Right,
    IReadOnlyList<DiffRow> Amounts,
    IReadOnlyList<DiffRow> Capex,
    IReadOnlyList<DiffRow> Assumptions,
    IReadOnlyList<DiffFigure> Figures
)
{
    public static async Task<PermalinkDiff> OfAsync(
        OpenedPermalink left,
        OpenedPermalink right,
        PermalinkRecords links,
        VintageLists lists,
        CancellationToken cancellation
    ) =>
        new(
            left,
            right,
            AmountsOf(left, right),
            await DiffCapex.RowsAsync(left, right, lists, cancellation),
            AssumptionsOf(left.View, right.View),
            FiguresOf(
                await links.FiguresAsync(left.Link.Slug, left.Link.Vintage.Number, cancellation),
                await links.FiguresAsync(right.Link.Slug, right.Link.Vintage.Number, cancellation)
            )
        );

    private static List<DiffRow> AmountsOf(OpenedPermalink left, OpenedPermalink right)
    {
        using var one = JsonDocument.Parse(left.Link.Json);
        using var other = JsonDocument.Parse(right.Link.Json);
        return
        [
            Amount("Hyperscaler capex", "capex"),
            Amount("DePIN funding", "depinFunding"),
            Amount("Gap", "fundingGap"),
        ];

        DiffRow Amount(string name, string property)
        {
            var (from, to) = (Of(one, property), Of(other, property));
            return new(
                name,
                Text(from, Ends(one, property)),
                Text(to, Ends(other, property)),
                Difference(from, to, property != "depinFunding" && IsSameCapex(one, other))
                    + Between(property)
            );
        }

        // Of the same capex only the funding makes the gaps differ.
        string Between(string property) =>
            !IsSameCapex(one, other) ? Range(Ends(one, property), Ends(other, property))
            : property == "capex" || Ends(one, property) is null ? ""
            : property == "depinFunding" ? Range(Ends(one, property), Ends(other, property))
            : Range(Ends(other, "depinFunding"), Ends(one, "depinFunding"));
    }

    // Where ranges make more and less of the difference.
    private static string Range((double Low, double High)? left, (double Low, double High)? right)
    {
        if (left is not { } from || right is not { } to)
            return "";
        var (low, high) = (
            Numbers.Billions(to.Low - from.High),
            Numbers.Billions(to.High - from.Low)
        );
        return low == high ? "" : $" ({low} to {high})";
    }

    // The same capex, however high it is, leaves the difference of what is set against it.
    private static bool IsSameCapex(JsonDocument one, JsonDocument other) =>
        one.RootElement.GetProperty("capex").GetRawText()
        == other.RootElement.GetProperty("capex").GetRawText();

    /// <summary>The right one less the left: what is 'at least' on one side bounds it, on both it is not known.</summary>
    private static string Difference(
        (double? Amount, bool IsOpen) left,
        (double? Amount, bool IsOpen) right,
        bool isSameCapex
    )
    {
        if (left.Amount is not { } from || right.Amount is not { } to)
            return "";
        var difference = Numbers.Billions(to - from);
        return (left.IsOpen, right.IsOpen) switch
        {
            (false, false) => difference,
            (true, true) => isSameCapex ? difference : "not known",
            (true, false) => "≤ " + difference,
            (false, true) => "≥ " + difference,
        };
    }

    // Where the capex is open the least that is known.
    private static (double? Amount, bool IsOpen) Of(JsonDocument answer, string property)
    {
        var amount = answer.RootElement.GetProperty(property);
        // Where nothing was compared there is no gap.
        if (amount.ValueKind is not JsonValueKind.Object)
            return (null, false);
        var isOpen = amount.GetProperty("open").GetBoolean();
        var value = amount.GetProperty(isOpen ? "low" : "mode");
        return (value.ValueKind is JsonValueKind.Number ? value.GetDouble() : null, isOpen);
    }

    // 20.0 (12.0–33.3) where ranges make more and less of it.
    private static string Text(
        (double? Amount, bool IsOpen) one,
        (double Low, double High)? ends
    ) =>
        one.Amount is not { } amount ? "–"
        : one.IsOpen ? Numbers.Billions(amount, null)
        : ends is { } of && Numbers.Billions(of.Low) != Numbers.Billions(of.High)
            ? $"{Numbers.Billions(amount)} ({Numbers.Billions(of.Low, of.High)})"
        : Numbers.Billions(amount);

    private static (double Low, double High)? Ends(JsonDocument answer, string property) =>
        answer.RootElement.GetProperty(property) is { ValueKind: JsonValueKind.Object } amount
        && amount.GetProperty("low") is { ValueKind: JsonValueKind.Number } low
        && amount.GetProperty("high") is { ValueKind: JsonValueKind.Number } high
            ? (low.GetDouble(), high.GetDouble())
            : null;

    private static List<DiffRow> AssumptionsOf(FrozenView left, FrozenView right)
    {
        var (mine, theirs) = (ByName(left), ByName(right));
        return
        [
            .. mine
                .Keys.Union(theirs.Keys)
                .Select(name => new DiffRow(
                    name,
                    mine.GetValueOrDefault(name)?.Value ?? theirs[name].Article,
                    theirs.GetValueOrDefault(name)?.Value ?? mine[name].Article
                ))
                .Where(row => row.Left != row.Right),
        ];

        static Dictionary<string, FrozenAssumption> ByName(FrozenView view) =>
            view.Assumptions.ToDictionary(one => one.Name);
    }

    private static List<DiffFigure> FiguresOf(
        IReadOnlyList<FigureView> left,
        IReadOnlyList<FigureView> right
    )
    {
        var (mine, theirs) = (
            left.ToDictionary(figure => figure.Key),
            right.ToDictionary(figure => figure.Key)
        );
        return
        [
            .. mine
                .Keys.Union(theirs.Keys)
                .Where(key =>
                    mine.GetValueOrDefault(key)?.Revision != theirs.GetValueOrDefault(key)?.Revision
                )
                .Order(StringComparer.Ordinal)
                .Select(key => new DiffFigure(key, Text(mine, key), Text(theirs, key))),
        ];
    }

    private static string Text(Dictionary<string, FigureView> figures, string key) =>
        figures.TryGetValue(key, out var figure) ? FigureWords.Exact(figure) : "not among them";
}
