using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Accounts;

/// <summary>Tests that make accounts share one program on one store; none minds those of another.</summary>
[CollectionDefinition(Name)]
public sealed class SharedAccounts : ICollectionFixture<EditedDashboard>
{
    public const string Name = "accounts";
}
