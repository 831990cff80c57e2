using CapexDashboard.Domain.Claims;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Tests;

public sealed class TermsTests
{
    [Fact]
    public void Write_TwoWords_JoinsThemByHyphen() =>
        Terms.Write(PeriodKind.FiscalYear).ShouldBe("fiscal-year");

    [Fact]
    public void TryRead_EveryVerdict_GivesWhatWasWritten()
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            Terms.TryRead<Verdict>(Terms.Write(verdict), out var read).ShouldBeTrue();
            read.ShouldBe(verdict);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("FiscalYear")]
    [InlineData("1")]
    public void TryRead_NoTerm_IsFalse(string? text) =>
        Terms.TryRead<PeriodKind>(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("microsoft-capex-cash-2024q4", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a--b", false)]
    [InlineData("Microsoft", false)]
    [InlineData("a\n", false)]
    public void IsKey_Shape_IsChecked(string text, bool isKey) => Keys.IsKey(text).ShouldBe(isKey);

    [Fact]
    public void IsKey_LongerThan100_IsRefused() => Keys.IsKey(new string('a', 101)).ShouldBeFalse();
}
