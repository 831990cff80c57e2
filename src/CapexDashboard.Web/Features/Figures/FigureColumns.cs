using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Figures;

/// <summary>The columns of the figures' CSV, and what can be chosen of their JSON.</summary>
internal static class FigureColumns
{
    public static readonly ListShape<FigureView> Shape = new(
        "figures",
        new("key", figure => figure.Key),
        new("entity", figure => figure.Entity),
        new("metric", figure => figure.Metric),
        new("period_kind", figure => figure.PeriodKind),
        new("period_start", figure => figure.PeriodStart),
        new("period_end", figure => figure.PeriodEnd),
        new("definition", figure => figure.Definition),
        new("given_on", figure => figure.GivenOn),
        new("low", figure => figure.Low),
        new("high", figure => figure.High),
        new("unit", figure => figure.Unit),
        new("currency", figure => figure.Currency),
        new("basis", figure => figure.Basis),
        new("verification", figure => figure.Verification),
        new("source", figure => figure.Source.Title),
        new("source_published_on", figure => figure.Source.PublishedOn) { Field = "source" },
        new("source_url", figure => figure.Source.Url) { Field = "source" },
        new("quote", figure => figure.Quote),
        new("note", figure => figure.Note) { IsExtra = true },
        new("revision", figure => figure.Revision) { IsExtra = true },
        new("vintage", figure => figure.Vintage),
        new("derived_from", figure => figure.Parts)
    );
}
