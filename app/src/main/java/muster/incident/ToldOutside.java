package muster.incident;

/** A fact of which those outside hear, once they know of the incident (P-24). */
public sealed interface ToldOutside
    permits Fact.SeverityChanged,
        Fact.PhaseChanged,
        Fact.Resolved,
        Fact.Cancelled,
        Fact.Reopened,
        LinkFact.Merged,
        PromiseFact.ExternalUpdateGiven,
        PromiseFact.ExternalNothingNew {}
