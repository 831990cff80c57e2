namespace CapexDashboard.Store.Vintages;

/// <summary>A published vintage; see <see cref="Domain.Vintages.Vintage"/>.</summary>
public sealed class StoredVintage
{
    public int Number { get; set; }

    /// <summary>Chosen by the publisher beforehand, so that a connection lost at commit can be looked up.</summary>
    public Guid PublicationId { get; set; }
    public DateTimeOffset At { get; set; }
    public required string By { get; set; }
    public required string Message { get; set; }

    /// <summary>How many figures it brought; <see cref="Corrected"/> and <see cref="Retired"/> likewise.</summary>
    public int Added { get; set; }
    public int Corrected { get; set; }
    public int Retired { get; set; }
}

/// <summary>The one row whose lock hands out vintage numbers without a gap.</summary>
public sealed class Dataset
{
    public const int OnlyId = 1;

    public int Id { get; private set; } = OnlyId;

    /// <summary>The newest published vintage; 0 before the seed.</summary>
    public int Vintage { get; private set; }
}
