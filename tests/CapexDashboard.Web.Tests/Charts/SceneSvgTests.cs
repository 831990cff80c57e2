using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CapexDashboard.Web.Charts;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

public sealed partial class SceneSvgTests
{
    private const string Nasty = "<script>alert('1')</script> & \"quoted\" ]]>";

    [Fact]
    public void Write_TextsWithMarkup_AreEscaped()
    {
        var svg = Write([
            new TextShape(1, 2, Nasty, "ink"),
            new BarShape(0, 0, 5, 5, "meta", BarStyle.Solid, Nasty),
            new DotShape(1, 1, 3, "depin", Nasty),
        ]);

        svg.ShouldNotContain("<script");
        var picture = XElement.Parse(svg);
        picture.Attribute("aria-label")!.Value.ShouldBe(Nasty);
        picture.Descendants("text").Single().Value.ShouldBe(Nasty);
        picture.Elements("rect").Single().Element("title")!.Value.ShouldBe(Nasty);
        picture.Elements("circle").Single().Element("title")!.Value.ShouldBe(Nasty);
    }

    [Fact]
    public void Write_InACultureWithCommas_WritesInvariantNumbers()
    {
        var before = CultureInfo.CurrentCulture;
        var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        commas.NumberFormat.NumberDecimalSeparator = ",";
        commas.NumberFormat.NegativeSign = "~";
        CultureInfo.CurrentCulture = commas;
        try
        {
            var svg = Write([
                new BarShape(1.25, -2.5, 3.75, 4.5, "meta", BarStyle.Dotted),
                new LineShape(0.5, 1.5, 2.5, 3.5, "ink", 1.5, IsDotted: true),
                new TextShape(1.5, 2.5, "x", "ink", 12.5),
                new CellsShape([(1.5, 2.5)], 6.5, "depin"),
                new DotShape(1.5, -2.5, 3.5, "depin"),
            ]);
            foreach (var number in XElement.Parse(svg).Descendants().Attributes().Where(IsPlace))
                double.TryParse(number.Value, CultureInfo.InvariantCulture, out _)
                    .ShouldBeTrue(number.ToString());
            svg.ShouldContain("M1.5 2.5h6.5v6.5h-6.5z");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Write_AnyScene_IsWellFormedWithoutExponentsOrNaN() =>
        Gen.Select(Gen.Double[-1e4, 1e4], Gen.String, Gen.Enum<BarStyle>(), Gen.Enum<TextAnchor>())
            .Sample(any =>
            {
                var (number, text, style, anchor) = any;
                // Control characters and halves of pairs are no text in any document.
                text = string.Concat(
                    text.Where(letter =>
                        letter >= ' ' && !char.IsSurrogate(letter) && letter < '\uFFFE'
                    )
                );
                var svg = Write([
                    new BarShape(number, number / 7, 1, 2, "meta", style, text),
                    new TextShape(number, number, text, "ink", 13, 700, anchor),
                    new DotShape(number, number, 3, "depin", text),
                ]);
                var picture = XElement.Parse(svg);
                foreach (var place in picture.Descendants().Attributes().Where(IsPlace))
                    Plain().IsMatch(place.Value).ShouldBeTrue(place.ToString());
            });

    [Fact]
    public void Write_Hatched_DefinesItsPatternUnderTheNameOfThePicture()
    {
        var picture = XElement.Parse(
            Write([
                new BarShape(0, 0, 5, 5, "meta", BarStyle.Hatched),
                new BarShape(5, 0, 5, 5, "meta", BarStyle.Hatched),
            ])
        );

        var pattern = picture.Descendants("pattern").ShouldHaveSingleItem();
        var name = pattern.Attribute("id")!.Value;
        name.ShouldStartWith("name");
        picture
            .Elements("rect")
            .ShouldAllBe(bar => bar.Attribute("fill")!.Value == $"url(#{name})");
    }

    [Fact]
    public void Write_ShapesThatLead_AreLinksWithTheirTitlesAsNames()
    {
        var picture = XElement.Parse(SceneSvg.Write(Leading(1080), "a label", "name").Value);

        picture.Attribute("role")!.Value.ShouldBe("group");
        picture
            .Elements("a")
            .Select(link => (link.Attribute("href")!.Value, link.Element("title")!.Value))
            .ShouldBe([("/figures/a?x=1&y=2", "one"), ("#behind-meta", "two")]);
        // By keyboard the table has them.
        picture.Elements("a").ShouldAllBe(link => link.Attribute("tabindex")!.Value == "-1");
        picture
            .Elements("a")
            .Select(link => link.Elements().Last().Name.LocalName)
            .ShouldBe(["rect", "circle"]);
    }

    [Fact]
    public void Write_ThinBarsOnAPhone_LeadNowhere()
    {
        var picture = XElement.Parse(SceneSvg.Write(Leading(328), "a label", "name").Value);

        picture.Attribute("role")!.Value.ShouldBe("img");
        picture.Descendants("a").ShouldBeEmpty();
        picture.Element("rect")!.Element("title")!.Value.ShouldBe("one");
    }

    [Fact]
    public void File_ShapesThatLead_LeadNowhere()
    {
        var svg = SceneSvg.File(Leading(1080), "a label", Palette.Light);

        svg.ShouldNotContain("href");
        svg.ShouldContain("<title>one</title>");
    }

    private static Scene Leading(double width) =>
        new(
            width,
            50,
            [
                new BarShape(0, 0, 8, 5, "meta", BarStyle.Solid, "one", "/figures/a?x=1&y=2"),
                new DotShape(9, 9, 4, "depin", "two", "#behind-meta"),
                new BarShape(20, 0, 8, 5, "meta", BarStyle.Solid, "three"),
            ]
        );

    private static bool IsPlace(XAttribute attribute) =>
        attribute.Name.LocalName
            is "x"
                or "y"
                or "x1"
                or "x2"
                or "y1"
                or "y2"
                or "cx"
                or "cy"
                or "r"
                or "font-size"
        || (attribute.Name.LocalName is "width" or "height" && attribute.Parent!.Name != "svg");

    private static string Write(IReadOnlyList<Shape> shapes) =>
        SceneSvg.Write(new Scene(100, 50.5, shapes), Nasty, "name").Value;

    [GeneratedRegex(@"^-?\d+(\.\d)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();
}
