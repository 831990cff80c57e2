namespace CapexDashboard.Domain.Figures;

/// <summary>A flow happens over a period (capex, issuance), a stock stands at a date (market cap). They are never added.</summary>
public enum MetricNature
{
    Flow,
    Stock,
}

public enum MetricUnit
{
    /// <summary>The full unit of the figure's currency.</summary>
    Money,

    /// <summary>Currency for one token.</summary>
    MoneyPerToken,
    Tokens,

    /// <summary>A fraction, 0 to 1.</summary>
    Share,

    /// <summary>Pieces of hardware.</summary>
    Units,

    /// <summary>US dollars for one unit of another currency.</summary>
    Rate,
}

/// <summary>The metrics that the code itself asks for; the store holds more.</summary>
public static class MetricKeys
{
    /// <summary>Purchases of property and equipment in the cash flow statement.</summary>
    public const string CapexCash = "capex-cash";

    /// <summary>The same, net of proceeds and incentives (Amazon).</summary>
    public const string CapexCashNet = "capex-cash-net";

    /// <summary>With finance leases: Microsoft adds assets acquired, Meta adds payments.</summary>
    public const string CapexWithLeases = "capex-with-leases";

    /// <summary>What a company said it will spend.</summary>
    public const string CapexGuidance = "capex-guidance";

    /// <summary>Capex as the article states it; it does not say on which measure.</summary>
    public const string CapexClaimed = "capex-claimed";

    /// <summary>What a company announced for a project or a region; its period begins on the day of the announcement.</summary>
    public const string AnnouncedInvestment = "announced-investment";

    /// <summary>US dollars for one unit of another currency on a day.</summary>
    public const string ExchangeRate = "exchange-rate";

    public const string AcceleratorShipments = "accelerator-shipments";

    /// <summary>What all tokens of a network or of the sector are worth, at a date: a stock.</summary>
    public const string MarketCap = "market-cap";

    public const string TokenIssuance = "token-issuance";
    public const string CapitalRaised = "capital-raised";
    public const string NetworkRevenue = "network-revenue";

    /// <summary>The measures of filed capex that a comparison may choose.</summary>
    public static readonly IReadOnlyList<string> Filed = [CapexCash, CapexCashNet, CapexWithLeases];

    /// <summary>Whatever may feed the capex of a company.</summary>
    public static readonly IReadOnlyList<string> Capex = [.. Filed, CapexGuidance, CapexClaimed];

    /// <summary>What is known of the money of the DePIN sector as a whole.</summary>
    public static readonly IReadOnlyList<string> TokenMoney =
    [
        MarketCap,
        TokenIssuance,
        CapitalRaised,
        NetworkRevenue,
    ];

    /// <summary>Money figures carry their currency, all others none.</summary>
    public static bool HasCurrency(MetricUnit unit) =>
        unit is MetricUnit.Money or MetricUnit.MoneyPerToken or MetricUnit.Rate;
}
