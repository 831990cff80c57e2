using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Features.Compare.Distribution;
using CapexDashboard.Web.Features.Compare.Known;
using CapexDashboard.Web.Features.Compare.Matrix;
using CapexDashboard.Web.Features.Compare.Pinned;
using CapexDashboard.Web.Features.Compare.Projection;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The answer of <c>/api/v1/gap</c>: money in US dollars with 2 decimals, shares and ratios with 8.</summary>
/// <param name="Result">answered, or empty where the chart that was asked for has nothing to show: <c>empty</c>, or <c>noProjection</c>, says why. Charts of many years may have an answer although <c>empty</c> says what the comparison's own year lacks.</param>
/// <param name="Headline">The answer in a sentence, as the page says it; <c>says</c> adds what else the chart shows.</param>
/// <param name="Cases">0 where nothing is compared.</param>
/// <param name="InvestorDemand">At the most likely values; <c>demand</c> has the bounds.</param>
/// <param name="IssuanceRate">At the most likely values; <c>issuance</c> has the bounds.</param>
/// <param name="ClosedCasesAtMost">The capex is open: in no more than so many cases the gap is closed.</param>
/// <param name="DaysMatched">At the most likely values; <c>days</c> has the bounds.</param>
/// <param name="BreakEven">At the most likely values, null where none within the input's domain closes the gap; <c>breakEvens</c> has the bounds.</param>
/// <param name="Notes">Who is left out and why, what is measured, how it was converted.</param>
/// <param name="Series">For chart=series alone, as the further ones for theirs.</param>
internal sealed record GapJson(
    int Vintage,
    string Comparison,
    string Result,
    string Headline,
    string Says,
    CapexJson Capex,
    SpreadJson DepinFunding,
    SpreadJson? FundingGap,
    SpreadJson? Coverage,
    int ClosedCases,
    bool ClosedCasesAtMost,
    int Cases,
    decimal? DaysMatched,
    BoundedJson? Days,
    decimal InvestorDemand,
    BoundedJson Demand,
    decimal IssuanceRate,
    BoundedJson Issuance,
    IReadOnlyDictionary<string, decimal?> BreakEven,
    IReadOnlyDictionary<string, BoundedJson> BreakEvens,
    IReadOnlyList<SwingJson> Sensitivity,
    EmptyJson? Empty,
    IReadOnlyList<string> Notes,
    IReadOnlyList<SeriesRowJson>? Series,
    IReadOnlyList<SeriesTotalJson>? SeriesTogether,
    IReadOnlyList<MarketCapJson>? MarketCaps,
    MatrixJson? Matrix,
    DensityJson? Distribution,
    IReadOnlyList<ProjectedYearJson>? Projection,
    ProjectionBaseJson? ProjectionBase,
    BackTestJson? BackTest,
    NoProjectionJson? NoProjection,
    NoBackTestJson? NoBackTest,
    IReadOnlyList<KnownMonthJson>? Known,
    PinnedJson? Pinned
)
{
    // Dividing by it keeps the number and drops the zeros that a decimal carries at its end.
    private const decimal WithoutTrailingZeros = 1.0000000000000000000000000000m;

    public static GapJson Of(ExplorerView view) =>
        view.Reply switch
        {
            AnsweredGap answered => Answered(answered, view),
            EmptyGap empty => NothingCounts(empty, view),
            var other => throw new ArgumentException(
                $"no JSON for {other.GetType()}",
                nameof(view)
            ),
        };

    private static GapJson Answered(AnsweredGap reply, ExplorerView view)
    {
        var (answer, scenario) = (reply.Answer, reply.Comparison.Scenario);
        var distribution = GapDistribution.Of(scenario, answer.Companies);
        var projection = ProjectionJson.Of(reply.Comparison, view.Record);
        return new GapJson(
            reply.Vintage.Number,
            reply.Comparison.ToQuery(),
            ResultOf(view),
            view.Headline,
            view.Says,
            CapexJson.Of(reply, answer.Capex),
            SpreadJson.Of(answer.DepinFunding, distribution.Funding, Money),
            SpreadJson.Of(answer.Gap, distribution.Gap, Money),
            SpreadJson.Of(answer.Coverage, distribution.Coverage, Ratio),
            distribution.ClosedCases,
            answer.Capex.IsOpen,
            GapDistribution.Cases,
            Ratio(answer.DaysMatched),
            BoundedJson.Of(answer.Days, Ratio),
            Money(answer.InvestorDemand) ?? 0,
            DemandOf(scenario),
            Ratio(answer.IssuanceRate) ?? 0,
            IssuanceOf(scenario),
            ByInput(input => InUnitOf(input, answer.BreakEvens[input.Input].Mode)),
            ByInput(input =>
                BoundedJson.Of(answer.BreakEvens[input.Input], value => InUnitOf(input, value))
            ),
            [
                .. Swing
                    .Of(scenario, answer.Companies)
                    .Select(swing => SwingJson.Of(swing, answer.Capex.IsOpen)),
            ],
            null,
            view.Notes,
            SeriesRowJson.Of(view),
            SeriesTotalJson.Of(view),
            MarketCapJson.Of(view),
            MatrixJson.Of(view),
            DensityJson.Of(view, distribution),
            projection.Years,
            projection.Base,
            projection.BackTest,
            projection.Missing,
            projection.Untested,
            KnownMonthJson.Of(view),
            PinnedJson.Of(reply)
        );
    }

    private static GapJson NothingCounts(EmptyGap reply, ExplorerView view)
    {
        var scenario = reply.Comparison.Scenario;
        var projection = ProjectionJson.Of(reply.Comparison, view.Record);
        var at = Domain.FundingGap.DepinFunding.At(input => scenario[input].Mode);
        return new GapJson(
            reply.Vintage.Number,
            reply.Comparison.ToQuery(),
            ResultOf(view),
            view.Headline,
            view.Says,
            CapexJson.Of(reply, new Bounded(null, null, null)),
            SpreadJson.Of(FundingGapModel.FundingOf(scenario), null, Money),
            null,
            null,
            0,
            false,
            0,
            null,
            null,
            Money(at.InvestorDemand) ?? 0,
            DemandOf(scenario),
            Ratio(at.IssuanceRate) ?? 0,
            IssuanceOf(scenario),
            ByInput(_ => (decimal?)null),
            ByInput(_ => new BoundedJson(null, null, null, false)),
            [],
            EmptyJson.Of(new EmptyView(reply)),
            view.Notes,
            SeriesRowJson.Of(view),
            SeriesTotalJson.Of(view),
            MarketCapJson.Of(view),
            null,
            null,
            projection.Years,
            projection.Base,
            projection.BackTest,
            projection.Missing,
            projection.Untested,
            KnownMonthJson.Of(view),
            null
        );
    }

    private static string ResultOf(ExplorerView view) => view.IsAnswered ? "answered" : "empty";

    private static BoundedJson DemandOf(Scenario scenario) =>
        BoundedJson.Of(FundingGapModel.RangeOf(scenario, of => of.InvestorDemand), Money);

    private static BoundedJson IssuanceOf(Scenario scenario) =>
        BoundedJson.Of(FundingGapModel.RangeOf(scenario, of => of.IssuanceRate), Ratio);

    private static Dictionary<string, T> ByInput<T>(Func<ScenarioInputDefinition, T> value) =>
        ScenarioInputs.All.ToDictionary(input => input.Name, value);

    internal static decimal? InUnitOf(ScenarioInputDefinition input, double? value) =>
        input.Unit is InputUnit.Money ? Money(value) : Ratio(value);

    internal static decimal? Money(double? dollars) => Rounded((decimal?)dollars, 2);

    internal static decimal? Rounded(decimal? value, int decimals) =>
        value is { } number
            ? decimal.Round(number, decimals, MidpointRounding.AwayFromZero) / WithoutTrailingZeros
            : null;

    internal static decimal? Ratio(double? value) => Rounded((decimal?)value, 8);
}

