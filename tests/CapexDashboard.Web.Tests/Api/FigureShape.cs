using System.Globalization;
using System.Text.Json;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Api;

/// <summary>A figure in JSON as the design has it, and as the seed has the same figure.</summary>
internal static class FigureShape
{
    public static readonly string[] Fields =
    [
        "key",
        "entity",
        "metric",
        "periodKind",
        "periodStart",
        "periodEnd",
        "definition",
        "givenOn",
        "low",
        "high",
        "unit",
        "currency",
        "basis",
        "verification",
        "source",
        "quote",
        "note",
        "revision",
        "vintage",
        "derivedFrom",
    ];

    private static readonly (string Field, string Column)[] Texts =
    [
        ("key", "key"),
        ("entity", "entity"),
        ("metric", "metric"),
        ("periodKind", "period_kind"),
        ("periodStart", "period_start"),
        ("periodEnd", "period_end"),
        ("definition", "definition"),
        ("givenOn", "given_on"),
        ("currency", "currency"),
        ("basis", "basis"),
        ("verification", "verification"),
        ("quote", "quote"),
        ("note", "note"),
    ];

    public static void ShouldBeFigure(this JsonElement figure)
    {
        figure.Names().ShouldBe(Fields);
        figure.GetProperty("source").Names().ShouldBe(["title", "publisher", "publishedOn", "url"]);
    }

    /// <summary>Says what the row of the seed says, the source by its own row.</summary>
    public static void ShouldBeOf(
        this JsonElement figure,
        IReadOnlyDictionary<string, string> row,
        IReadOnlyDictionary<string, string> source
    )
    {
        foreach (var (field, column) in Texts)
            (figure.GetProperty(field).GetString() ?? "").ShouldBe(row[column], field);
        figure
            .Texts("derivedFrom")
            .ShouldBe(row["derived_from"].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        figure.Number("low").ShouldBe(Number(row["low"]));
        if (row["high"].Length == 0)
            figure.IsNull("high").ShouldBeTrue();
        else
            figure.Number("high").ShouldBe(Number(row["high"]));
        var document = figure.GetProperty("source");
        document.Text("title").ShouldBe(source["title"]);
        document.Text("publisher").ShouldBe(source["publisher"]);
        document.Text("publishedOn").ShouldBe(source["published_on"]);
        document.Text("url").ShouldBe(source["url"]);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
