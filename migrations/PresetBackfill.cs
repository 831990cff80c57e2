using Microsoft.EntityFrameworkCore.Migrations;

namespace CapexDashboard.Migrations;

/// <summary>
/// Presets stood in the code before they were records: a database that has a vintage 1 offered these five in each of its
/// vintages, and goes on to do so. A new one gets them from its seed.
/// </summary>
internal static class PresetBackfill
{
    public static void Fill(MigrationBuilder migration) => migration.Sql(Five);

    // As seed-data/presets.csv says them for whoever starts anew.
    private const string Five = """
        with said (key, title, inputs, change, position) as (values
            ('article', 'Article, best case', '',
                '$80bn of new tokens in 3 years, all sold at full price for AI hardware', 1),
            ('article-slow', 'Article, slow', 'years=5',
                'the same in 5 years, the article''s upper end', 2),
            ('realist', 'Realist',
                'years=3..4..5&operators=40..60..80&sold=50..70..90&ai=40..60..80&haircut=30..50..70'
                    || '&hosted=10..20..30&opex=20..30..40&capexai=50..75..100',
                'parts go to insiders, other networks, running costs and price; part of capex is not for AI', 3),
            ('lock-out', 'Lock-out', 'premium=20..50..100',
                'hyperscalers keep new hardware to themselves, so DePIN pays 20 to 100 % more for it', 4),
            ('bull', 'Bull', 'cap=200',
                'DePIN tokens are worth $200bn, five times the article''s', 5)
        ), kept as (
            insert into preset (key)
            select key from said, vintage where vintage.number = 1 order by position
            returning id, key
        )
        insert into preset_revision (parent_id, number, from_vintage, by, at, why, origin, title, inputs, change, position)
        select kept.id, 1, 1, vintage.by, vintage.at, vintage.message, 'seed', title, inputs, change, position
        from kept join said using (key), vintage
        where vintage.number = 1
        order by position;
        """;
}
