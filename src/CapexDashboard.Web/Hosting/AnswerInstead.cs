namespace CapexDashboard.Web.Hosting;

internal static class AnswerInstead
{
    /// <summary>
    /// Answers in place of a page that may have begun: it has used up the services of its request, which render one page
    /// only.
    /// </summary>
    /// <param name="retryAfter">Seconds.</param>
    public static async Task AnswerInsteadAsync(
        this HttpContext context,
        IResult answer,
        string? retryAfter = null
    )
    {
        context.Response.Clear();
        context.Response.Headers.RetryAfter = retryAfter;
        var ofRequest = context.RequestServices;
        await using var scope = ofRequest.CreateAsyncScope();
        try
        {
            context.RequestServices = scope.ServiceProvider;
            await answer.ExecuteAsync(context);
        }
        finally
        {
            context.RequestServices = ofRequest;
        }
    }
}
