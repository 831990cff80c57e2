using System.Globalization;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>Makes a figure of what was typed, by the metric's unit and the filer's calendar.</summary>
internal static class FigureReading
{
    /// <summary>Null where something of its identity or its amount cannot be read; what, the form knows then.</summary>
    public static async Task<Figure?> ReadAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    )
    {
        var (entity, metric) = (form.Required("entity"), form.Required("metric"));
        if (
            entity.Length > 0
            && !await db.EntityRevisions.AnyAsync(
                one =>
                    one.UntilVintage == null
                    && db.Entities.Any(parent => parent.Id == one.ParentId && parent.Key == entity),
                cancellation
            )
        )
            form.Problem("entity", $"there is no entity '{entity}'");
        var measured = await MetricAsync(db, metric, cancellation);
        if (metric.Length > 0 && measured is null)
            form.Problem("metric", $"there is no metric '{metric}'");
        var nature = measured?.Nature ?? MetricNature.Flow;
        var unit = measured?.Unit ?? MetricUnit.Money;
        var period = ReadPeriod(form, nature, await CalendarAsync(db, entity, cancellation));
        var amount = ReadAmount(form, unit);
        var definition = form.Required("definition");
        var basis = form.Term<Basis>("basis");
        var verification = form.Term<Verification>("verification");
        var givenOn = form.Day("given-on");
        if (metric == MetricKeys.CapexGuidance && givenOn is null)
            form.Problem("given-on", "guidance names the day it was given");
        return form.IsSound(
            "entity",
            "metric",
            "period",
            "amount",
            "definition",
            "given-on",
            "basis",
            "verification"
        )
            ? new Figure(
                "",
                entity,
                metric,
                period!,
                definition,
                givenOn,
                amount!.Value.Amount,
                amount.Value.Currency,
                basis,
                verification,
                default
            )
            : null;
    }

    /// <summary>The readable name of a figure's identity.</summary>
    public static string Name(Figure figure)
    {
        var period = figure.Period;
        var when = period.Kind switch
        {
            PeriodKind.Quarter => CalendarQuarter.Of(period).ToString(),
            PeriodKind.FiscalYear => "fy" + period.End.Year.ToString(CultureInfo.InvariantCulture),
            PeriodKind.CalendarYear => period.End.Year.ToString(CultureInfo.InvariantCulture),
            PeriodKind.Date => FormText.Day(period.End),
            _ => "to-" + FormText.Day(period.End),
        };
        return figure.GivenOn is { } day
            ? NewKeys.Of(figure.Entity, figure.Metric, when, "given", FormText.Day(day))
            : NewKeys.Of(figure.Entity, figure.Metric, when);
    }

    /// <summary>All current figures about one entity.</summary>
    public static async Task<List<Figure>> AboutAsync(
        DashboardDbContext db,
        string entity,
        CancellationToken cancellation
    )
    {
        var newest = await db.NewestVintageAsync(cancellation);
        var figures = db.FigureRevisions.Where(figure =>
            figure.UntilVintage == null && figure.Entity.Key == entity
        );
        return
        [
            .. (await db.Views(figures, newest).ToListAsync(cancellation)).Select(figure =>
                figure.ToFigure()
            ),
        ];
    }

    public static async Task<FilerCalendar> CalendarAsync(
        DashboardDbContext db,
        string entity,
        CancellationToken cancellation
    )
    {
        var known = await db
            .FigureRevisions.Where(figure =>
                figure.Entity.Key == entity
                && figure.UntilVintage == null
                && (
                    figure.PeriodKind == PeriodKind.Quarter
                    || figure.PeriodKind == PeriodKind.FiscalYear
                )
            )
            .Select(figure => new
            {
                figure.PeriodKind,
                figure.PeriodStart,
                figure.PeriodEnd,
            })
            .Distinct()
            .OrderBy(period => period.PeriodStart)
            .ToListAsync(cancellation);
        return new FilerCalendar(
            known.Select(one => new Period(one.PeriodKind, one.PeriodStart, one.PeriodEnd))
        );
    }

    public static async Task<Dictionary<string, MetricUnit>> MetricsAsync(
        DashboardDbContext db,
        CancellationToken cancellation
    ) =>
        await db
            .Metrics.Select(metric => new
            {
                metric.Key,
                metric.Revisions.OrderByDescending(state => state.Number).First().Unit,
            })
            .ToDictionaryAsync(metric => metric.Key, metric => metric.Unit, cancellation);

    private static async Task<(MetricUnit Unit, MetricNature Nature)?> MetricAsync(
        DashboardDbContext db,
        string key,
        CancellationToken cancellation
    )
    {
        var current = await db
            .Metrics.Where(metric => metric.Key == key)
            .SelectMany(metric => metric.Revisions)
            .Where(state => state.UntilVintage == null)
            .Select(state => new { state.Unit, state.Nature })
            .SingleOrDefaultAsync(cancellation);
        return current is null ? null : (current.Unit, current.Nature);
    }

    private static Period? ReadPeriod(FormValues form, MetricNature nature, FilerCalendar calendar)
    {
        var text = form.Required("period");
        if (text.Length == 0)
            return null;
        if (PeriodText.Read(text, nature, calendar, out var problem) is { } period)
        {
            form.Understood["period"] =
                period.Kind is PeriodKind.Date
                    ? FormText.Day(period.End)
                    : $"{Domain.Terms.Write(period.Kind)}, {FormText.Day(period.Start)} to {FormText.Day(period.End)}";
            return period;
        }
        form.Problem("period", problem);
        return null;
    }

    private static WrittenAmount? ReadAmount(FormValues form, MetricUnit unit)
    {
        var text = form.Required("amount");
        if (text.Length == 0)
            return null;
        if (AmountText.Read(text, unit, out var problem) is { } written)
        {
            // Most money here is in dollars: whoever means another currency says so.
            if (MetricKeys.HasCurrency(unit) && written.Currency is null)
                written = written with { Currency = ExchangeRate.Dollars };
            form.Understood["amount"] = AmountText.Write(written.Amount, unit, written.Currency);
            return written;
        }
        form.Problem("amount", problem);
        return null;
    }
}
