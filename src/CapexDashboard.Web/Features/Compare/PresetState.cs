using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>Which preset a comparison holds, if any, and what that means.</summary>
internal sealed record PresetState(Preset? Preset, string Sentence)
{
    public static PresetState Of(Comparison comparison, IReadOnlyList<Preset> presets)
    {
        var preset = presets.FirstOrDefault(preset => comparison == comparison.With(preset));
        var what = preset is null ? "Own assumptions." : $"{preset.Title}: {preset.Change}.";
        return new(preset, what + " Presets are our assumptions, but for the article’s.");
    }
}
