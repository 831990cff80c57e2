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
        if (
            _one is null
            && companies.Any(company => company.Counted(scenario) is { IsPoint: false })
        )
            new CapexCases(scenario, companies).Fill(values);
        else
            values.Fill((double)companies.Sum(company => Of(company.Counted(scenario))));
    }

    private decimal Of(InputRange? counted) =>
        counted is not { } range ? 0 : _one?.Invoke(range) ?? range.Mode;

    public void FillFunding(Scenario scenario, Span<double> values)
    {
        if (_one is null)
            new FundingCases(scenario).Fill(values);
        else
            values[0] = DepinFunding.At(input => _one(scenario[input])).PerYear;
    }
}
