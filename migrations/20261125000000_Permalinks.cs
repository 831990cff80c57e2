using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CapexDashboard.Migrations
{
    /// <inheritdoc />
    public partial class Permalinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "curated_comparison",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_curated_comparison", x => x.id);
                    table.CheckConstraint("ck_curated_comparison_key", "key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 100");
                    table.CheckConstraint("ck_curated_comparison_no_slug", "key !~ '^[a-z2-7]{12}$'");
                });

            migrationBuilder.CreateTable(
                name: "permalink",
                columns: table => new
                {
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    definition_version = table.Column<int>(type: "integer", nullable: false),
                    comparison = table.Column<string>(type: "text", nullable: false),
                    vintage = table.Column<int>(type: "integer", nullable: false),
                    model_version = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    json = table.Column<byte[]>(type: "bytea", nullable: false),
                    csv = table.Column<byte[]>(type: "bytea", nullable: false),
                    view = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permalink", x => x.slug);
                    table.CheckConstraint("ck_permalink_slug", "slug ~ '^[a-z2-7]{12}$'");
                    table.CheckConstraint("ck_permalink_versions", "definition_version >= 1 and model_version >= 1");
                    table.ForeignKey(
                        name: "fk_permalink_vintage_vintage",
                        column: x => x.vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "curated_comparison_revision",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    title = table.Column<string>(type: "text", nullable: false),
                    commentary = table.Column<string>(type: "text", nullable: false),
                    comparison = table.Column<string>(type: "text", nullable: false),
                    definition_version = table.Column<int>(type: "integer", nullable: false),
                    vintage = table.Column<int>(type: "integer", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    home_position = table.Column<int>(type: "integer", nullable: true),
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
                    table.PrimaryKey("pk_curated_comparison_revision", x => x.id);
                    table.CheckConstraint("ck_curated_comparison_revision_home", "home_position >= 1");
                    table.CheckConstraint("ck_curated_comparison_revision_number", "number >= 1");
                    table.CheckConstraint("ck_curated_comparison_revision_slug", "slug ~ '^[a-z2-7]{12}$'");
                    table.CheckConstraint("ck_curated_comparison_revision_vintages", "until_vintage > from_vintage");
                    table.CheckConstraint("ck_curated_comparison_revision_words", "title <> '' and length(title) <= 120");
                    table.ForeignKey(
                        name: "fk_curated_comparison_revision_curated_comparison_parent_id",
                        column: x => x.parent_id,
                        principalTable: "curated_comparison",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_curated_comparison_revision_vintage_from_vintage",
                        column: x => x.from_vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_curated_comparison_revision_vintage_until_vintage",
                        column: x => x.until_vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_curated_comparison_revision_vintage_vintage",
                        column: x => x.vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "permalink_figure",
                columns: table => new
                {
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    figure_revision_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permalink_figure", x => new { x.slug, x.figure_revision_id });
                    table.ForeignKey(
                        name: "fk_permalink_figure_figure_revision_figure_revision_id",
                        column: x => x.figure_revision_id,
                        principalTable: "figure_revision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_permalink_figure_permalink_slug",
                        column: x => x.slug,
                        principalTable: "permalink",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_curated_comparison_key",
                table: "curated_comparison",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_curated_comparison_revision_current",
                table: "curated_comparison_revision",
                column: "parent_id",
                unique: true,
                filter: "until_vintage is null");

            migrationBuilder.CreateIndex(
                name: "ix_curated_comparison_revision_from_vintage",
                table: "curated_comparison_revision",
                column: "from_vintage");

            migrationBuilder.CreateIndex(
                name: "ix_curated_comparison_revision_parent_id_number",
                table: "curated_comparison_revision",
                columns: new[] { "parent_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_curated_comparison_revision_until_vintage",
                table: "curated_comparison_revision",
                column: "until_vintage");

            migrationBuilder.CreateIndex(
                name: "ix_curated_comparison_revision_vintage",
                table: "curated_comparison_revision",
                column: "vintage");

            migrationBuilder.CreateIndex(
                name: "ix_permalink_vintage",
                table: "permalink",
                column: "vintage");

            migrationBuilder.CreateIndex(
                name: "ix_permalink_figure_figure_revision_id",
                table: "permalink_figure",
                column: "figure_revision_id");

            InsertOnly.ForAll(migrationBuilder, "curated_comparison");
            InsertOnly.ForRevisions(migrationBuilder, "curated_comparison_revision");
            InsertOnly.ForAll(migrationBuilder, "permalink");
            InsertOnly.ForAll(migrationBuilder, "permalink_figure");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "curated_comparison_revision");

            migrationBuilder.DropTable(
                name: "permalink_figure");

            migrationBuilder.DropTable(
                name: "curated_comparison");

            migrationBuilder.DropTable(
                name: "permalink");
        }
    }
}
