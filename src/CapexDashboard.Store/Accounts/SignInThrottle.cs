using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Accounts;

/// <summary>
/// How often a password or code may be tried: from one source for one account, and from all sources that are not known
/// browsers together. A try counts as wrong before it is checked, in one statement, so that tries at the same time cannot
/// pass each other by; what was right is taken off again.
/// </summary>
public sealed class SignInThrottle(
    IDbContextFactory<DashboardDbContext> factory,
    ILookupNormalizer normalizer,
    TimeProvider clock
)
{
    /// <param name="Free">The wrong try that begins the first wait.</param>
    /// <param name="FirstWait">It doubles with each wrong try that follows.</param>
    /// <param name="Kept">How long wrong tries count.</param>
    /// <param name="IsFromLast">Counted from the last of them; otherwise from the first.</param>
    private sealed record Limit(
        int Free,
        TimeSpan FirstWait,
        TimeSpan LongestWait,
        TimeSpan Kept,
        bool IsFromLast
    );

    public const int FreeOfOneSource = 5;
    public const int FreeOfAllSources = 50;

    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private static readonly Limit OneSource = new(
        FreeOfOneSource,
        TimeSpan.FromSeconds(30),
        Quarter,
        TimeSpan.FromDays(1),
        IsFromLast: true
    );

    private static readonly Limit AllSources = new(
        FreeOfAllSources,
        Quarter,
        Quarter,
        Quarter,
        IsFromLast: false
    );

    /// <summary>Counts a try, and says whether it is to be checked.</summary>
    public async Task<bool> AdmitAsync(SignInStep step, string email, SignInSource source)
    {
        var subject = Subject(step, email);
        await using var db = await factory.CreateDbContextAsync();
        await ForgetAsync(db);
        return await CountAsync(db, subject, source.Name, OneSource)
            && (
                source.IsKnown || await CountAsync(db, subject, SignInTally.AllSources, AllSources)
            );
    }

    /// <summary>It was right: its source begins anew, and for all sources it was no wrong one.</summary>
    public async Task PassedAsync(SignInStep step, string email, SignInSource source)
    {
        var subject = Subject(step, email);
        await using var db = await factory.CreateDbContextAsync();
        await db
            .SignInTallies.Where(tally => tally.Subject == subject && tally.Source == source.Name)
            .ExecuteDeleteAsync();
        if (source.IsKnown)
            return;
        await db
            .SignInTallies.Where(tally =>
                tally.Subject == subject
                && tally.Source == SignInTally.AllSources
                && tally.Wrong > 0
            )
            .ExecuteUpdateAsync(set =>
                set.SetProperty(tally => tally.Wrong, tally => tally.Wrong - 1)
                    .SetProperty(
                        tally => tally.WaitsUntil,
                        tally => tally.Wrong <= FreeOfAllSources ? null : tally.WaitsUntil
                    )
            );
    }

    /// <summary>Whatever was tried for the account is forgotten, for passwords and codes and every source.</summary>
    public async Task ClearAsync(string email)
    {
        byte[][] subjects = [Subject(SignInStep.Password, email), Subject(SignInStep.Code, email)];
        await using var db = await factory.CreateDbContextAsync();
        await db
            .SignInTallies.Where(tally => subjects.Contains(tally.Subject))
            .ExecuteDeleteAsync();
    }

    private byte[] Subject(SignInStep step, string email) =>
        SignInTally.SubjectOf(step, normalizer.NormalizeEmail(email));

    // The values before the update decide; was_refused tells this try, and no other, what they were.
    private async Task<bool> CountAsync(
        DashboardDbContext db,
        byte[] subject,
        string source,
        Limit limit
    )
    {
        var now = clock.GetUtcNow();
        var refused = await db
            .Database.SqlQuery<bool>(
                $"""
                insert into sign_in_tally as t (subject, source, wrong, refused, was_refused, forgotten_at)
                values ({subject}, {source}, 1, 0, false, {now + limit.Kept})
                on conflict (subject, source) do update set (wrong, refused, was_refused, waits_until, forgotten_at) = (
                    select
                        case when forgotten then 1 when waiting then t.wrong else t.wrong + 1 end,
                        case when forgotten then 0 when waiting then t.refused + 1 else t.refused end,
                        waiting,
                        case when waiting then t.waits_until else next_wait end,
                        case
                            when waiting then t.forgotten_at
                            when forgotten or {limit.IsFromLast} then {now + limit.Kept}
                            else greatest(t.forgotten_at, next_wait)
                        end
                    from (select t.forgotten_at <= {now} as forgotten) f,
                        lateral (select not forgotten and coalesce(t.waits_until > {now}, false) as waiting) w,
                        lateral (
                            select case when not forgotten and t.wrong + 1 >= {limit.Free} then {now} + least(
                                {limit.LongestWait},
                                {limit.FirstWait} * power(2, least(t.wrong + 1 - {limit.Free}, 10))
                            ) end as next_wait
                        ) n
                )
                returning was_refused as "Value"
                """
            )
            .ToListAsync();
        return !refused.Single();
    }

    // A few at each try, and never those that another try is at: two that waited for each other would both fail.
    private Task<int> ForgetAsync(DashboardDbContext db)
    {
        var now = clock.GetUtcNow();
        return db.Database.ExecuteSqlAsync(
            $"""
            delete from sign_in_tally where (subject, source) in (
                select subject, source from sign_in_tally where forgotten_at <= {now}
                order by forgotten_at limit 100 for update skip locked
            )
            """
        );
    }
}
