using System.Globalization;

namespace CapexDashboard.Web.Features.Vintages;

/// <summary>
/// How many may listen at once (<c>Dashboard__EventListeners</c>): each holds a connection for as long as it likes.
/// </summary>
internal sealed class EventListeners(IConfiguration configuration)
{
    private const int ByDefault = 2_000;

    private readonly int _most =
        int.TryParse(
            configuration["Dashboard:EventListeners"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var chosen
        )
        && chosen > 0
            ? chosen
            : ByDefault;

    private int _count;

    /// <summary>False where there is no room; whoever was let in leaves with <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _count) <= _most)
            return true;
        Leave();
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _count);
}
