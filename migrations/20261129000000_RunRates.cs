using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CapexDashboard.Migrations
{
    /// <inheritdoc />
    public partial class RunRates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_figure_revision_basis",
                table: "figure_revision");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_revision_basis",
                table: "claim_revision");

            migrationBuilder.AddColumn<string>(
                name: "derived_from",
                table: "figure_revision",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "our_reading",
                table: "claim_revision",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddCheckConstraint(
                name: "ck_figure_revision_basis",
                table: "figure_revision",
                sql: "basis in ('reported', 'guidance', 'run-rate', 'estimate', 'rumour', 'assumption', 'rhetoric')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_figure_revision_derived_from",
                table: "figure_revision",
                sql: "derived_from ~ '^[a-z0-9-]+( [a-z0-9-]+)*$'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_revision_basis",
                table: "claim_revision",
                sql: "basis in ('reported', 'guidance', 'run-rate', 'estimate', 'rumour', 'assumption', 'rhetoric')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_figure_revision_basis",
                table: "figure_revision");

            migrationBuilder.DropCheckConstraint(
                name: "ck_figure_revision_derived_from",
                table: "figure_revision");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_revision_basis",
                table: "claim_revision");

            migrationBuilder.DropColumn(
                name: "derived_from",
                table: "figure_revision");

            migrationBuilder.DropColumn(
                name: "our_reading",
                table: "claim_revision");

            migrationBuilder.AddCheckConstraint(
                name: "ck_figure_revision_basis",
                table: "figure_revision",
                sql: "basis in ('reported', 'guidance', 'estimate', 'rumour', 'assumption', 'rhetoric')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_revision_basis",
                table: "claim_revision",
                sql: "basis in ('reported', 'guidance', 'estimate', 'rumour', 'assumption', 'rhetoric')");
        }
    }
}
