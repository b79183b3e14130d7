package muster.debrief;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.config.ShippedScenarios;
import muster.incident.ActionFact;
import muster.incident.ActionPlan;
import muster.incident.Cadence;
import muster.incident.Chase;
import muster.incident.DrillFact;
import muster.incident.DueDay;
import muster.incident.Fact;
import muster.incident.IncidentId;
import muster.incident.Kind;
import muster.incident.PersonId;
import muster.incident.Pursuit;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.incident.Severity;
import muster.incident.Terms;
import muster.incident.story.Progress;
import muster.incident.story.Story;

/** A drill told by its facts: what ada, ben, cy and dee did after 14:20 UTC. */
final class DrillLog {
  static final PersonId ADA = new PersonId("UADA1");
  static final PersonId BEN = new PersonId("UBEN2");
  static final PersonId CY = new PersonId("UCY3");
  static final PersonId DEE = new PersonId("UDEE4");

  private static final Map<PersonId, String> NAMES =
      Map.of(ADA, "Ada Lindqvist", BEN, "Ben Adeyemi", CY, "Cy Marrow", DEE, "Dee Hallam");
  private static final IncidentId ID = new IncidentId(2026, 7);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final List<Recorded> log = new ArrayList<>();
  private Progress progress = Progress.begun(time("14:20"));

  static Instant time(String time) {
    return LocalTime.parse(time).atDate(DAY).toInstant(ZoneOffset.UTC);
  }

  static Fact.Declared declared(Severity severity, String impact, Terms terms) {
    return new Fact.Declared(
        ID,
        "Card payments time out",
        severity,
        Kind.PRODUCTION,
        false,
        Optional.empty(),
        Optional.of(impact).filter(words -> !words.isEmpty()),
        Optional.of(new Cadence(Duration.ofMinutes(30), Duration.ofMinutes(5))),
        terms,
        "inc",
        Optional.of("incidents"),
        Optional.empty());
  }

  /** As on SEV2: somebody must lead, and customers hear of it within five minutes. */
  static Terms commanded() {
    return new Terms(
        Optional.of(new Cadence(Duration.ofMinutes(45), Duration.ofMinutes(5))),
        Optional.of(
            new Chase(
                Set.of(Role.COMMANDER),
                Duration.ofMinutes(2),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10))),
        Optional.of(Duration.ofMinutes(5)),
        Optional.empty());
  }

  static Fact.RoleAssigned appointed(Role role, PersonId person) {
    return new Fact.RoleAssigned(role, person, Optional.empty());
  }

  static ActionFact planned(int number, PersonId owner, int factor) {
    return planned(number, owner, Optional.of(factor), ActionPlan.Strength.DETECTED);
  }

  static ActionFact planned(
      int number, PersonId owner, Optional<Integer> factor, ActionPlan.Strength strength) {
    return new ActionFact.ActionPlanned(
        number,
        new ActionPlan(
            "Alert on the pool above 80 % for 2 min",
            owner,
            day(14),
            "it pages within 3 minutes",
            "staged exhaustion",
            ActionPlan.Category.DETECT,
            strength,
            factor,
            Optional.empty(),
            Pursuit.STANDARD));
  }

  /** Somebody did something at this time of the day. */
  DrillLog at(String time, PersonId who, Fact fact) {
    return add(time, Optional.of(who), fact);
  }

  /** Muster did something at this time of the day. */
  DrillLog itself(String time, Fact fact) {
    return add(time, Optional.empty(), fact);
  }

  /** Somebody said later that it had been so. */
  DrillLog since(String happened, String recorded, PersonId who, Fact fact) {
    return add(time(happened), time(recorded), Optional.of(who), fact);
  }

  private DrillLog add(String time, Optional<PersonId> who, Fact fact) {
    return add(time(time), time(time), who, fact);
  }

  private DrillLog add(Instant happened, Instant recorded, Optional<PersonId> who, Fact fact) {
    log.add(new Recorded(ID, log.size() + 1, fact, who, happened, recorded, Optional.empty()));
    progress = progress.after(log.getLast());
    return this;
  }

  /** The incident was declared for the people, who play this story. */
  DrillLog begun(String time) {
    return itself(time, new DrillFact.DrillBegun(story()));
  }

  static DueDay day(int days) {
    return new DueDay(DAY.plusDays(days), ZoneId.of("UTC"));
  }

  private static Story story() {
    return ShippedScenarios.all()
        .named("payment-timeouts")
        .orElseThrow()
        .beginning(time("14:20"))
        .story();
  }

  /** Somebody of the story said something. */
  DrillLog cue(String time, String id) {
    progress = progress.given(id, time(time));
    return this;
  }

  Debrief debrief(String ended) {
    return Debrief.of(new Play(story(), progress, log, NAMES::get, time(ended)));
  }
}
