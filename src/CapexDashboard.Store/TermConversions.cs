using CapexDashboard.Domain;
using CapexDashboard.Domain.Claims;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CapexDashboard.Store;

/// <summary>The domain's closed lists stand in the database as they stand in CSV and JSON.</summary>
internal static class TermConversions
{
    public static void Add(ModelConfigurationBuilder conventions)
    {
        Add<PeriodKind>(conventions);
        Add<Basis>(conventions);
        Add<Verification>(conventions);
        Add<EntityKind>(conventions);
        Add<NetworkService>(conventions);
        Add<MetricUnit>(conventions);
        Add<MetricNature>(conventions);
        Add<SourceKind>(conventions);
        Add<DatePrecision>(conventions);
        Add<Verdict>(conventions);
        Add<RecordKind>(conventions);
        Add<LinkKind>(conventions);
    }

    /// <summary>The database refuses what is none of the terms.</summary>
    public static void HasTerms<TRow, TTerm>(this TableBuilder<TRow> table, string column)
        where TRow : class
        where TTerm : struct, Enum
    {
        var terms = string.Join(", ", Terms.All<TTerm>().Select(term => $"'{term}'"));
        table.HasCheckConstraint($"ck_{table.Name}_{column}", $"{column} in ({terms})");
    }

    private static void Add<T>(ModelConfigurationBuilder conventions)
        where T : struct, Enum => conventions.Properties<T>().HaveConversion<TermConverter<T>>();

    private sealed class TermConverter<T>()
        : ValueConverter<T, string>(term => Terms.Write(term), text => Read<T>(text))
        where T : struct, Enum;

    private static T Read<T>(string text)
        where T : struct, Enum =>
        Terms.TryRead<T>(text, out var term)
            ? term
            : throw new InvalidDataException($"'{text}' is no {typeof(T).Name}");
}
