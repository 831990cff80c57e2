using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(PublishedDashboard))]
[assembly: AssemblyFixture(typeof(Browser))]

// All tests share one program, and some kill it.
[assembly: Parallelization(Mode = ParallelMode.None)]
