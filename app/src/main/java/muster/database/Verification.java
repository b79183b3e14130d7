package muster.database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Compares what is stored of every incident with its log, one incident at a time. What it finds
 * names an incident and a place, and never quotes what anybody wrote.
 */
public final class Verification {
  /** How much was compared, and how much did not agree. */
  public record Outcome(long incidents, long facts, long disagreements) {
    public boolean agrees() {
      return disagreements == 0;
    }
  }

  /** Tables of which every row belongs to an incident, or says that it belongs to none. */
  private static final List<String> BELONGING =
      List.of(
          "role_holder",
          "role_offer",
          "deadline",
          "outbox",
          "owed",
          "attachment",
          "remark",
          "alert",
          "ticket",
          "command_taken");

  private final Handle handle;
  private final Instant now;
  private final Consumer<String> told;
  private long incidents;
  private long facts;
  private long disagreements;

  private Verification(Handle handle, Instant now, Consumer<String> told) {
    this.handle = handle;
    this.now = now;
    this.told = told;
  }

  /**
   * Compares everything.
   *
   * @param handle on one state of the data; see {@link Database#snapshot}
   * @param told hears of each disagreement, one line each
   */
  public static Outcome of(Handle handle, Instant now, Consumer<String> told) {
    Verification verification = new Verification(handle, now, told);
    verification.everyIncident();
    verification.whatBelongsToNone();
    return new Outcome(verification.incidents, verification.facts, verification.disagreements);
  }

  private void everyIncident() {
    for (var number = after(0); number.isPresent(); number = after(number.get())) {
      incident(number.get());
    }
  }

  /** The next number that has a row or a fact. */
  private Optional<Integer> after(int number) {
    return handle
        .createQuery(
            """
            select min(n) from (
              select min(number) as n from incident where number > :number
              union all
              select min(incident) as n from fact where incident > :number) as next
            """)
        .bind("number", number)
        .mapTo(Integer.class)
        .findOne();
  }

  private void incident(int number) {
    LogReading log = LogReading.of(handle, number);
    StoredIncident stored = new StoredIncident(handle, number);
    incidents++;
    facts += log.facts();
    String id = log.folded().map(f -> f.id().toString()).orElse("incident " + number);
    log.problems().forEach(what -> disagree(id, what));
    if (!stored.isThere()) {
      disagree(id, "the log has facts, and there is no row of the incident");
    } else if (log.facts() == 0) {
      disagree(id, "there is a row of the incident, and the log has no facts");
    } else {
      log.folded().ifPresent(folded -> agree(id, stored.against(folded, log.log(), now)));
    }
  }

  private void agree(String id, List<String> differences) {
    differences.forEach(what -> disagree(id, what));
  }

  private void whatBelongsToNone() {
    for (String table : BELONGING) {
      handle
          .createQuery(
              """
              select t.incident, count(*) as those
                from %s t
               where t.incident is not null
                 and not exists (select 1 from incident i where i.number = t.incident)
               group by t.incident
               order by t.incident
              """
                  .formatted(table))
          .map((row, context) -> new Strays(table, row.getInt("incident"), row.getLong("those")))
          .forEach(strays -> disagree("incident " + strays.incident(), strays.toString()));
    }
  }

  private void disagree(String id, String what) {
    disagreements++;
    told.accept(id + ": " + what);
  }

  /** Rows of an incident that has none itself. */
  private record Strays(String table, int incident, long rows) {
    @Override
    public String toString() {
      return table + " has rows of an unknown incident: " + rows;
    }
  }
}
