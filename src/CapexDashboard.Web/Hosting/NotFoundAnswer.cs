namespace CapexDashboard.Web.Hosting;

internal static class NotFoundAnswer
{
    /// <summary>
    /// 404 with the page's own words: a status set while a component renders would have the framework put its page for
    /// unknown addresses in their place.
    /// </summary>
    public static void SayNotFound(this HttpResponse response) =>
        response.OnStarting(() =>
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
}
