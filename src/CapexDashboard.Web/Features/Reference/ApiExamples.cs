namespace CapexDashboard.Web.Features.Reference;

/// <summary>A program that asks the API.</summary>
public sealed record ApiExample(string Name, string Title, string Text);

/// <summary>Programs for the reference page, at the site where it is read; tests run them.</summary>
internal static class ApiExamples
{
    private const string Site = "SITE";

    private const string Curl = """
        # The newest four quarters of Microsoft's capital spending, as JSON
        curl -sS --fail "SITE/api/v1/figures?entity=microsoft&metric=capex-cash&period=quarter&sort=-period&limit=4"

        # Every figure of vintage 1 as CSV; what names a vintage never changes
        curl -sS --fail --compressed "SITE/api/v1/figures.csv?vintage=1" -o figures.csv

        # The funding gap of 2025, tokens issued over three to five years
        curl -sS --fail "SITE/api/v1/gap?year=2025&years=3..5"
        """;

    private const string Python = """
        import pandas as pd

        site = "SITE"
        capex = pd.read_csv(
            f"{site}/api/v1/figures.csv?metric=capex-cash&period=quarter&vintage=1",
            parse_dates=["period_end"],
        )
        billions = capex.pivot_table(index="period_end", columns="entity", values="low") / 1e9
        print(billions.tail(8).round(1))

        networks = pd.read_json(f"{site}/api/v1/figures.ndjson?metric=market-cap&vintage=1", lines=True)
        print(networks.sort_values("low", ascending=False)[["entity", "periodEnd", "low"]].head())
        """;

    private const string R = """
        site <- "SITE"
        capex <- read.csv(paste0(site, "/api/v1/figures.csv?metric=capex-cash&period=quarter&vintage=1"))
        capex$year <- substr(capex$period_end, 1, 4)
        round(xtabs(low / 1e9 ~ year + entity, capex), 1)
        """;

    public static IReadOnlyList<ApiExample> At(string site) =>
        [
            new("curl", "curl", At(Curl, site)),
            new("python", "Python with pandas", At(Python, site)),
            new("r", "R", At(R, site)),
        ];

    private static string At(string text, string site) =>
        text.ReplaceLineEndings("\n").Replace(Site, site, StringComparison.Ordinal);
}
