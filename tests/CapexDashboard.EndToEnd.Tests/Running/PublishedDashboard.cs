namespace CapexDashboard.EndToEnd.Tests.Running;

/// <summary>The one program that all tests of this project share.</summary>
public sealed class PublishedDashboard : PublishedProcess, IAsyncLifetime;
