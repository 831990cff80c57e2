using CapexDashboard.Domain;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Entities;

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

    /// <summary>hyperscaler, MSFT; DePIN network, sells compute, token AKT.</summary>
    public static string What(EntityView entity) =>
        string.Join(
            ", ",
            new[]
            {
                Kind(entity.Kind),
                entity.Service is { } service ? "sells " + Service(service) : null,
                entity.Symbol is not { Length: > 0 } symbol ? null
                : entity.Kind is EntityKind.DepinNetwork ? "token " + symbol
                : symbol,
            }.OfType<string>()
        );

    /// <summary>compute, storage, wireless coverage, data.</summary>
    public static string Service(NetworkService service) =>
        service is NetworkService.Wireless ? "wireless coverage" : Terms.Write(service);
}
