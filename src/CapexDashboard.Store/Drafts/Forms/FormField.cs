using CapexDashboard.Domain.Editing;

namespace CapexDashboard.Store.Drafts.Forms;

public enum FieldInput
{
    Line,
    Lines,
    Choice,

    /// <summary>The key of another record.</summary>
    Reference,
}

/// <summary>One thing that an editor fills in about a record.</summary>
/// <param name="Name">How it is called in drafts and forms; lower case.</param>
/// <param name="Help">What is expected, with an example.</param>
public sealed record FormField(string Name, string Label, FieldInput Input, string Help = "")
{
    public const int MostCharacters = 4_000;

    public bool IsRequired { get; init; }

    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whose key it holds.</summary>
    public RecordKind? Refers { get; init; }

    public static FormField Chosen<T>(string name, string label, bool isRequired = true)
        where T : struct, Enum =>
        new(name, label, FieldInput.Choice)
        {
            IsRequired = isRequired,
            Choices = [.. Domain.Terms.All<T>()],
        };
}

/// <summary>Why what was typed cannot be published: in words for whoever typed it.</summary>
public sealed record FieldProblem(string Field, string Reason);

/// <summary>What a form makes of what was typed.</summary>
/// <param name="Doubts">What looks off, without being forbidden.</param>
/// <param name="Understood">By field, how it was read where that is not plain: '$115–135bn'.</param>
public sealed record FormCheck(
    IReadOnlyList<FieldProblem> Problems,
    IReadOnlyList<string> Doubts,
    IReadOnlyDictionary<string, string> Understood
);

/// <summary>A recorded state of a record as its form shows it.</summary>
public sealed record RecordState(
    long RevisionId,
    int Number,
    int FromVintage,
    int? UntilVintage,
    string By,
    DateTimeOffset At,
    string Why,
    IReadOnlyDictionary<string, string> Values
)
{
    /// <summary>False once it was retired or another put in its place.</summary>
    public bool IsCurrent => UntilVintage is null;
}
