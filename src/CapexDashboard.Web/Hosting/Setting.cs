namespace CapexDashboard.Web.Hosting;

/// <summary>Reads settings that may have few values; what is none of them stops the start, in words.</summary>
internal static class Setting
{
    /// <param name="byDefault">One of the allowed values, where nothing is set.</param>
    /// <exception cref="BadSettingException">It is set to something else.</exception>
    public static string OneOf(
        IConfiguration configuration,
        string name,
        string byDefault,
        params string[] others
    )
    {
        var chosen = configuration[name] is { Length: > 0 } set ? set : byDefault;
        string[] allowed = [byDefault, .. others];
        return allowed.Contains(chosen)
            ? chosen
            : throw new BadSettingException(
                $"{name.Replace(":", "__", StringComparison.Ordinal)}: '{chosen}' is not known; write one of {string.Join(", ", allowed)}"
            );
    }
}
