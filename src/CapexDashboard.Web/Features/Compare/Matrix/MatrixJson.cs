namespace CapexDashboard.Web.Features.Compare.Matrix;

/// <summary>Coverage by horizon (rows) and by multiple (columns), fractions; 'at most' where the capex is open.</summary>
internal sealed record MatrixJson(
    IReadOnlyList<decimal> Years,
    IReadOnlyList<decimal> Multiples,
    IReadOnlyList<IReadOnlyList<decimal?>> Coverage,
    bool Open
)
{
    /// <summary>Null where the comparison asks for no matrix.</summary>
    public static MatrixJson? Of(ExplorerView view) =>
        view.Matrix is { } of
            ? new(
                of.Matrix.Years,
                of.Matrix.Multiples,
                [
                    .. of.Matrix.Coverage.Select(row =>
                        (IReadOnlyList<decimal?>)
                            [.. row.Select(coverage => GapJson.Ratio(coverage))]
                    ),
                ],
                of.IsOpen
            )
            : null;
}
