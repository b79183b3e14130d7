package muster.flow;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import muster.command.Decision.Stated;
import muster.database.AlertCounts;
import muster.database.ClosedAlerts;
import muster.database.CommandsTaken;
import muster.database.Deadlines;
import muster.database.Facts;
import muster.database.Incidents;
import muster.database.Json;
import muster.database.Memberships;
import muster.database.Outbox;
import muster.database.Outbox.Asked;
import muster.database.Owings;
import muster.database.RoleHolders;
import muster.incident.AlertFact;
import muster.incident.Alerts;
import muster.incident.Closing;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.incident.UndoFact;
import org.jdbi.v3.core.Handle;

/**
 * Appends facts and writes everything that follows from them, in the transaction of the handle: the
 * folded row, what is due, and what is asked of Slack. Nothing else writes these tables' rows.
 */
public final class Chronicle {
  private final Handle handle;
  private final Instant now;
  private final Instant machineNow;
  private final Set<String> lanes = new LinkedHashSet<>();

  public Chronicle(Handle handle, Clocks clocks) {
    this.handle = handle;
    this.now = clocks.now();
    this.machineNow = clocks.machineNow();
  }

  /** Lanes that have something new to do once the transaction is committed. */
  Set<String> lanes() {
    return lanes;
  }

  /**
   * Appends to an incident, or begins one.
   *
   * @param before the incident as this transaction read it; empty if the first fact declares one
   * @param slackTs Slack's time of the message behind the facts
   */
  public Incident append(
      Optional<Incident> before,
      List<Stated> facts,
      Optional<PersonId> by,
      Optional<String> slackTs) {
    Incident after = before.orElse(null);
    for (Stated stated : withAlerts(before, facts)) {
      after = appended(Optional.ofNullable(after), stated, by, slackTs);
    }
    after = withCues(after);
    save(before, after);
    if (facts.stream().anyMatch(s -> s.fact() instanceof Fact.Reopened)) {
      List<AlertFact.Count> counted = Alerts.counted(new Facts(handle).log(after.id()));
      new ClosedAlerts(handle).restore(after.id().number(), counted);
    }
    return after;
  }

  private Incident appended(
      Optional<Incident> before, Stated stated, Optional<PersonId> by, Optional<String> slackTs) {
    Recorded recorded = recorded(before, stated, by, slackTs);
    new Facts(handle).append(recorded);
    Incident after =
        before.map(incident -> incident.after(recorded)).orElseGet(() -> Incident.from(recorded));
    remember(after, recorded.fact());
    Bookkeeping.after(handle, after, recorded, machineNow);
    if (recorded.fact() instanceof Fact.RoleAssigned took && took.role() == Role.COMMANDER) {
      new CommandsTaken(handle).took(took.person(), after, recorded.happened());
    }
    ask(after, Consequences.of(before, after, recorded));
    return after;
  }

  /** Whoever in a drill's story answers to what just happened does so at once (P-46). */
  private Incident withCues(Incident incident) {
    Incident after = incident;
    for (List<Fact> given = after.drill().given(now);
        !given.isEmpty();
        given = after.drill().given(now)) {
      for (Fact fact : given) {
        Stated cue = new Stated(fact, Optional.empty());
        after = appended(Optional.of(after), cue, Optional.empty(), Optional.empty());
      }
    }
    return after;
  }

  /** When an incident is closed its log learns how many alerts were counted beside it (P-19). */
  private List<Stated> withAlerts(Optional<Incident> before, List<Stated> facts) {
    boolean again = facts.getFirst().fact() instanceof UndoFact;
    boolean closes = !again && facts.stream().anyMatch(s -> Closing.by(s.fact()).isPresent());
    if (!closes) {
      return facts;
    }
    var counts = new AlertCounts(handle).bySender(before.orElseThrow().id().number());
    var counted = new Stated(new AlertFact.AlertsCounted(counts), Optional.empty());
    return counts.isEmpty() ? facts : Stream.concat(facts.stream(), Stream.of(counted)).toList();
  }

  /** Shows the incident's card as it would be drawn now. */
  public void redraw(Incident incident) {
    if (incident.places().card().isPresent()) {
      ask(incident, List.of(new Effect.EditCard()));
    }
  }

  private Recorded recorded(
      Optional<Incident> before, Stated stated, Optional<PersonId> by, Optional<String> slackTs) {
    var id =
        stated.fact() instanceof Fact.Declared declared ? declared.id() : before.orElseThrow().id();
    int seq = before.map(Incident::seq).orElse(0) + 1;
    return new Recorded(id, seq, stated.fact(), by, stated.happened().orElse(now), now, slackTs);
  }

  private void save(Optional<Incident> before, Incident after) {
    if (before.isPresent()) {
      update(before.get(), after);
    } else {
      new Incidents(handle).insert(after);
      new RoleHolders(handle).rewrite(after);
    }
    new Deadlines(handle).rewrite(after);
  }

  private void update(Incident before, Incident after) {
    boolean otherRules = !new Incidents(handle).update(before, after);
    if (otherRules || namesOthers(before, after)) {
      new RoleHolders(handle).rewrite(after);
    }
    if (otherRules || owesOther(before, after)) {
      new Owings(handle).rewrite(after);
    }
  }

  private static boolean namesOthers(Incident before, Incident after) {
    return !before.roles().equals(after.roles())
        || !before.succession().offers().equals(after.succession().offers());
  }

  private static boolean owesOther(Incident before, Incident after) {
    return !before.actions().equals(after.actions())
        || !before.workarounds().equals(after.workarounds());
  }

  /** Those who were brought into a confidential channel may know of it from now on. */
  private void remember(Incident incident, Fact fact) {
    if (incident.confidential() && fact instanceof Fact.PeopleInvited invited) {
      String channel = incident.places().channel().orElseThrow();
      for (PersonId person : invited.people()) {
        new Memberships(handle).joined(channel, person.value(), now.minus(Clocks.APART));
      }
    }
  }

  /**
   * Queues effects. In the channel's own lane all wait for the channel, and elsewhere for what
   * stands before them.
   */
  void ask(Incident incident, List<Effect> effects) {
    Outbox outbox = new Outbox(handle);
    Optional<Long> channel = Optional.empty();
    Optional<Long> before = Optional.empty();
    for (Effect effect : effects) {
      Optional<String> mergeKey = effect.mergeKey(incident.id());
      String lane = effect.lane(incident.id());
      lanes.add(lane);
      if (mergeKey.isPresent() && outbox.mergesInto(mergeKey.get())) {
        continue;
      }
      Optional<Long> own = lane.equals("incident/" + incident.id().number()) ? channel : before;
      long id =
          outbox.add(
              new Asked(
                  Optional.of(incident.id().number()),
                  lane,
                  EffectJson.kind(effect),
                  Json.write(effect),
                  mergeKey,
                  effect.waitsForOthers() ? own : Optional.empty()),
              now,
              machineNow);
      if (effect instanceof Effect.OpenChannel) {
        channel = Optional.of(id);
      }
      if (effect.holdsUpOthers()) {
        before = Optional.of(id);
      }
    }
  }
}
