using System.Globalization;
using System.Text;
using System.Xml;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Vintages;

/// <summary>The publications as an Atom feed (RFC 4287), newest first.</summary>
internal static class VintageFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static void MapVintageFeed(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(DashboardUrls.VintagesFeed, AnswerAsync)
            .Describe(
                "vintagesAtom",
                "Vintages as an Atom feed",
                "What was published when, newest first, for feed readers.",
                []
            )
            .ProducesText("application/atom+xml");

    private static async Task<IResult> AnswerAsync(
        HttpRequest request,
        VintageQuery vintages,
        CancellationToken cancellation
    ) =>
        Results.Text(
            Write(DashboardUrls.Absolute(request, ""), await vintages.ListAsync(cancellation)),
            "application/atom+xml",
            Encoding.UTF8
        );

    private static string Write(string site, IReadOnlyList<VintageSummary> vintages)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("title", Atom, "Capex / DePIN: what was published");
            xml.WriteElementString("id", Atom, site + DashboardUrls.VintagesFeed);
            WriteLink(xml, site + DashboardUrls.VintagesFeed, "self");
            WriteLink(xml, site + DashboardUrls.Vintages, "alternate");
            xml.WriteElementString("updated", Atom, Moment(vintages[0].Vintage.At));
            foreach (var one in vintages)
                WriteEntry(xml, site, one);
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private static void WriteEntry(XmlWriter xml, string site, VintageSummary one)
    {
        var address = site + DashboardUrls.VintageOf(one.Vintage.Number);
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString(
            "title",
            Atom,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Vintage {one.Vintage.Number}: {one.Vintage.Message}"
            )
        );
        xml.WriteElementString("id", Atom, address);
        WriteLink(xml, address, "alternate");
        xml.WriteElementString("updated", Atom, Moment(one.Vintage.At));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, one.Vintage.By);
        xml.WriteEndElement();
        xml.WriteElementString(
            "summary",
            Atom,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Added} figures added, {one.Corrected} corrected, {one.Retired} retired."
            )
        );
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string address, string relation)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
