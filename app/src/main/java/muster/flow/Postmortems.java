package muster.flow;

import java.time.ZoneId;
import muster.database.Attachments;
import muster.database.Duplicates;
import muster.database.Facts;
import muster.database.People;
import muster.incident.Depth;
import muster.incident.Incident;
import muster.postmortem.Document;
import org.jdbi.v3.core.Handle;

/**
 * The postmortem as it stands, drawn from the log: the same log and zone give the same bytes
 * anywhere.
 */
public final class Postmortems {
  private Postmortems() {}

  /**
   * @param zone the zone its times are in
   */
  public static Document document(Handle handle, Incident incident, ZoneId zone) {
    return Document.of(
        incident,
        new Facts(handle).log(incident.id()),
        new Duplicates(handle).of(incident),
        incident.postmortem().orElse(Depth.FULL),
        new People(handle)::nameOf,
        zone,
        file -> new Attachments(handle).content(incident.id(), file));
  }
}
