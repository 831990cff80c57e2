namespace CapexDashboard.Web.Features.Editing;

/// <summary>Why a draft as a whole was not published, as addresses write it and in words.</summary>
internal static class DraftRefusals
{
    public const string Message = "message";
    public const string Changed = "changed";
    public const string Obstacles = "obstacles";
    public const int MostCharacters = 300;

    /// <summary>Empty where nothing was refused.</summary>
    public static string Say(string? refused) =>
        refused switch
        {
            Message =>
                $"say in one line of at most {MostCharacters} characters what this publication is.",
            Changed => "the draft was changed since you looked at it. This is how it stands.",
            Obstacles => "something stands in the way, as marked below.",
            _ => "",
        };
}
