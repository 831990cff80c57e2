using CapexDashboard.Domain;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Figures;

/// <summary>Figures as people read them.</summary>
internal static class FigureWords
{
    public static string Period(FigureView figure) =>
        Dates.Period(figure.PeriodKind, figure.PeriodStart, figure.PeriodEnd);

    /// <summary>$15.8bn, $30–37bn, at least $48bn, EUR 3.2bn, 90–100 %, 1,268,000 tokens.</summary>
    public static string Amount(FigureView figure) =>
        figure.High is not { } high ? "at least " + One(figure, figure.Low)
        : high == figure.Low ? One(figure, figure.Low)
        : figure is { Unit: MetricUnit.Money, Currency: "USD" }
            ? Numbers.MoneyRange((double)figure.Low, (double)high)
        : figure.Unit is MetricUnit.Share ? Numbers.ShareRange(figure.Low, high)
        : $"{One(figure, figure.Low)} – {One(figure, high)}";

    /// <summary>With all digits: $15,804,000,000.</summary>
    public static string Exact(FigureView figure) =>
        figure.High is not { } high ? $"at least {ExactOne(figure, figure.Low)}"
        : high == figure.Low ? ExactOne(figure, figure.Low)
        : $"{ExactOne(figure, figure.Low)} – {ExactOne(figure, high)}";

    public static string Dollars(Amount amount) =>
        Numbers.MoneyRange((double)amount.Low, (double?)amount.High);

    public static string ExactDollars(Amount amount) =>
        amount.High is not { } high ? $"at least {Numbers.ExactMoney((double)amount.Low)}"
        : high == amount.Low ? Numbers.ExactMoney((double)amount.Low)
        : $"{Numbers.ExactMoney((double)amount.Low)} – {Numbers.ExactMoney((double)high)}";

    private static string One(FigureView figure, decimal value) =>
        figure.Unit switch
        {
            MetricUnit.Money => Numbers.In(figure.Currency, Numbers.Money((double)value)),
            MetricUnit.Share => Numbers.Share(value),
            MetricUnit.MoneyPerToken => Numbers.In(figure.Currency, "$" + Numbers.Price(value)),
            MetricUnit.Rate => ExactOne(figure, value),
            _ => Numbers.Size((double)value) + UnitOf(figure),
        };

    private static string ExactOne(FigureView figure, decimal value) =>
        figure.Unit switch
        {
            MetricUnit.Money => Numbers.In(figure.Currency, Numbers.ExactMoney((double)value)),
            MetricUnit.Share => Numbers.Share(value),
            MetricUnit.MoneyPerToken or MetricUnit.Rate => Numbers.In(
                figure.Currency,
                "$" + Numbers.Plain(value)
            ),
            _ => Numbers.Exact(value) + UnitOf(figure),
        };

    /// <summary>Microsoft: capital expenditure, cash, Oct–Dec 2024.</summary>
    public static string Title(FigureReceipt receipt) =>
        Title(receipt.Entity.Name, receipt.Metric.Name, receipt.Figure);

    /// <summary>The same of a figure that another was worked out from.</summary>
    public static string Title(FigurePart part) => Title(part.Entity, part.Metric, part.Figure);

    private static string Title(string entity, string metric, FigureView figure) =>
        $"{entity}: {char.ToLowerInvariant(metric[0])}{metric[1..]}, {Period(figure)}";

    /// <summary>reported, run rate.</summary>
    public static string Basis(Basis basis) => Terms.Write(basis).Replace('-', ' ');

    /// <summary>reported · verified.</summary>
    public static string Standing(FigureView figure) =>
        $"{Basis(figure.Basis)} · {Terms.Write(figure.Verification)}";

    public static string Citation(FigureReceipt receipt, string title, string address) =>
        $"{title}: {Exact(receipt.Figure)}. {receipt.Source.Title}, {receipt.Source.Publisher}, {Dates.Day(receipt.Source.PublishedOn)}. In: Capex / DePIN, vintage {receipt.At}, {address}";

    /// <summary>How many were found: 73; null is more than are counted, 10,000+.</summary>
    public static string Found(int? total) =>
        total is { } count ? Numbers.Count(count) : Numbers.Count(FigureQueries.MostCounted) + "+";

    /// <summary>What is another in a later state of a figure.</summary>
    public static IEnumerable<string> Changes(FigureView before, FigureView after)
    {
        if (Exact(before) != Exact(after))
            yield return $"{Exact(before)} became {Exact(after)}";
        if (before.Basis != after.Basis)
            yield return $"{Basis(before.Basis)} became {Basis(after.Basis)}";
        if (before.Verification != after.Verification)
            yield return $"{Terms.Write(before.Verification)} became {Terms.Write(after.Verification)}";
        if (before.Source != after.Source)
            yield return "another source";
        if (before.Quote != after.Quote)
            yield return "another quote";
        if (before.Note != after.Note)
            yield return "another note";
        if (before.Parts != after.Parts)
            yield return after.Parts is null
                ? "no longer derived from other figures"
                : $"derived from {Lists.And(after.DerivedFrom)}";
    }

    private static string UnitOf(FigureView figure) =>
        figure.Unit is MetricUnit.Tokens ? " tokens" : " units";
}
