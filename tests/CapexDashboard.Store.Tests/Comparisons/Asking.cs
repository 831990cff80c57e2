using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Comparisons;

/// <summary>Asks a comparison by its query, as a URL does.</summary>
internal static class Asking
{
    public static Task<GapReply> ReplyAsync(this StoreDatabase store, string query)
    {
        var parse = Comparison.Parse(query);
        parse.Problems.ShouldBeEmpty();
        parse.Unknown.ShouldBeEmpty();
        return new GapQuery(new CapexRecords(store)).AnswerAsync(
            parse.Comparison,
            TestContext.Current.CancellationToken
        );
    }

    public static async Task<GapAnswer> AnswerAsync(this StoreDatabase store, string query)
    {
        var reply = await store.ReplyAsync(query);
        reply.Problems.ShouldBeEmpty();
        return reply.Answer.ShouldNotBeNull();
    }

    public static CompanyCapex Of(this GapAnswer answer, string entity) =>
        answer.Companies.Single(company => company.Entity == entity);
}
