using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Comparisons;

/// <summary>Asks a comparison by its query, as a URL does.</summary>
internal static class Asking
{
    public static async Task<GapReply> ReplyAsync(this StoreDatabase store, string query)
    {
        var parse = Comparison.Parse(query);
        parse.Problems.ShouldBeEmpty();
        parse.Unknown.ShouldBeEmpty();
        using var records = new CapexRecords(store);
        return await new GapQuery(records).AnswerAsync(
            parse.Comparison,
            TestContext.Current.CancellationToken
        );
    }

    /// <summary>The reply that is expected: answered, empty or refused.</summary>
    public static async Task<T> ReplyAsync<T>(this StoreDatabase store, string query)
        where T : GapReply => (await store.ReplyAsync(query)).ShouldBeOfType<T>();

    public static async Task<GapAnswer> AnswerAsync(this StoreDatabase store, string query) =>
        (await store.ReplyAsync<AnsweredGap>(query)).Answer;

    public static CompanyCapex Of(this GapAnswer answer, string entity) =>
        answer.Companies.Single(company => company.Entity == entity);
}
