namespace CapexDashboard.Web.Charts;

/// <summary>Under the lower bar of the gap's picture: what the pinned scenario gives.</summary>
internal static class GapPinnedBar
{
    public static IEnumerable<Shape> Shapes(GapPinned pinned, GapGeometry at)
    {
        var end = at.At(pinned.Depin);
        yield return new BarShape(
            at.Left + 1,
            at.PinnedTop,
            Math.Max(end - at.Left, 1),
            at.PinnedHeight,
            Paints.Depin,
            BarStyle.Faint,
            $"pinned: {pinned.Text}"
        );
        var baseLine = at.PinnedTop + (at.PinnedHeight / 2) + 5;
        if (!at.IsWide)
        {
            yield return new TextShape(0, at.PinnedTop - 8, $"Pinned: {pinned.Text}", Paints.Muted);
            yield break;
        }
        yield return new TextShape(0, baseLine, "Pinned", Paints.Muted, 13, 600);
        var fits = end + 10 + TextWidth.Of(pinned.Text, 13) <= at.Width;
        yield return new TextShape(
            fits ? end + 10 : end - 10,
            baseLine,
            pinned.Text,
            Paints.Ink,
            Anchor: fits ? TextAnchor.Start : TextAnchor.End
        );
    }
}
