using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CapexDashboard.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim", x => x.id);
                    table.CheckConstraint("ck_claim_key", "key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 100");
                });

            migrationBuilder.CreateTable(
                name: "dataset",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    vintage = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dataset", x => x.id);
                    table.CheckConstraint("ck_dataset_one_row", "id = 1");
                    table.CheckConstraint("ck_dataset_vintage", "vintage >= 0");
                });

            migrationBuilder.CreateTable(
                name: "entity",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entity", x => x.id);
                    table.CheckConstraint("ck_entity_key", "key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 100");
                });

            migrationBuilder.CreateTable(
                name: "figure",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figure", x => x.id);
                    table.CheckConstraint("ck_figure_key", "key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 100");
                });

            migrationBuilder.CreateTable(
                name: "metric",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_metric", x => x.id);
                    table.CheckConstraint("ck_metric_key", "key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 100");
                });

            migrationBuilder.CreateTable(
                name: "source",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source", x => x.id);
                    table.CheckConstraint("ck_source_key", "key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 100");
                });

            migrationBuilder.CreateTable(
                name: "vintage",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vintage", x => x.number);
                    table.CheckConstraint("ck_vintage_number", "number >= 1");
                });

            migrationBuilder.CreateTable(
                name: "claim_revision",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    position = table.Column<int>(type: "integer", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    statement = table.Column<string>(type: "text", nullable: false),
                    low = table.Column<decimal>(type: "numeric", nullable: true),
                    high = table.Column<decimal>(type: "numeric", nullable: true),
                    unit = table.Column<string>(type: "text", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: true),
                    period_start = table.Column<DateOnly>(type: "date", nullable: true),
                    period_end = table.Column<DateOnly>(type: "date", nullable: true),
                    basis = table.Column<string>(type: "text", nullable: false),
                    quote = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    verification = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    figure_id = table.Column<int>(type: "integer", nullable: true),
                    verdict = table.Column<string>(type: "text", nullable: false),
                    tolerance = table.Column<decimal>(type: "numeric", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    checked_against = table.Column<string>(type: "text", nullable: false),
                    verdict_verification = table.Column<string>(type: "text", nullable: false),
                    verdict_source_id = table.Column<int>(type: "integer", nullable: false),
                    parent_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_vintage = table.Column<int>(type: "integer", nullable: false),
                    until_vintage = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false),
                    checks = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_revision", x => x.id);
                    table.CheckConstraint("ck_claim_revision_basis", "basis in ('reported', 'guidance', 'estimate', 'rumour', 'assumption', 'rhetoric')");
                    table.CheckConstraint("ck_claim_revision_number", "number >= 1");
                    table.CheckConstraint("ck_claim_revision_period", "period_start <= period_end");
                    table.CheckConstraint("ck_claim_revision_range", "low <= high");
                    table.CheckConstraint("ck_claim_revision_reason", "reason <> '' and quote <> ''");
                    table.CheckConstraint("ck_claim_revision_verdict", "verdict in ('holds', 'right-number-other-measure', 'holds-for-another-period', 'does-not-hold', 'cannot-be-checked', 'rhetoric', 'assumption')");
                    table.CheckConstraint("ck_claim_revision_verdict_verification", "verdict_verification in ('verified', 'unverified', 'disputed')");
                    table.CheckConstraint("ck_claim_revision_verification", "verification in ('verified', 'unverified', 'disputed')");
                    table.CheckConstraint("ck_claim_revision_vintages", "until_vintage > from_vintage");
                    table.ForeignKey(
                        name: "fk_claim_revision_claim_parent_id",
                        column: x => x.parent_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_revision_figure_figure_id",
                        column: x => x.figure_id,
                        principalTable: "figure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_revision_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_revision_source_verdict_source_id",
                        column: x => x.verdict_source_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_revision_vintage_from_vintage",
                        column: x => x.from_vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_revision_vintage_until_vintage",
                        column: x => x.until_vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "entity_revision",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    symbol = table.Column<string>(type: "text", nullable: true),
                    basket = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    parent_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_vintage = table.Column<int>(type: "integer", nullable: false),
                    until_vintage = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entity_revision", x => x.id);
                    table.CheckConstraint("ck_entity_revision_kind", "kind in ('hyperscaler', 'cloud', 'supplier', 'customer', 'ai-lab', 'depin-network', 'sector', 'market', 'currency')");
                    table.CheckConstraint("ck_entity_revision_number", "number >= 1");
                    table.CheckConstraint("ck_entity_revision_vintages", "until_vintage > from_vintage");
                    table.ForeignKey(
                        name: "fk_entity_revision_entity_parent_id",
                        column: x => x.parent_id,
                        principalTable: "entity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_entity_revision_vintage_from_vintage",
                        column: x => x.from_vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_entity_revision_vintage_until_vintage",
                        column: x => x.until_vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "figure_revision",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    entity_id = table.Column<int>(type: "integer", nullable: false),
                    metric_id = table.Column<int>(type: "integer", nullable: false),
                    period_kind = table.Column<string>(type: "text", nullable: false),
                    period_start = table.Column<DateOnly>(type: "date", nullable: false),
                    period_end = table.Column<DateOnly>(type: "date", nullable: false),
                    definition = table.Column<string>(type: "text", nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: true),
                    low = table.Column<decimal>(type: "numeric", nullable: false),
                    high = table.Column<decimal>(type: "numeric", nullable: true),
                    currency = table.Column<string>(type: "text", nullable: true),
                    basis = table.Column<string>(type: "text", nullable: false),
                    verification = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: false),
                    found_at = table.Column<string>(type: "text", nullable: true),
                    quote = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    parent_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_vintage = table.Column<int>(type: "integer", nullable: false),
                    until_vintage = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figure_revision", x => x.id);
                    table.CheckConstraint("ck_figure_revision_basis", "basis in ('reported', 'guidance', 'estimate', 'rumour', 'assumption', 'rhetoric')");
                    table.CheckConstraint("ck_figure_revision_currency_code", "currency ~ '^[A-Z]{3}$'");
                    table.CheckConstraint("ck_figure_revision_definition", "definition <> ''");
                    table.CheckConstraint("ck_figure_revision_number", "number >= 1");
                    table.CheckConstraint("ck_figure_revision_period", "period_start <= period_end");
                    table.CheckConstraint("ck_figure_revision_period_kind", "period_kind in ('quarter', 'fiscal-year', 'calendar-year', 'span', 'date')");
                    table.CheckConstraint("ck_figure_revision_period_length", "case period_kind when 'quarter' then (period_end - period_start + 1) between 80 and 100 when 'fiscal-year' then (period_end - period_start + 1) between 357 and 378 when 'calendar-year' then (extract(month from period_start) = 1 and extract(day from period_start) = 1 and extract(month from period_end) = 12 and extract(day from period_end) = 31 and extract(year from period_start) = extract(year from period_end)) when 'date' then (period_end - period_start + 1) = 1 else true end");
                    table.CheckConstraint("ck_figure_revision_range", "low <= high");
                    table.CheckConstraint("ck_figure_revision_verification", "verification in ('verified', 'unverified', 'disputed')");
                    table.CheckConstraint("ck_figure_revision_vintages", "until_vintage > from_vintage");
                    table.ForeignKey(
                        name: "fk_figure_revision_entity_entity_id",
                        column: x => x.entity_id,
                        principalTable: "entity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_figure_revision_figure_parent_id",
                        column: x => x.parent_id,
                        principalTable: "figure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_figure_revision_metric_metric_id",
                        column: x => x.metric_id,
                        principalTable: "metric",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_figure_revision_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_figure_revision_vintage_from_vintage",
                        column: x => x.from_vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_figure_revision_vintage_until_vintage",
                        column: x => x.until_vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "metric_revision",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    nature = table.Column<string>(type: "text", nullable: false),
                    definition = table.Column<string>(type: "text", nullable: false),
                    parent_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_vintage = table.Column<int>(type: "integer", nullable: false),
                    until_vintage = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_metric_revision", x => x.id);
                    table.CheckConstraint("ck_metric_revision_nature", "nature in ('flow', 'stock')");
                    table.CheckConstraint("ck_metric_revision_number", "number >= 1");
                    table.CheckConstraint("ck_metric_revision_unit", "unit in ('money', 'money-per-token', 'tokens', 'share', 'units', 'rate')");
                    table.CheckConstraint("ck_metric_revision_vintages", "until_vintage > from_vintage");
                    table.ForeignKey(
                        name: "fk_metric_revision_metric_parent_id",
                        column: x => x.parent_id,
                        principalTable: "metric",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_metric_revision_vintage_from_vintage",
                        column: x => x.from_vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_metric_revision_vintage_until_vintage",
                        column: x => x.until_vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_revision",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    title = table.Column<string>(type: "text", nullable: false),
                    publisher = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: false),
                    published_precision = table.Column<string>(type: "text", nullable: false),
                    accessed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    parent_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_vintage = table.Column<int>(type: "integer", nullable: false),
                    until_vintage = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_revision", x => x.id);
                    table.CheckConstraint("ck_source_revision_kind", "kind in ('filing', 'earnings-release', 'article', 'research', 'market-data', 'own-calculation')");
                    table.CheckConstraint("ck_source_revision_named", "title <> '' and publisher <> '' and url ~ '^https?://'");
                    table.CheckConstraint("ck_source_revision_number", "number >= 1");
                    table.CheckConstraint("ck_source_revision_published_precision", "published_precision in ('day', 'month', 'year')");
                    table.CheckConstraint("ck_source_revision_vintages", "until_vintage > from_vintage");
                    table.ForeignKey(
                        name: "fk_source_revision_source_parent_id",
                        column: x => x.parent_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_source_revision_vintage_from_vintage",
                        column: x => x.from_vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_source_revision_vintage_until_vintage",
                        column: x => x.until_vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "dataset",
                columns: new[] { "id", "vintage" },
                values: new object[] { 1, 0 });

            migrationBuilder.CreateIndex(
                name: "ix_claim_key",
                table: "claim",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_revision_current",
                table: "claim_revision",
                column: "parent_id",
                unique: true,
                filter: "until_vintage is null");

            migrationBuilder.CreateIndex(
                name: "ix_claim_revision_figure_id",
                table: "claim_revision",
                column: "figure_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_revision_from_vintage",
                table: "claim_revision",
                column: "from_vintage");

            migrationBuilder.CreateIndex(
                name: "ix_claim_revision_parent_id_number",
                table: "claim_revision",
                columns: new[] { "parent_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_revision_source_id",
                table: "claim_revision",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_revision_until_vintage",
                table: "claim_revision",
                column: "until_vintage");

            migrationBuilder.CreateIndex(
                name: "ix_claim_revision_verdict_source_id",
                table: "claim_revision",
                column: "verdict_source_id");

            migrationBuilder.CreateIndex(
                name: "ix_entity_key",
                table: "entity",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_entity_revision_current",
                table: "entity_revision",
                column: "parent_id",
                unique: true,
                filter: "until_vintage is null");

            migrationBuilder.CreateIndex(
                name: "ix_entity_revision_from_vintage",
                table: "entity_revision",
                column: "from_vintage");

            migrationBuilder.CreateIndex(
                name: "ix_entity_revision_parent_id_number",
                table: "entity_revision",
                columns: new[] { "parent_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_entity_revision_until_vintage",
                table: "entity_revision",
                column: "until_vintage");

            migrationBuilder.CreateIndex(
                name: "ix_figure_key",
                table: "figure",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_current",
                table: "figure_revision",
                column: "parent_id",
                unique: true,
                filter: "until_vintage is null");

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_from_vintage",
                table: "figure_revision",
                column: "from_vintage");

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_identity",
                table: "figure_revision",
                columns: new[] { "entity_id", "metric_id", "period_kind", "period_start", "period_end", "definition", "given_on" },
                unique: true,
                filter: "until_vintage is null")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_metric_id_entity_id_period_end_from_vintage",
                table: "figure_revision",
                columns: new[] { "metric_id", "entity_id", "period_end", "from_vintage" });

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_metric_id_low_id",
                table: "figure_revision",
                columns: new[] { "metric_id", "low", "id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_parent_id_number",
                table: "figure_revision",
                columns: new[] { "parent_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_source_id",
                table: "figure_revision",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_until_vintage",
                table: "figure_revision",
                column: "until_vintage");

            migrationBuilder.CreateIndex(
                name: "ix_metric_key",
                table: "metric",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_metric_revision_current",
                table: "metric_revision",
                column: "parent_id",
                unique: true,
                filter: "until_vintage is null");

            migrationBuilder.CreateIndex(
                name: "ix_metric_revision_from_vintage",
                table: "metric_revision",
                column: "from_vintage");

            migrationBuilder.CreateIndex(
                name: "ix_metric_revision_parent_id_number",
                table: "metric_revision",
                columns: new[] { "parent_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_metric_revision_until_vintage",
                table: "metric_revision",
                column: "until_vintage");

            migrationBuilder.CreateIndex(
                name: "ix_source_key",
                table: "source",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_source_revision_current",
                table: "source_revision",
                column: "parent_id",
                unique: true,
                filter: "until_vintage is null");

            migrationBuilder.CreateIndex(
                name: "ix_source_revision_from_vintage",
                table: "source_revision",
                column: "from_vintage");

            migrationBuilder.CreateIndex(
                name: "ix_source_revision_parent_id_number",
                table: "source_revision",
                columns: new[] { "parent_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_source_revision_until_vintage",
                table: "source_revision",
                column: "until_vintage");

            migrationBuilder.CreateIndex(
                name: "ix_vintage_publication_id",
                table: "vintage",
                column: "publication_id",
                unique: true);

            InsertOnly.CreateFunctions(migrationBuilder);
            foreach (var parent in new[] { "entity", "metric", "source", "figure", "claim" })
            {
                InsertOnly.ForAll(migrationBuilder, parent);
                InsertOnly.ForRevisions(migrationBuilder, parent + "_revision");
            }
            InsertOnly.ForAll(migrationBuilder, "vintage");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "claim_revision");

            migrationBuilder.DropTable(
                name: "dataset");

            migrationBuilder.DropTable(
                name: "entity_revision");

            migrationBuilder.DropTable(
                name: "figure_revision");

            migrationBuilder.DropTable(
                name: "metric_revision");

            migrationBuilder.DropTable(
                name: "source_revision");

            migrationBuilder.DropTable(
                name: "claim");

            migrationBuilder.DropTable(
                name: "entity");

            migrationBuilder.DropTable(
                name: "figure");

            migrationBuilder.DropTable(
                name: "metric");

            migrationBuilder.DropTable(
                name: "source");

            migrationBuilder.DropTable(
                name: "vintage");

            migrationBuilder.Sql("drop function allow_closing_only(); drop function refuse_change();");
        }
    }
}
