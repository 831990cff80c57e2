using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CapexDashboard.Migrations
{
    /// <inheritdoc />
    public partial class Presets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_draft_change_kind",
                table: "draft_change");

            migrationBuilder.CreateTable(
                name: "preset",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preset", x => x.id);
                    table.CheckConstraint("ck_preset_key", "key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 100");
                });

            migrationBuilder.CreateTable(
                name: "preset_revision",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    title = table.Column<string>(type: "text", nullable: false),
                    inputs = table.Column<string>(type: "text", nullable: false),
                    change = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
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
                    table.PrimaryKey("pk_preset_revision", x => x.id);
                    table.CheckConstraint("ck_preset_revision_number", "number >= 1");
                    table.CheckConstraint("ck_preset_revision_position", "position >= 1");
                    table.CheckConstraint("ck_preset_revision_vintages", "until_vintage > from_vintage");
                    table.CheckConstraint("ck_preset_revision_words", "title <> '' and length(title) <= 60 and change <> ''");
                    table.ForeignKey(
                        name: "fk_preset_revision_preset_parent_id",
                        column: x => x.parent_id,
                        principalTable: "preset",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preset_revision_vintage_from_vintage",
                        column: x => x.from_vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preset_revision_vintage_until_vintage",
                        column: x => x.until_vintage,
                        principalTable: "vintage",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_draft_change_kind",
                table: "draft_change",
                sql: "kind in ('entity', 'metric', 'source', 'figure', 'claim', 'curated-comparison', 'preset')");

            migrationBuilder.CreateIndex(
                name: "ix_preset_key",
                table: "preset",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_preset_revision_current",
                table: "preset_revision",
                column: "parent_id",
                unique: true,
                filter: "until_vintage is null");

            migrationBuilder.CreateIndex(
                name: "ix_preset_revision_from_vintage",
                table: "preset_revision",
                column: "from_vintage");

            migrationBuilder.CreateIndex(
                name: "ix_preset_revision_parent_id_number",
                table: "preset_revision",
                columns: new[] { "parent_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_preset_revision_until_vintage",
                table: "preset_revision",
                column: "until_vintage");

            InsertOnly.ForAll(migrationBuilder, "preset");
            InsertOnly.ForRevisions(migrationBuilder, "preset_revision");
            PresetBackfill.Fill(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "preset_revision");

            migrationBuilder.DropTable(
                name: "preset");

            migrationBuilder.DropCheckConstraint(
                name: "ck_draft_change_kind",
                table: "draft_change");

            migrationBuilder.AddCheckConstraint(
                name: "ck_draft_change_kind",
                table: "draft_change",
                sql: "kind in ('entity', 'metric', 'source', 'figure', 'claim', 'curated-comparison')");
        }
    }
}
