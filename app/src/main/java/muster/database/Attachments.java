package muster.database;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import muster.incident.IncidentId;
import muster.incident.MessageRef;
import org.jdbi.v3.core.Handle;

/**
 * Copies of the files of marked messages. Whoever shows one to a person must have looked up the
 * incident for that very person: a file of a confidential incident is as confidential.
 */
public final class Attachments {
  /**
   * A copy, without its content.
   *
   * @param file Slack's id of it
   * @param message as {@link MessageRef#subject} says it
   * @param type what it is; of pictures, what their own bytes say
   * @param size in bytes
   * @param sha256 of its bytes, in hexadecimal
   */
  public record Stored(
      String file, String message, String name, String type, int size, String sha256) {}

  private final Handle handle;

  public Attachments(Handle handle) {
    this.handle = handle;
  }

  /** Keeps a copy; of a file that is kept already nothing changes. */
  public void keep(IncidentId incident, Stored copy, byte[] bytes) {
    handle
        .createUpdate(
            """
            insert into attachment (incident, file, message, name, kind, size, sha256, content)
            values (:incident, :file, :message, :name, :kind, :size, :sha256, :content)
            on conflict do nothing
            """)
        .bind("incident", incident.number())
        .bind("file", copy.file())
        .bind("message", copy.message())
        .bind("name", copy.name())
        .bind("kind", copy.type())
        .bind("size", copy.size())
        .bind("sha256", copy.sha256())
        .bind("content", Base64.getEncoder().encodeToString(bytes))
        .execute();
  }

  /** How many bytes are kept of an incident. */
  public long total(IncidentId incident) {
    return handle
        .createQuery("select coalesce(sum(size), 0) from attachment where incident = :incident")
        .bind("incident", incident.number())
        .mapTo(Long.class)
        .one();
  }

  /** The copies of an incident, by the id of the file. */
  public List<Stored> of(IncidentId incident) {
    return handle
        .createQuery(
            """
            select file, message, name, kind, size, sha256
              from attachment
             where incident = :incident
             order by file
            """)
        .bind("incident", incident.number())
        .map(
            (row, context) ->
                new Stored(
                    row.getString("file"),
                    row.getString("message"),
                    row.getString("name"),
                    row.getString("kind"),
                    row.getInt("size"),
                    row.getString("sha256")))
        .list();
  }

  /** The bytes of one of them. */
  public Optional<byte[]> content(IncidentId incident, String file) {
    return handle
        .createQuery("select content from attachment where incident = :incident and file = :file")
        .bind("incident", incident.number())
        .bind("file", file)
        .map((row, context) -> Base64.getDecoder().decode(row.getString("content")))
        .findOne();
  }
}
