package muster.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import muster.database.Database;
import muster.incident.ActionFact;
import muster.incident.ActionPlan;
import muster.incident.Depth;
import muster.incident.DueDay;
import muster.incident.Fact;
import muster.incident.HypothesisFact;
import muster.incident.MarkFact;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.incident.Phase;
import muster.incident.PostmortemFact;
import muster.incident.Pursuit;
import muster.incident.ReviewFact;
import muster.incident.Role;
import muster.incident.Update;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A database as years of incidents leave it, next to what is open today. */
public final class GrownDatabase {
  /** What is open today, whatever went before; the first of them has the longest log. */
  static final int OPEN = 20;

  public static final Instant TODAY = Instant.parse("2026-11-22T12:00:00Z");
  public static final int CLOSED = Integer.getInteger("growth.incidents", 20_000);

  private static final int FACTS_EACH = 50;
  private static final int PEOPLE = 200;
  private static final int POSTS_EACH = 12;
  private static final int ROWS_AT_ONCE = 5_000;

  private GrownDatabase() {}

  public static PersonId person(int number) {
    return new PersonId("U%05d".formatted(number % PEOPLE));
  }

  /** What is open: the same in an empty database and in a grown one. */
  public static void open(Database database) {
    Seeding.of(database, CLOSED + 1, CLOSED + OPEN, GrownDatabase::working);
  }

  /** An open incident of this morning whose log has so many facts. */
  static void longest(Database database, int number, int facts) {
    Seeding.of(
        database,
        number,
        number,
        n -> {
          SeededLog log = working(n);
          while (log.facts().size() < facts) {
            said(log.after(Duration.ofMillis(100)), log.facts().size());
          }
          return log;
        });
  }

  private static SeededLog working(int number) {
    Instant declared = TODAY.minus(Duration.ofMinutes(40));
    SeededLog log = new SeededLog(number, declared, person(number));
    return log.in("C%07d".formatted(number), card(number))
        .after(Duration.ofMinutes(25))
        .add(Optional.of(person(number)), new Fact.UpdateGiven(Update.free("cards only")))
        .after(Duration.ofMinutes(5));
  }

  /** Everything that was, fifty facts an incident, and what was posted because of it. */
  public static void history(Database database, int incidents) {
    Seeding.of(database, 1, incidents, GrownDatabase::past);
    posts(database, incidents);
    int unused =
        database.write(
            handle ->
                handle.execute(
                    "alter sequence incident_number restart with " + (CLOSED + OPEN + 1000)));
  }

  private static MessageRef card(int number) {
    return new MessageRef("C%07d".formatted(number), "1795183380.%06d".formatted(number));
  }

  /** Fifty facts; of one in a hundred the postmortem is still owed. */
  private static SeededLog past(int number) {
    Instant declared = TODAY.minus(Duration.ofHours(2L * (CLOSED + 10 - number)));
    SeededLog log = new SeededLog(number, declared, person(number));
    Optional<PersonId> lead = Optional.of(person(number));
    log.in("C%07d".formatted(number), card(number));
    log.add(lead, new Fact.RoleAssigned(Role.TECH_LEAD, person(number + 1), Optional.empty()));
    log.add(lead, new HypothesisFact.HypothesisAdded(1, "the pool is exhausted"));
    boolean owed = number % 100 == 0;
    int last = FACTS_EACH - (owed ? 4 : 8);
    for (int entry = log.facts().size(); entry < last; entry++) {
      said(log.after(Duration.ofMinutes(1)), entry);
    }
    log.add(lead, new Fact.PhaseChanged(Phase.INVESTIGATING, Phase.MITIGATED, Optional.empty()));
    log.after(Duration.ofMinutes(9));
    log.add(lead, new Fact.Resolved("rolled back", "23 % of checkouts failed for 49 minutes"));
    log.add(lead, new PostmortemFact.PostmortemOpened(Depth.FULL));
    log.add(lead, new ActionFact.ActionPlanned(1, plan(number)));
    if (!owed) {
      log.add(lead, new ActionFact.ActionImplemented(1, plan(number).text(), "done"));
      log.add(lead, new ActionFact.ActionVerified(1, plan(number).text(), "tried", "it pages"));
      log.add(lead, new ReviewFact.ReviewHeld());
      log.add(lead, new ReviewFact.PostmortemFinalised(Optional.empty(), "a pool ran dry"));
    }
    return log;
  }

  private static ActionPlan plan(int number) {
    return new ActionPlan(
        "Add alert: DB pool > 80 % for 5 min",
        person(number),
        new DueDay(LocalDate.of(2026, 12, 4), ZoneOffset.UTC),
        "fires in a staged pool exhaustion",
        "run the staged test, attach the page",
        ActionPlan.Category.DETECT,
        ActionPlan.Strength.DETECTED,
        Optional.empty(),
        Optional.empty(),
        Pursuit.STANDARD);
  }

  private static void said(SeededLog log, int entry) {
    Optional<PersonId> who = Optional.of(person(entry));
    log.add(
        who,
        switch (entry % 10) {
          case 3 -> new Fact.DecisionMade("try step " + entry, Optional.of("it is fastest"));
          case 5 ->
              new MarkFact.MessageMarked(
                  new MessageRef("C1", "1795183380." + entry), "Pager", "p99 > 8 s", "x");
          case 7 -> new Fact.UpdateGiven(Update.free("still some checkouts, step " + entry));
          default -> new Fact.Logged("looked at the graphs once more, step " + entry);
        });
  }

  /** What was posted stays in the outbox, and its lanes are long forgotten. */
  private static void posts(Database database, int incidents) {
    int rows = incidents * POSTS_EACH;
    for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
      int begin = from;
      int end = Math.min(rows, from + ROWS_AT_ONCE);
      database.write(
          handle -> {
            PreparedBatch batch =
                handle.prepareBatch(
                    """
                    insert into outbox (incident, lane, kind, payload, merge_key, state, attempts,
                                        not_before, created)
                    values (:incident, :lane, :kind, :payload, :mergeKey, 'DONE', 1, :at, :at)
                    """);
            for (int row = begin; row < end; row++) {
              int incident = 1 + row / POSTS_EACH;
              boolean edit = row % 3 == 0;
              batch
                  .bind("incident", incident)
                  .bind("lane", (edit ? "card/" : "incident/") + incident)
                  .bind("kind", edit ? "EditCard" : "Say")
                  .bind("payload", edit ? "{}" : "{\"text\":\"looked at the graphs once more\"}")
                  .bind("mergeKey", edit ? "card/" + incident : null)
                  .bind("at", TODAY.minus(Duration.ofHours(2L * (CLOSED + 1 - incident))))
                  .add();
            }
            return batch.execute().length;
          });
    }
  }

  /** Lines of what people ask every day, for an open incident. */
  static List<String> everyDay(int number, int turn) {
    return List.of(
        "INC-%d log looked again, time %d".formatted(number, turn),
        "INC-%d status".formatted(number),
        "INC-%d decide roll back, time %d".formatted(number, turn),
        "INC-%d update still some checkouts, time %d".formatted(number, turn));
  }
}
