using CapexDashboard.Store.Tests.Serving;

[assembly: AssemblyFixture(typeof(StoreServer))]
