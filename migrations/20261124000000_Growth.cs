using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CapexDashboard.Migrations
{
    /// <inheritdoc />
    public partial class Growth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_figure_revision_figure_parent_id",
                table: "figure_revision");

            migrationBuilder.DropIndex(
                name: "ix_figure_revision_metric_id_low_id",
                table: "figure_revision");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.AddColumn<int>(
                name: "added",
                table: "vintage",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "corrected",
                table: "vintage",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "retired",
                table: "vintage",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "key",
                table: "figure_revision",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "service",
                table: "entity_revision",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "figure_revision",
                type: "text",
                nullable: false,
                computedColumnSql: "key || ' ' || definition || ' ' || coalesce(quote, '') || ' ' || coalesce(note, '')",
                stored: true);

            migrationBuilder.AddUniqueConstraint(
                name: "ak_figure_id_key",
                table: "figure",
                columns: new[] { "id", "key" });

            migrationBuilder.CreateTable(
                name: "facet_count",
                columns: table => new
                {
                    vintage = table.Column<int>(type: "integer", nullable: false),
                    metric_id = table.Column<int>(type: "integer", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    verification = table.Column<string>(type: "text", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_facet_count", x => new { x.vintage, x.metric_id, x.basis, x.verification });
                    table.CheckConstraint("ck_facet_count_count", "count > 0");
                });

            InsertOnly.AllowClosingOf(migrationBuilder, generated: "search_text");
            InsertOnly.ForAll(migrationBuilder, "facet_count");
            GrowthBackfill.Fill(migrationBuilder);

            migrationBuilder.AddCheckConstraint(
                name: "ck_vintage_counts",
                table: "vintage",
                sql: "added >= 0 and corrected >= 0 and retired >= 0");

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_entity_id",
                table: "figure_revision",
                column: "entity_id");

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_low_key",
                table: "figure_revision",
                columns: new[] { "low", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_metric_id_basis_verification",
                table: "figure_revision",
                columns: new[] { "metric_id", "basis", "verification" });

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_metric_id_low_key",
                table: "figure_revision",
                columns: new[] { "metric_id", "low", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_metric_id_period_end_key",
                table: "figure_revision",
                columns: new[] { "metric_id", "period_end", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_metric_id_published_on_key",
                table: "figure_revision",
                columns: new[] { "metric_id", "published_on", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_parent_id_key",
                table: "figure_revision",
                columns: new[] { "parent_id", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_period_end_key",
                table: "figure_revision",
                columns: new[] { "period_end", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_published_on_key",
                table: "figure_revision",
                columns: new[] { "published_on", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_search_text",
                table: "figure_revision",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_entity_revision_service",
                table: "entity_revision",
                sql: "service in ('compute', 'storage', 'wireless', 'data')");

            migrationBuilder.AddForeignKey(
                name: "fk_figure_revision_figure_parent_id_key",
                table: "figure_revision",
                columns: new[] { "parent_id", "key" },
                principalTable: "figure",
                principalColumns: new[] { "id", "key" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_figure_revision_figure_parent_id_key",
                table: "figure_revision");

            migrationBuilder.DropTable(
                name: "facet_count");

            InsertOnly.AllowClosingOf(migrationBuilder, generated: "");

            migrationBuilder.DropCheckConstraint(
                name: "ck_vintage_counts",
                table: "vintage");

            migrationBuilder.DropIndex(
                name: "ix_figure_revision_entity_id",
                table: "figure_revision");

            migrationBuilder.DropIndex(
                name: "ix_figure_revision_low_key",
                table: "figure_revision");

            migrationBuilder.DropIndex(
                name: "ix_figure_revision_metric_id_basis_verification",
                table: "figure_revision");

            migrationBuilder.DropIndex(
                name: "ix_figure_revision_metric_id_low_key",
                table: "figure_revision");

            migrationBuilder.DropIndex(
                name: "ix_figure_revision_metric_id_period_end_key",
                table: "figure_revision");

            migrationBuilder.DropIndex(
                name: "ix_figure_revision_metric_id_published_on_key",
                table: "figure_revision");

            migrationBuilder.DropIndex(
                name: "ix_figure_revision_parent_id_key",
                table: "figure_revision");

            migrationBuilder.DropIndex(
                name: "ix_figure_revision_period_end_key",
                table: "figure_revision");

            migrationBuilder.DropIndex(
                name: "ix_figure_revision_published_on_key",
                table: "figure_revision");

            migrationBuilder.DropIndex(
                name: "ix_figure_revision_search_text",
                table: "figure_revision");

            migrationBuilder.DropUniqueConstraint(
                name: "ak_figure_id_key",
                table: "figure");

            migrationBuilder.DropCheckConstraint(
                name: "ck_entity_revision_service",
                table: "entity_revision");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "figure_revision");

            migrationBuilder.DropColumn(
                name: "added",
                table: "vintage");

            migrationBuilder.DropColumn(
                name: "corrected",
                table: "vintage");

            migrationBuilder.DropColumn(
                name: "retired",
                table: "vintage");

            migrationBuilder.DropColumn(
                name: "key",
                table: "figure_revision");

            migrationBuilder.DropColumn(
                name: "service",
                table: "entity_revision");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateIndex(
                name: "ix_figure_revision_metric_id_low_id",
                table: "figure_revision",
                columns: new[] { "metric_id", "low", "id" },
                descending: new[] { false, true, false });

            migrationBuilder.AddForeignKey(
                name: "fk_figure_revision_figure_parent_id",
                table: "figure_revision",
                column: "parent_id",
                principalTable: "figure",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
