using System.Buffers;
using System.Numerics.Tensors;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>Capex and funding of some cases, moved on year by year: of one at the modes, or of all points of the <see cref="SobolSet"/>.</summary>
internal sealed class ProjectedCases : IDisposable
{
    private const int Parts = 11;

    private readonly double[] _rented;
    private readonly int _count;
    private readonly int _from;

    private ProjectedCases(int count, int from)
    {
        (_count, _from) = (count, from);
        _rented = ArrayPool<double>.Shared.Rent(Parts * count);
        Cap.Fill(1);
    }

    public Span<double> Gaps => Part(0);
    public Span<double> Capex => Part(1);
    public Span<double> Funding => Part(2);

    // In the comparison's year, when all of the new tokens are issued.
    private Span<double> FirstFunding => Part(3);

    // As many times as large as in that year.
    private Span<double> Cap => Part(4);
    private Span<double> Horizon => Part(5);
    private Span<double> Growth => Part(6);
    private Span<double> LaterGrowth => Part(7);
    private Span<double> FadeBy => Part(8);
    private Span<double> CapGrowth => Part(9);
    private Span<double> Reissue => Part(10);

    public static ProjectedCases AtModes(
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies,
        int from
    )
    {
        var cases = new ProjectedCases(1, from);
        cases.Capex[0] = (double)companies.Sum(company => company.Counted(scenario)?.Mode ?? 0);
        cases.FirstFunding[0] = DepinFunding.At(input => scenario[input].Mode).PerYear;
        cases.Begin((input, values) => values[0] = (double)scenario[input].Mode);
        return cases;
    }

    public static ProjectedCases OfAll(
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies,
        int from
    )
    {
        var cases = new ProjectedCases(SobolSet.Points, from);
        new CapexCases(scenario, companies).Fill(cases.Capex);
        new FundingCases(scenario).Fill(cases.FirstFunding);
        cases.Begin(
            (input, values) =>
                TriangularInput.FillRange(scenario[input], (int)input, first: 0, values)
        );
        return cases;
    }

    /// <summary>To the year after the one before.</summary>
    public void Advance(int year)
    {
        GrowCapex(year);
        IssueTokens(year);
        TensorPrimitives.Subtract(Capex, Funding, Gaps);
    }

    public void Dispose() => ArrayPool<double>.Shared.Return(_rented);

    private delegate void Filling(ScenarioInput input, Span<double> values);

    private void Begin(Filling fill)
    {
        fill(ScenarioInput.Years, Horizon);
        fill(ScenarioInput.CapexGrowth, Growth);
        fill(ScenarioInput.LaterGrowth, LaterGrowth);
        fill(ScenarioInput.FadeBy, FadeBy);
        fill(ScenarioInput.CapGrowth, CapGrowth);
        fill(ScenarioInput.Reissue, Reissue);
        FirstFunding.CopyTo(Funding);
        TensorPrimitives.Subtract(Capex, Funding, Gaps);
    }

    // The growth is full in the first year after the comparison's, then fades evenly until the later one is reached.
    private void GrowCapex(int year)
    {
        double first = _from + 1;
        var capex = Capex;
        var growth = Growth;
        var later = LaterGrowth;
        var fadeBy = FadeBy;
        for (var i = 0; i < capex.Length; i++)
        {
            var faded = fadeBy[i] > first ? Math.Min((year - first) / (fadeBy[i] - first), 1) : 1;
            capex[i] *= 1 + growth[i] + ((later[i] - growth[i]) * faded);
        }
    }

    // All of a year's new tokens within the horizon, which may end within the year, and what is issued again after it.
    private void IssueTokens(int year)
    {
        var elapsed = year - _from;
        var cap = Cap;
        var growth = CapGrowth;
        var horizon = Horizon;
        var reissue = Reissue;
        var funding = Funding;
        var first = FirstFunding;
        for (var i = 0; i < cap.Length; i++)
        {
            cap[i] *= 1 + growth[i];
            var left = Math.Min(Math.Max(horizon[i] - elapsed, 0), 1);
            funding[i] = first[i] * cap[i] * (left + ((1 - left) * reissue[i]));
        }
    }

    private Span<double> Part(int part) => _rented.AsSpan(part * _count, _count);
}
