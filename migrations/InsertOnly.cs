using Microsoft.EntityFrameworkCore.Migrations;

namespace CapexDashboard.Migrations;

/// <summary>
/// History is appended, never changed: on revisions the database refuses everything but inserts and closing one
/// (until_vintage from null to a number), on parents and vintages everything but inserts, whoever asks.
/// </summary>
internal static class InsertOnly
{
    private const string Functions = """
        create function refuse_change() returns trigger language plpgsql as $$
        begin
            raise exception '% on % is refused: history is appended, never changed', tg_op, tg_table_name
                using errcode = 'restrict_violation';
        end $$;

        create function allow_closing_only() returns trigger language plpgsql as $$
        begin
            if old.until_vintage is null and new.until_vintage is not null
                and to_jsonb(new) - 'until_vintage' = to_jsonb(old) - 'until_vintage' then
                return new;
            end if;
            raise exception 'update on % is refused: a revision can only be closed', tg_table_name
                using errcode = 'restrict_violation';
        end $$;
        """;

    /// <summary>What the database computes itself is not known yet when a change is judged, so it is left out.</summary>
    public static void AllowClosingOf(MigrationBuilder migration, string generated) =>
        migration.Sql(
            $$"""
            create or replace function allow_closing_only() returns trigger language plpgsql as $$
            declare apart text[] := '{until_vintage{{(
                generated.Length == 0 ? "" : "," + generated
            )}}}';
            begin
                if old.until_vintage is null and new.until_vintage is not null
                    and to_jsonb(new) - apart = to_jsonb(old) - apart then
                    return new;
                end if;
                raise exception 'update on % is refused: a revision can only be closed', tg_table_name
                    using errcode = 'restrict_violation';
            end $$;
            """
        );

    public static void CreateFunctions(MigrationBuilder migration) => migration.Sql(Functions);

    public static void ForRevisions(MigrationBuilder migration, string table) =>
        migration.Sql(
            $"""
            create trigger {table}_closing before update on {table}
                for each row execute function allow_closing_only();
            create trigger {table}_delete before delete on {table}
                for each row execute function refuse_change();
            create trigger {table}_truncate before truncate on {table}
                for each statement execute function refuse_change();
            """
        );

    public static void ForAll(MigrationBuilder migration, string table) =>
        migration.Sql(
            $"""
            create trigger {table}_change before update or delete on {table}
                for each row execute function refuse_change();
            create trigger {table}_truncate before truncate on {table}
                for each statement execute function refuse_change();
            """
        );
}
