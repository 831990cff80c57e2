using System.CommandLine;

namespace CapexDashboard.Web.Commands;

internal static class FiguresCommand
{
    public static Command Create(CommandSurroundings surroundings) =>
        new("figures", "Figures out of the store and into it")
        {
            FiguresExport.Create(surroundings),
            FiguresImport.Create(surroundings),
        };
}
