namespace CapexDashboard.Web.Features.Compare;

/// <summary>The rows of the table under the picture of the gap that others lead to, beside one for each company by its key.</summary>
internal static class GapRows
{
    public const string Depin = "depin";
    public const string Together = "together";
}
