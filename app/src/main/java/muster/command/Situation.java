package muster.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.playbook.Playbook;

/**
 * Everything a command may know while it decides.
 *
 * @param incident the incident it was asked about, if the asker may know of it
 * @param who the asker
 * @param zone the zone the asker reads and types times in
 * @param now the product's clock, in microseconds
 * @param known what else Muster knows, limited to what the asker may see
 */
public record Situation(
    Optional<Incident> incident,
    PersonId who,
    ZoneId zone,
    Instant now,
    Playbook playbook,
    Known known) {}
