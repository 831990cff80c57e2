using CapexDashboard.Domain.Figures;

namespace CapexDashboard.Domain.Tests.Figures;

public sealed class DerivationTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("  ", null)]
    [InlineData("a-1", "a-1")]
    [InlineData(" a-1 \n b-2  c-3", "a-1 b-2 c-3")]
    public void Tidy_AsTyped_HasOneSpaceBetweenKeys(string? typed, string? tidy) =>
        Derivation.Tidy(typed).ShouldBe(tidy);

    [Theory]
    [InlineData(null, null)]
    [InlineData("a-1 b-2", null)]
    [InlineData("a-1 b-3", "there is no figure 'b-3'")]
    [InlineData("a-1 it", "a figure is not derived from itself")]
    [InlineData("a-1 b-2 a-1", "'a-1' stands in it twice")]
    [InlineData("a-1,b-2", "'a-1,b-2' is no key of a figure: name keys joined by a space")]
    public void Problem_OfWhatIsTyped_SaysWhatIsWrong(string? typed, string? problem) =>
        Derivation.Problem(typed, "it", key => key is "a-1" or "b-2" or "it").ShouldBe(problem);

    [Fact]
    public void RunRate_Written_IsOneWord() => Terms.Write(Basis.RunRate).ShouldBe("run-rate");
}
