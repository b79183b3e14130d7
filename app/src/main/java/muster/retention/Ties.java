package muster.retention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.database.IncidentRows;
import muster.database.Incidents;
import muster.incident.Depth;
import muster.incident.Incident;
import muster.incident.Owing;
import muster.incident.Phase;
import org.jdbi.v3.core.Handle;

/** What keeps a closed incident in the record, however old it is. */
final class Ties {
  private final Handle handle;
  private final Ages ages;

  Ties(Handle handle, Ages ages) {
    this.handle = handle;
    this.ages = ages;
  }

  /** Why it has to stay, as the end of a sentence; empty if it may go. */
  Optional<String> of(Incident incident) {
    return own(incident).or(() -> survivor(incident));
  }

  private Optional<String> own(Incident incident) {
    List<Owing> owed = Owing.of(incident);
    if (!owed.isEmpty()) {
      return Optional.of(
          owed.stream().map(Ties::named).collect(Collectors.joining(", ")) + " not done");
    }
    if (isUnfinished(incident)) {
      return Optional.of("its postmortem is not final");
    }
    int waiting = new IncidentRows(handle, incident.id().number()).waiting();
    return waiting == 0 ? Optional.empty() : Optional.of(waiting + " things still wait for Slack");
  }

  private static String named(Owing owing) {
    return owing.kind().word().toLowerCase(Locale.ROOT) + " #" + owing.number();
  }

  private static boolean isUnfinished(Incident incident) {
    return incident.phase() == Phase.RESOLVED
        && incident.postmortem().filter(depth -> depth != Depth.NONE).isPresent()
        && !incident.review().isFinal();
  }

  /** Its log is read as a part of the incident it turned out to be. */
  private Optional<String> survivor(Incident incident) {
    return incident
        .links()
        .into()
        .flatMap(link -> new Incidents(handle).load(link.into().number()))
        .filter(other -> ages.fate(other).isEmpty() || own(other).isPresent())
        .map(other -> "it is a part of " + other.id() + ", which stays");
  }
}
