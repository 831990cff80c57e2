using CapexDashboard.Domain.Figures;

namespace CapexDashboard.Domain.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void Domain_References_AreTheBaseClassLibraryAlone() =>
        typeof(Figure)
            .Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name)
            .ShouldAllBe(name => name!.StartsWith("System.", StringComparison.Ordinal));
}
