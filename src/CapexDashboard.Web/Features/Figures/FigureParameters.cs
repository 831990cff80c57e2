using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Figures;

/// <summary>What the figures list takes, as the documentation says it; <see cref="FigureListQuery"/> reads it.</summary>
internal static class FigureParameters
{
    public static readonly IReadOnlyList<ApiParameter> All =
    [
        new("entity", "Only of these entities: keys joined by ~.", "microsoft~meta"),
        new("metric", "Only in these metrics: keys joined by ~.", "capex-cash"),
        new(
            "period",
            "Only of one kind of period; a year may be the filer's or the calendar's.",
            "quarter"
        )
        {
            Choices = ["quarter", "year", "span", "date"],
        },
        ApiParameter.Choice<Basis>("basis", "Only on one basis.", "reported"),
        ApiParameter.Choice<Verification>(
            "verification",
            "Only those that somebody has seen at the source, or not.",
            "verified"
        ),
        new("from", "Only periods that end on this day or later.", "2024-01-01")
        {
            Format = "date",
        },
        new("to", "Only periods that end on this day or earlier.", "2024-12-31")
        {
            Format = "date",
        },
        new(
            "q",
            "Only those in whose key, definition, quote or note all these words stand.",
            "finance"
        ),
        new(
            "sort",
            "By the period's end, the lower amount or the day the source became public; - for the reverse.",
            "-period"
        )
        {
            Choices =
            [
                .. Domain.Terms.All<FigureSort>(),
                .. Domain.Terms.All<FigureSort>().Select(sort => "-" + sort),
            ],
        },
        ApiParameters.Fields(FigureColumns.Shape, "key~entity~periodEnd~low~high"),
        .. ApiParameters.AsKnown,
    ];

    public static readonly IReadOnlyList<ApiParameter> Paging =
    [
        ApiParameters.Limit(FigureListQuery.MaxLimit),
        ApiParameters.Cursor,
    ];
}
