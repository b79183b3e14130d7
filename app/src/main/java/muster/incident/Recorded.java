package muster.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact in the log, with its three times.
 *
 * @param seq its place in the incident's log, from 1, without gaps; people see it as {@code #12}
 * @param by who caused it; empty when Muster did
 * @param happened when it happened, which may lie long before it was recorded
 * @param recorded when it was appended
 * @param slackTs Slack's own time of the message it came from, where there is one
 */
public record Recorded(
    IncidentId incident,
    int seq,
    Fact fact,
    Optional<PersonId> by,
    Instant happened,
    Instant recorded,
    Optional<String> slackTs) {}
