using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Home;
using CapexDashboard.Web.Layout;

namespace CapexDashboard.Web.Features.Home;

/// <summary>The four readings that the home page offers.</summary>
public enum HomeView
{
    Article,
    Filed2024,
    Filed2025,
    NewestTwelveMonths,
}

public static class HomeViews
{
    public const HomeView Default = HomeView.Filed2025;

    public static readonly IReadOnlyList<HomeView> All = Enum.GetValues<HomeView>();

    /// <summary>As the URL writes it.</summary>
    public static string Write(HomeView view) =>
        view switch
        {
            HomeView.Article => "article",
            HomeView.Filed2024 => "2024",
            HomeView.Filed2025 => "2025",
            _ => "ttm",
        };

    /// <summary>Null where the text is none of the views.</summary>
    public static HomeView? Read(string text) =>
        All.Cast<HomeView?>()
            .FirstOrDefault(view =>
                Write(view!.Value).Equals(text, StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>As it was known.</summary>
    public static Comparison ComparisonOf(HomeView view, AsKnown known) =>
        known.Of(ComparisonOf(view));

    /// <summary>What to show where none is asked for: before the year of the default was filed, the newest twelve months.</summary>
    public static HomeView DefaultOf(HomeData data) =>
        !data.IsWhole(Default) && data.IsWhole(HomeView.NewestTwelveMonths)
            ? HomeView.NewestTwelveMonths
            : Default;

    /// <summary>Whether the capex of all its companies is known.</summary>
    public static bool IsWhole(this HomeData data, HomeView view) =>
        data.Replies[(int)view].Companies.All(company => company.Amount is not null);

    /// <summary>Whether there is anything to compare.</summary>
    public static bool IsAnswered(this HomeData data, HomeView view) =>
        data.Replies[(int)view] is AnsweredGap;

    public static Comparison ComparisonOf(HomeView view) =>
        view switch
        {
            HomeView.Article => Comparison.Default with { Reading = Reading.Article },
            HomeView.Filed2024 => Comparison.Default,
            HomeView.Filed2025 => Comparison.Default with { Year = CapexYear.Of(2025) },
            _ => Comparison.Default with { Year = CapexYear.NewestTwelveMonths },
        };

    public static string Title(HomeView view) =>
        view switch
        {
            HomeView.Article => "2024 as the article saw it",
            HomeView.Filed2024 => "2024 filed",
            HomeView.Filed2025 => "2025 filed",
            _ => "newest 12 months",
        };

    /// <summary>For a phone.</summary>
    public static string ShortTitle(HomeView view) =>
        view switch
        {
            HomeView.Article => "Article",
            HomeView.Filed2024 => "2024",
            HomeView.Filed2025 => "2025",
            _ => "12 mo",
        };
}
