using CapexDashboard.Domain;
using CapexDashboard.Domain.Figures;

namespace CapexDashboard.Web.Features.Entities;

internal static class EntityWords
{
    /// <summary>hyperscaler, DePIN network, AI lab.</summary>
    public static string Kind(EntityKind kind) =>
        kind switch
        {
            EntityKind.DepinNetwork => "DePIN network",
            EntityKind.AiLab => "AI lab",
            _ => Terms.Write(kind),
        };
}
