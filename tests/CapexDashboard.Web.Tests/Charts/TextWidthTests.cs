using CapexDashboard.Web.Charts;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

public sealed class TextWidthTests
{
    [Fact]
    public void Wrap_AnyText_KeepsItsWordsInLinesThatFit() =>
        Gen.Select(Gen.Char.AlphaNumeric.Array[1, 12].Array[1, 20], Gen.Double[10, 500])
            .Sample(any =>
            {
                var text = string.Join(' ', any.Item1.Select(word => new string(word)));
                var lines = TextWidth.Wrap(text, 13, any.Item2);
                string.Join(' ', lines).ShouldBe(text);
                foreach (var line in lines.Where(line => line.Contains(' ')))
                    TextWidth.Of(line, 13).ShouldBeLessThanOrEqualTo(any.Item2);
            });

    [Fact]
    public void Wrap_TextThatFits_IsOneLine() =>
        TextWidth.Wrap("a few words", 13, 500).ShouldBe(["a few words"]);
}
