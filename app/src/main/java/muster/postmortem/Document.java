package muster.postmortem;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import muster.incident.Depth;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Recorded;

/**
 * All that an export may show of an incident (P-30), with its times in one zone. The same log, the
 * same names and the same zone always give an equal document.
 *
 * @param chronology what happened, one fact a line
 * @param course the same as stretches and moments, for a picture
 * @param particulars everything else that the record holds, for programs
 * @param content the bytes of a copied file by its id
 */
public record Document(
    Draft draft,
    Chronology chronology,
    Course course,
    Particulars particulars,
    Function<String, Optional<byte[]>> content) {
  /**
   * The document as the log has it now.
   *
   * @param duplicates the logs of incidents that turned out to be this one
   * @param depth the one it was opened with, else the one the playbook asks for
   * @param name what the header calls a person
   * @param content the bytes of a copied file by its id
   */
  public static Document of(
      Incident incident,
      List<Recorded> log,
      List<List<Recorded>> duplicates,
      Depth depth,
      Function<PersonId, String> name,
      ZoneId zone,
      Function<String, Optional<byte[]>> content) {
    Draft draft = Draft.of(incident, log, duplicates, depth, name, zone);
    Basis basis = Basis.of(incident, log, duplicates);
    History history =
        History.of(basis.incident(), basis.log(), basis.duplicates(), new Times(zone));
    return new Document(
        draft,
        Chronology.of(history),
        Course.of(history),
        Particulars.of(history, draft.discussion(), name),
        content);
  }

  public Times times() {
    return draft.header().times();
  }
}
