using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Benchmarks.Model;

/// <summary>As many random draws with numpy, which measures its own time: the start of Python does not count.</summary>
internal sealed record NumpyDraws(double[] Milliseconds, Found[] Found)
{
    private const int NotInstalled = 3;

    /// <returns>Null where there is no Python or no numpy.</returns>
    public static async Task<NumpyDraws?> OfAsync(ModelCase of, int rounds, int seeds)
    {
        using var python = Start();
        if (python is null)
            return null;
        var answer = python.StandardOutput.ReadToEndAsync();
        await WriteAsync(python, Question(of, rounds, seeds));
        await python.WaitForExitAsync();
        return python.ExitCode switch
        {
            0 => JsonSerializer.Deserialize<NumpyDraws>(await answer, JsonSerializerOptions.Web),
            NotInstalled => null,
            var code => throw new InvalidOperationException($"python3 ended with {code}"),
        };
    }

    private static Process? Start()
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo(
                    "python3",
                    [Path.Combine(AppContext.BaseDirectory, "Model", "NumpyDraws.py")]
                )
                {
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            );
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task WriteAsync(Process python, string task)
    {
        try
        {
            await python.StandardInput.WriteAsync(task);
            python.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading, and its exit code says why.
        }
    }

    private static string Question(ModelCase of, int rounds, int seeds) =>
        JsonSerializer.Serialize(
            new
            {
                draws = RandomDraws.Count,
                rounds,
                seeds,
                inputs = ScenarioInputs.All.Select(one => Ends(of.Scenario[one.Input])),
                amounts = of.Companies.Select(company => Ends(company.Amount!.Value)),
            }
        );

    private static decimal[] Ends(InputRange range) => [range.Low, range.Mode, range.High];
}
