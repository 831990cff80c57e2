namespace CapexDashboard.Benchmarks.Growth;

/// <summary>The made up figures: networks with four metrics each by month, every one corrected twice by later vintages.</summary>
internal static class GrownSql
{
    public const string Parents = """
        insert into vintage (number, publication_id, at, by, message)
            select n, gen_random_uuid(), now(), 'the generator', 'grown'
            from generate_series(2, 1 + current_setting('grown.vintages')::int) n;
        update dataset set vintage = 1 + current_setting('grown.vintages')::int;

        insert into entity (id, key)
            select 100000 + n, 'grown-' || lpad(n::text, 5, '0')
            from generate_series(0, (current_setting('grown.figures')::int - 1) / 400) n;
        insert into entity_revision (parent_id, number, from_vintage, by, at, why, origin, name, kind, symbol, basket, service)
            select id, 1, 2, 'the generator', now(), 'grown', 'bench', 'Network ' || id, 'depin-network', 'N' || id, null, 'compute'
            from entity where id >= 100000;

        insert into source (id, key)
            select 1000000 + n, 'grown-' || n from generate_series(0, current_setting('grown.figures')::int / 100) n;
        insert into source_revision (parent_id, number, from_vintage, by, at, why, origin, title, publisher, kind,
            published_on, published_precision, accessed_on, url)
            select id, 1, 2, 'the generator', now(), 'grown', 'bench', 'Snapshot ' || id, 'The generator', 'market-data',
                date '2018-01-02', 'day', date '2026-11-24', 'https://example.org/' || id
            from source where id >= 1000000;
        """;

    public const string Figures = """
        create temp table grown as
            select i, 1000000 + i as id, 100000 + i / 400 as entity_id,
                (array['market-cap', 'token-price', 'circulating-supply', 'token-issuance'])[1 + i % 4] as metric,
                (date '2018-01-01' + make_interval(months => (i % 400) / 4))::date as day
            from generate_series(0, current_setting('grown.figures')::int - 1) i;
        insert into figure (id, key)
            select id, format('grown-%s-%s-%s', lpad((entity_id - 100000)::text, 5, '0'), metric, day) from grown;

        insert into figure_revision (parent_id, key, number, from_vintage, until_vintage, by, at, why, origin, entity_id,
            metric_id, period_kind, period_start, period_end, definition, low, high, currency, basis, verification,
            source_id, published_on, quote, note)
        select grown.id, figure.key, r.number, r.from_vintage,
            case when r.number < 3 then r.from_vintage + r.step end,
            'the generator', now(), 'grown', 'bench', grown.entity_id, metric.id, 'date', day, day,
            'month-start snapshot', amount, amount, case when metric in ('market-cap', 'token-price') then 'USD' end,
            (array['reported', 'reported', 'reported', 'estimate', 'assumption'])[1 + chance / 7 % 5],
            (array['verified', 'verified', 'unverified', 'verified', 'disputed', 'verified', 'verified'])[1 + chance % 7],
            1000000 + i / 100, day + 1, null,
            (array['amber', 'basalt', 'cobalt', 'dune', 'ember', 'fjord', 'granite'])[1 + i % 7] || ' ' || md5(i::text)
        from grown
        join figure on figure.id = grown.id
        join metric on metric.key = grown.metric
        cross join lateral (
            select number, step, 2 + (i::bigint * 7919 % step)::int + (number - 1) * step as from_vintage,
                1000 * ((i::bigint * 2654435761 + number) % 1000003) as amount,
                (i::bigint * 2654435761 % 1000003)::int as chance
            from (select current_setting('grown.vintages')::int / 3) third (step), generate_series(1, 3) number
        ) r;
        """;

    // As publication would have counted them, vintage after vintage.
    public const string Counts = """
        insert into facet_count (vintage, metric_id, basis, verification, count)
        with changes as (
            select from_vintage as vintage, metric_id, basis, verification, 1 as change from figure_revision
            union all
            select until_vintage, metric_id, basis, verification, -1 from figure_revision where until_vintage is not null
        ), summed as (
            select vintage, metric_id, basis, verification, sum(change) as change from changes
            group by vintage, metric_id, basis, verification
        ), kinds as (select distinct metric_id, basis, verification from summed)
        select * from (
            select number, kinds.*,
                sum(coalesce(change, 0)) over (partition by kinds.metric_id, kinds.basis, kinds.verification order by number) as count
            from vintage cross join kinds
            left join summed on vintage = number
                and (summed.metric_id, summed.basis, summed.verification) = (kinds.metric_id, kinds.basis, kinds.verification)
        ) counted where number > 1 and count > 0;
        """;
}
