namespace CapexDashboard.Domain.Figures;

/// <summary>What kind of statement a figure is.</summary>
public enum Basis
{
    /// <summary>Filed, printed or observed.</summary>
    Reported,

    /// <summary>What a company said of its own future.</summary>
    Guidance,

    /// <summary>One quarter, or another short stretch, times what makes it a year: worked out by us.</summary>
    RunRate,

    /// <summary>Worked out by somebody, ourselves included.</summary>
    Estimate,

    /// <summary>Said without a named source.</summary>
    Rumour,

    /// <summary>Chosen for an argument.</summary>
    Assumption,

    /// <summary>A figure of speech.</summary>
    Rhetoric,
}

/// <summary>Whether somebody has seen the number where it is said to stand.</summary>
public enum Verification
{
    Verified,

    /// <summary>Recalled; no copy was seen.</summary>
    Unverified,

    /// <summary>The evidence is weak or conflicts; never part of a default view.</summary>
    Disputed,
}
