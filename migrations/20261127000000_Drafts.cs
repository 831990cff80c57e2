using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CapexDashboard.Migrations
{
    /// <inheritdoc />
    public partial class Drafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "public_name",
                table: "account",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    vintage = table.Column<int>(type: "integer", nullable: true),
                    discarded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft", x => x.id);
                    table.CheckConstraint("ck_draft_end", "vintage is null or discarded_at is null");
                    table.ForeignKey(
                        name: "fk_draft_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: true),
                    base_revision_id = table.Column<long>(type: "bigint", nullable: true),
                    retires = table.Column<bool>(type: "boolean", nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_change", x => x.id);
                    table.CheckConstraint("ck_draft_change_kind", "kind in ('entity', 'metric', 'source', 'figure', 'claim', 'curated-comparison')");
                    table.ForeignKey(
                        name: "fk_draft_change_draft_draft_id",
                        column: x => x.draft_id,
                        principalTable: "draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_draft_open",
                table: "draft",
                column: "account_id",
                unique: true,
                filter: "vintage is null and discarded_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_draft_change_draft_id_kind_key",
                table: "draft_change",
                columns: new[] { "draft_id", "kind", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_draft_change_kind_key",
                table: "draft_change",
                columns: new[] { "kind", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "draft_change");

            migrationBuilder.DropTable(
                name: "draft");

            migrationBuilder.DropColumn(
                name: "public_name",
                table: "account");
        }
    }
}
