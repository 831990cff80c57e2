using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Compare.Matrix;

/// <summary>The matrix in long form: a row for each cell.</summary>
internal static class MatrixCsv
{
    private static readonly string[] Columns = ["years", "multiple", "coverage", "bound"];

    public static CsvTable Of(MatrixView view) =>
        new(
            Columns,
            [
                .. view.Matrix.Coverage.SelectMany(
                    (row, i) =>
                        row.Select(
                            (coverage, j) =>
                                new[]
                                {
                                    CsvAnswer.Number(view.Matrix.Years[i]),
                                    CsvAnswer.Number(view.Matrix.Multiples[j]),
                                    CsvAnswer.Number(GapJson.Ratio(coverage)),
                                    view.IsOpen ? "at-most" : "",
                                }
                        )
                ),
            ]
        );
}
