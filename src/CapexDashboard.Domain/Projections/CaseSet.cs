using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Projections;

/// <summary>Which cases are worked out: one with each input at its mode or at an end, or all points of the <see cref="SobolSet"/>.</summary>
internal sealed class CaseSet
{
    // Null for all points.
    private readonly Func<InputRange, decimal>? _one;

    private CaseSet(int count, Func<InputRange, decimal>? one) => (Count, _one) = (count, one);

    public static CaseSet AtModes { get; } = new(1, range => range.Mode);

    public static CaseSet AtLows { get; } = new(1, range => range.Low);

    public static CaseSet AtHighs { get; } = new(1, range => range.High);

    public static CaseSet All { get; } = new(SobolSet.Points, one: null);

    public int Count { get; }

    public void Fill(ScenarioInput input, InputRange range, Span<double> values)
    {
        if (_one is null)
            TriangularInput.FillRange(range, (int)input, first: 0, values);
        else
            values[0] = (double)_one(range);
    }

    public void FillCapex(
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies,
        Span<double> values
    )
    {
        if (_one is null)
            new CapexCases(scenario, companies).Fill(values);
        else
            values[0] = (double)
                companies.Sum(company =>
                    company.Counted(scenario) is { } counted ? _one(counted) : 0
                );
    }

    public void FillFunding(Scenario scenario, Span<double> values)
    {
        if (_one is null)
            new FundingCases(scenario).Fill(values);
        else
            values[0] = DepinFunding.At(input => _one(scenario[input])).PerYear;
    }
}
