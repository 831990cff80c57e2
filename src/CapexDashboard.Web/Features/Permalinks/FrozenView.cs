using System.Text.Encodings.Web;
using System.Text.Json;
using CapexDashboard.Web.Charts;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>
/// What the page of a comparison says and shows, in texts and places: what a permalink keeps beside the bytes of its JSON and
/// CSV. No later model, name or rounding touches it; drawing it anew is all that is left to do. Properties may be added, with
/// a default; those that are here stay.
/// </summary>
/// <param name="Question">What was compared, in a sentence.</param>
/// <param name="Label">What the picture shows, in a sentence.</param>
/// <param name="Says">What else it shows.</param>
/// <param name="Gap">$201.7bn a year, with 'at least' where the capex is open.</param>
/// <param name="Legend">Who is who, with the amounts that a phone has no room for; empty where the picture says it.</param>
/// <param name="Tables">HTML of our own: the numbers of the picture.</param>
/// <param name="FileName">Of what is taken along, without ending.</param>
public sealed record FrozenView(
    string Headline,
    string Question,
    string Label,
    string Says,
    string Gap,
    PictureSet Pictures,
    IReadOnlyList<LegendEntry> Legend,
    string Tables,
    IReadOnlyList<FrozenAssumption> Assumptions,
    IReadOnlyList<FrozenSource> Sources,
    string FileName
)
{
    /// <summary>Who is left out and why, what is measured; links of the first version have none.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    private static readonly JsonSerializerOptions Form = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IncludeFields = true,
        DefaultIgnoreCondition = System
            .Text
            .Json
            .Serialization
            .JsonIgnoreCondition
            .WhenWritingDefault,
    };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Form);

    public static FrozenView From(ReadOnlyMemory<byte> bytes) =>
        JsonSerializer.Deserialize<FrozenView>(bytes.Span, Form)!;

    /// <param name="address">Where the same can be looked up.</param>
    /// <param name="state">Vintage 1, 23 November 2026.</param>
    public Sheet ToSheet(string address, string state) =>
        SheetOf(
            Headline,
            Pictures,
            Legend,
            Notes,
            Sources.Select(source => source.Publisher),
            address,
            state
        );

    public static Sheet SheetOf(
        string headline,
        PictureSet pictures,
        IReadOnlyList<LegendEntry> legend,
        IReadOnlyList<string> notes,
        IEnumerable<string> publishers,
        string address,
        string state
    ) =>
        new(
            headline,
            pictures,
            legend,
            [
                .. notes,
                "Sources: " + string.Join("; ", publishers.Distinct()),
                $"{address} · {state}",
            ]
        );
}

/// <summary>An input of the scenario that is not the article's.</summary>
public sealed record FrozenAssumption(string Name, string Value, string Article);

/// <summary>A document that figures of the comparison are taken from.</summary>
public sealed record FrozenSource(string Title, string Publisher, DateOnly PublishedOn, string Url);
