using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CapexDashboard.Migrations
{
    /// <inheritdoc />
    public partial class SignIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "confirmed_at",
                table: "account_session",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "last_code_step",
                table: "account",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "sign_in_tally",
                columns: table => new
                {
                    subject = table.Column<byte[]>(type: "bytea", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    wrong = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false),
                    was_refused = table.Column<bool>(type: "boolean", nullable: false),
                    waits_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    forgotten_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_tally", x => new { x.subject, x.source });
                });

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_tally_forgotten_at",
                table: "sign_in_tally",
                column: "forgotten_at");

            // Counted elsewhere from now on; a lock of before would keep its owner out for no reason.
            migrationBuilder.Sql("update account set access_failed_count = 0, lockout_end = null;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sign_in_tally");

            migrationBuilder.DropColumn(
                name: "confirmed_at",
                table: "account_session");

            migrationBuilder.DropColumn(
                name: "last_code_step",
                table: "account");
        }
    }
}
