using System.Text.Json;
using CapexDashboard.Domain;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>
/// What the capex of two links measures and who is left out of it: a difference may come from that alone. Read from the JSON that
/// the links keep; the oldest say neither.
/// </summary>
internal static class DiffCapex
{
    private const string NotRecorded = "not recorded";

    public static async Task<IReadOnlyList<DiffRow>> RowsAsync(
        OpenedPermalink left,
        OpenedPermalink right,
        VintageLists lists,
        CancellationToken cancellation
    )
    {
        var (mine, theirs) = (
            await CompaniesAsync(left, lists, cancellation),
            await CompaniesAsync(right, lists, cancellation)
        );
        var measures = new DiffRow("Measure", Measures(mine), Measures(theirs));
        return mine.Concat(theirs).All(company => company.IsCounted)
            ? [measures]
            : [measures, new DiffRow("Left out of the sum", LeftOut(mine), LeftOut(theirs))];
    }

    private static async Task<List<DiffCompany>> CompaniesAsync(
        OpenedPermalink opened,
        VintageLists lists,
        CancellationToken cancellation
    )
    {
        using var answer = JsonDocument.Parse(opened.Link.Json);
        if (!answer.RootElement.GetProperty("capex").TryGetProperty("entities", out var entities))
            return [];
        var keys = entities.EnumerateArray().Select(Key).ToList();
        var names = (
            await lists.EntitiesAsync(keys, opened.Link.Vintage.Number, cancellation)
        ).ToDictionary(entity => entity.Key, entity => entity.Name);
        return
        [
            .. Paints
                .Sorted(entities.EnumerateArray(), Key)
                .Select(company => Read(company, names)),
        ];
    }

    private static string Key(JsonElement company) =>
        company.GetProperty("entity").GetString() ?? "";

    private static DiffCompany Read(JsonElement company, Dictionary<string, string> names) =>
        new(
            names.GetValueOrDefault(Key(company), Key(company)),
            company.GetProperty("low").ValueKind is JsonValueKind.Number,
            Text(company, "measure") is { } measure
            && Terms.TryRead<CapexMeasure>(measure, out var known)
                ? known
                : null,
            company.TryGetProperty("leftOut", out var leftOut)
            && leftOut.ValueKind is JsonValueKind.Object
                ? Text(leftOut, "says")
                : null
        );

    private static string? Text(JsonElement of, string property) =>
        of.TryGetProperty(property, out var text) && text.ValueKind is JsonValueKind.String
            ? text.GetString()
            : null;

    private static string Measures(List<DiffCompany> companies)
    {
        var known = companies
            .Where(company => company.IsCounted)
            .Select(company => (company.Measure, company.Name))
            .ToList();
        return companies.Count > 0 && known.Count == 0 ? "nothing is counted"
            : known.Count == 0 || known.Any(one => one.Measure is null) ? NotRecorded
            : known.Select(one => one.Measure).Distinct().ToList() is [{ } only]
                ? MeasureWords.Of(only)
            : MeasureWords.ByMeasure(
                known.Select(one => (one.Measure ?? CapexMeasure.NotStated, one.Name))
            );
    }

    private static string LeftOut(List<DiffCompany> companies) =>
        companies.Count == 0 ? NotRecorded
        : companies.All(company => company.IsCounted) ? "nobody"
        : string.Join(
            "; ",
            companies
                .Where(company => !company.IsCounted)
                .Select(company =>
                    company.Why is { } why ? $"{company.Name} ({why})" : company.Name
                )
        );
}

/// <param name="Measure">Null where the link does not say.</param>
/// <param name="Why">It is left out; null where it counts, or the link does not say.</param>
internal sealed record DiffCompany(string Name, bool IsCounted, CapexMeasure? Measure, string? Why);
