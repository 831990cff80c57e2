using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using CapexDashboard.Domain;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Figures;
using CapexDashboard.Web.Formatting;
using Microsoft.AspNetCore.Components;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>
/// What a company's capex was made of, each figure with its document. As text, not as a component: a circuit keeps every
/// part of a component twice, and these are most of the explorer's table.
/// </summary>
internal static class CapexParts
{
    // The figures of a record are shared by all readers, and so is what is written of them.
    private static readonly ConditionalWeakTable<FigureView, string> Written = [];
    private static readonly ConcurrentDictionary<(string Entity, string Name), string> Heads = [];
    private static readonly ConcurrentDictionary<(string Entity, string Name), string> Names = [];

    public static IEnumerable<MarkupString> Of(
        CompanyCapex company,
        CapexRecord record,
        Comparison comparison
    ) =>
        record
            .Parts(company)
            .Select(figure => new MarkupString(
                // An earlier state stands in every address, so that text is for its reader alone.
                comparison is { Vintage: null, AsOf: null }
                    ? Written.GetValue(figure, one => Write(one, Comparison.Default))
                    : Write(figure, comparison)
            ));

    /// <summary>The head of a company's row: its colour and its name.</summary>
    public static MarkupString Head(string entity, string name) =>
        new(
            Heads.GetOrAdd(
                (entity, name),
                one =>
                    $"""<th scope="row" id="{DashboardUrls.BehindCompany(one.Entity)[1..]}">{Swatch(one)}</th>"""
            )
        );

    /// <summary>The same for the legend.</summary>
    public static MarkupString Name(string entity, string name) =>
        new(Names.GetOrAdd((entity, name), one => Swatch(one)));

    private static string Swatch((string Entity, string Name) company) =>
        $"""<i class="swatch" style="background:var(--{Paints.Of(company.Entity)})"></i>{Encode(company.Name)}""";

    public static string How(CompanyCapex company, Comparison comparison) =>
        (company.LeftOut is { } why ? LeftOutWords.Why(why, comparison) : How(company.Status))
        + ForAi(company, comparison.Scenario);

    private static string Write(FigureView figure, Comparison comparison)
    {
        var period = Dates.Period(figure.PeriodKind, figure.PeriodStart, figure.PeriodEnd);
        var amount = Numbers.In(
            figure.Currency,
            Numbers.MoneyRange((double)figure.Low, (double?)figure.High)
        );
        return $"""<span class="part"><a href="{Encode(DashboardUrls.FigureOf(figure.Key, comparison))}" title="{Encode(figure.Source.Title)}">{Encode(period)}</a> {Encode(amount + Said(figure))}</span> """;
    }

    private static string Said(FigureView figure) =>
        (figure.Basis is Basis.Reported ? "" : $" ({FigureWords.Basis(figure.Basis)})")
        + (
            figure.Verification is Verification.Verified
                ? ""
                : $" ({Terms.Write(figure.Verification)})"
        );

    private static string How(CapexStatus status) =>
        status switch
        {
            CapexStatus.Annualized => "over several years, divided by their number",
            CapexStatus.RunRate => "times four: a run rate",
            _ => "",
        };

    // Only part of the capex may be counted, of all companies or of one.
    private static string ForAi(CompanyCapex company, Scenario scenario)
    {
        var share = scenario.CapexAiOf(company.Entity);
        return company.Amount is null || share is { IsPoint: true, Mode: 1 }
            ? ""
            : $" of it counted: {InputWords.Range(ScenarioInputs.Of(ScenarioInput.CapexAi), share)}";
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
