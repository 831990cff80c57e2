namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>The forms in which a view can be taken along, by the ending of its address.</summary>
public enum ViewForm
{
    Json,
    Csv,
    Svg,
    Png,

    /// <summary>A citation for BibTeX.</summary>
    Bib,

    /// <summary>A citation as CSL-JSON.</summary>
    Csl,
}

public static class ViewForms
{
    /// <summary>The last segment of a route whose ending is one of the forms.</summary>
    public const string Route = ".{form:regex(^(json|csv|svg|png|bib|csl)$)}";

    /// <summary>With its dot.</summary>
    public static string Ending(this ViewForm form) => "." + Domain.Terms.Write(form);

    public static ViewForm Read(string ending) =>
        Domain.Terms.TryRead<ViewForm>(ending, out var form)
            ? form
            : throw new ArgumentOutOfRangeException(nameof(ending), ending, "no such form");
}
