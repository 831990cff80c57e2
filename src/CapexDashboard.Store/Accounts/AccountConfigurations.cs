using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapexDashboard.Store.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account");
        // Identity stores an account whole, as it was read: that would bring back a code that was used meanwhile.
        builder
            .Property(account => account.LastCodeStep)
            .Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder
            .HasIndex(account => account.NormalizedUserName)
            .HasDatabaseName("ix_account_normalized_user_name")
            .IsUnique();
        builder
            .HasIndex(account => account.NormalizedEmail)
            .HasDatabaseName("ix_account_normalized_email")
            .IsUnique();
    }
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<IdentityRole<int>>
{
    public void Configure(EntityTypeBuilder<IdentityRole<int>> builder)
    {
        builder.ToTable("role");
        builder.HasIndex(role => role.NormalizedName).HasDatabaseName("ix_role_normalized_name");
        // Part of the program as much as the pages that ask for them: there from the migration on.
        builder.HasData(Roles.All.Select(Role));
    }

    private static IdentityRole<int> Role(string name, int i) =>
        new(name)
        {
            Id = i + 1,
            NormalizedName = name.ToUpperInvariant(),
            ConcurrencyStamp = name,
        };
}

internal sealed class IdentityTablesConfiguration
    : IEntityTypeConfiguration<IdentityUserRole<int>>,
        IEntityTypeConfiguration<IdentityUserClaim<int>>,
        IEntityTypeConfiguration<IdentityUserLogin<int>>,
        IEntityTypeConfiguration<IdentityUserToken<int>>,
        IEntityTypeConfiguration<IdentityRoleClaim<int>>,
        IEntityTypeConfiguration<IdentityUserPasskey<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserRole<int>> builder) =>
        builder.ToTable("account_role");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> builder) =>
        builder.ToTable("account_claim");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> builder) =>
        builder.ToTable("account_login");

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> builder) =>
        builder.ToTable("account_token");

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<int>> builder) =>
        builder.ToTable("role_claim");

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> builder)
    {
        builder.ToTable("account_passkey");
        builder.OwnsOne(passkey => passkey.Data).ToJson("data");
    }
}

internal sealed class AccountSessionConfiguration : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.ToTable("account_session");
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder
            .HasOne(session => session.Account)
            .WithMany()
            .HasForeignKey(session => session.AccountId);
    }
}

internal sealed class SignInTallyConfiguration : IEntityTypeConfiguration<SignInTally>
{
    public void Configure(EntityTypeBuilder<SignInTally> builder)
    {
        builder.ToTable("sign_in_tally");
        builder.HasKey(tally => new { tally.Subject, tally.Source });
        builder.HasIndex(tally => tally.ForgottenAt);
    }
}

internal sealed class OneTimeLinkConfiguration : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.ToTable(
            "one_time_link",
            table =>
            {
                table.HasTerms<OneTimeLink, LinkKind>("kind");
                table.HasCheckConstraint("ck_one_time_link_hash", "length(token_hash) = 32");
                table.HasCheckConstraint(
                    "ck_one_time_link_whom",
                    "case kind when 'setup' then num_nonnulls(email, role, account_id) = 0"
                        + " when 'invitation' then num_nonnulls(email, role, expires_at) = 3 and account_id is null"
                        + " else num_nonnulls(account_id, expires_at) = 2 and num_nonnulls(email, role) = 0 end"
                );
            }
        );
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasOne(link => link.Account).WithMany().HasForeignKey(link => link.AccountId);
    }
}

/// <summary>What protects cookies and forms, so that they survive a restart and hold for every instance.</summary>
internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) =>
        builder.ToTable("data_protection_key");
}