/// <summary>A result at the most likely values and at its bounds.</summary>
/// <param name="Open">One of the bounds is not known, or there is none: it is null.</param>
internal sealed record BoundedJson(decimal? Mode, decimal? Low, decimal? High, bool Open)
{
    // Next to a capex that may be nothing, coverage and days have no upper end.
    internal static bool IsOpen(Bounded bounded) =>
        bounded.IsOpen || bounded.Low is null != bounded.High is null;

    public static BoundedJson Of(Bounded bounded, Func<double?, decimal?> rounded) =>
        new(rounded(bounded.Mode), rounded(bounded.Low), rounded(bounded.High), IsOpen(bounded));
}

/// <summary>A result at the modes, at its bounds and over all cases; with an open end the percentiles are 'at least', or 'at most'.</summary>
internal sealed record SpreadJson(
    decimal? Mode,
    decimal? Low,
    decimal? High,
    bool Open,
    decimal? P5,
    decimal? P10,
    decimal? P25,
    decimal? P50,
    decimal? P75,
    decimal? P90,
    decimal? P95
)
{
    public static SpreadJson Of(
        Bounded bounded,
        Percentiles? percentiles,
        Func<double?, decimal?> rounded
    ) =>
        new(
            rounded(bounded.Mode),
            rounded(bounded.Low),
            rounded(bounded.High),
            BoundedJson.IsOpen(bounded),
            rounded(percentiles?.P5),
            rounded(percentiles?.P10),
            rounded(percentiles?.P25),
            rounded(percentiles?.P50),
            rounded(percentiles?.P75),
            rounded(percentiles?.P90),
            rounded(percentiles?.P95)
        );
}

/// <summary>What one input does to the gap between the ends of its range, or of the evidence's; <c>capex</c> is the capex as read.</summary>
/// <param name="Open">The capex is open: it counts as its lower bound, and both gaps are 'at least'.</param>
internal sealed record SwingJson(
    string Input,
    decimal LowValue,
    decimal HighValue,
    decimal GapAtLow,
    decimal GapAtHigh,
    bool Open,
    string Range
)
{
    public static SwingJson Of(Swing swing, bool isOpen)
    {
        var definition = swing.Input is { } input ? ScenarioInputs.Of(input) : null;
        decimal InUnit(double value) =>
            (
                definition is null ? GapJson.Money(value) : GapJson.InUnitOf(definition, value)
            )!.Value;
        return new(
            definition?.Name ?? "capex",
            InUnit(swing.Low),
            InUnit(swing.High),
            GapJson.Money(swing.GapAtLow)!.Value,
            GapJson.Money(swing.GapAtHigh)!.Value,
            isOpen,
            swing.IsOwn ? "own"
                : swing.IsExtended ? "evidence, extended to the own value"
                : "evidence"
        );
    }
}
