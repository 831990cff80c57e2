using CapexDashboard.Web.Tests.Running;

[assembly: AssemblyFixture(typeof(ConsoleLog))]
[assembly: AssemblyFixture(typeof(Dashboard))]
