namespace CapexDashboard.Domain.Figures;

/// <summary>Whom a figure is about.</summary>
public enum EntityKind
{
    Hyperscaler,
    Cloud,
    Supplier,
    Customer,
    AiLab,
    DepinNetwork,
    Sector,
    Market,
    Currency,
}

/// <summary>What a DePIN network mainly sells.</summary>
public enum NetworkService
{
    /// <summary>Work of processors: general, AI, rendering, video.</summary>
    Compute,

    /// <summary>Keeping and handing out files.</summary>
    Storage,

    /// <summary>Radio coverage.</summary>
    Wireless,

    /// <summary>Data that its participants gather, measure or index.</summary>
    Data,
}

/// <summary>The entities that the code itself asks for; the store holds more.</summary>
public static class EntityKeys
{
    public const string Alphabet = "alphabet";
    public const string Amazon = "amazon";
    public const string Meta = "meta";
    public const string Microsoft = "microsoft";
    public const string Nvidia = "nvidia";
    public const string DepinSector = "depin-sector";

    /// <summary>The article's four.</summary>
    public static readonly IReadOnlyList<string> Hyperscalers = [Alphabet, Amazon, Meta, Microsoft];

    /// <summary>Kinds that report or guide capex, so that a comparison can choose them.</summary>
    public static bool HasCapex(EntityKind kind) =>
        kind is EntityKind.Hyperscaler or EntityKind.Cloud;
}
