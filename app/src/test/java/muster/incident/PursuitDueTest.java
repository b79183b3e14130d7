package muster.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.ActionFact.ActionAmended;
import muster.incident.ActionFact.ActionChased;
import muster.incident.ActionFact.ActionPlanned;
import muster.incident.Pursuit.Rung;
import org.junit.jupiter.api.Test;

/** When actions are followed up, and how far: days are the owner's. */
class PursuitDueTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final PersonId ADA = new PersonId("UADA1");
  private static final PersonId BEN = new PersonId("UBEN2");
  private static final PersonId CY = new PersonId("UCY3");
  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

  private static ActionPlan plan(String day, Optional<PersonId> sponsor) {
    return new ActionPlan(
        "Size the pool by load",
        BEN,
        new DueDay(LocalDate.parse(day), KOLKATA),
        "no timeouts at twice the load",
        "load test",
        ActionPlan.Category.PREVENT,
        ActionPlan.Strength.IMPOSSIBLE,
        Optional.empty(),
        sponsor,
        Pursuit.STANDARD);
  }

  private static Incident declared(Kind kind) {
    return Incident.from(
        new Recorded(
            new IncidentId(2026, 1),
            1,
            new Fact.Declared(
                new IncidentId(2026, 1),
                "Payments time out",
                Severity.SEV3,
                kind,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Terms.NONE,
                "inc",
                Optional.empty(),
                Optional.empty()),
            Optional.of(ADA),
            NOON,
            NOON,
            Optional.empty()));
  }

  private static Incident then(Incident incident, Fact fact, Instant at) {
    return incident.after(
        new Recorded(
            incident.id(), incident.seq() + 1, fact, Optional.of(ADA), at, at, Optional.empty()));
  }

  private static Incident planned(Kind kind, String day, Optional<PersonId> sponsor) {
    return then(declared(kind), new ActionPlanned(1, plan(day, sponsor)), NOON);
  }

  /** Everything that is done about it if nobody ever acts, looking at this interval. */
  private static List<String> story(Incident begun, Duration interval) {
    List<String> story = new ArrayList<>();
    Incident incident = begun;
    for (Instant now = NOON;
        now.isBefore(NOON.plus(Duration.ofDays(90)));
        now = now.plus(interval)) {
      for (Deadline deadline : PursuitDue.deadlines(incident)) {
        if (!deadline.at().isAfter(now)) {
          for (Fact fact : PursuitDue.ofAction(deadline.number(), incident, now)) {
            incident = then(incident, fact, now);
            ActionChased chased = (ActionChased) fact;
            story.add(
                "%s %+d%s"
                    .formatted(
                        chased.rung(),
                        chased.daysLate(),
                        chased.insteadOfEarlier() ? " instead of earlier" : ""));
          }
        }
      }
    }
    return story;
  }

  @Test
  void theOwnerThenTheSponsorThenTheProgrammeEachOnce() {
    Incident incident = planned(Kind.PRODUCTION, "2026-11-30", Optional.of(CY));
    assertEquals(
        List.of("REMINDED -3", "OVERDUE +1", "SPONSOR +7", "PROGRAMME +30"),
        story(incident, Duration.ofHours(1)));
  }

  @Test
  void theFirstStepIsAtNineInTheMorningOfTheOwner() {
    Incident incident = planned(Kind.PRODUCTION, "2026-11-30", Optional.of(CY));
    assertEquals(
        List.of(new Deadline(Deadline.Kind.ACTION, "1", Instant.parse("2026-11-27T03:30:00Z"))),
        PursuitDue.deadlines(incident));
  }

  @Test
  void afterAnAbsenceOnlyTheHighestStepIsMade() {
    Incident incident = planned(Kind.PRODUCTION, "2026-11-30", Optional.of(CY));
    assertEquals(
        List.of("SPONSOR +20 instead of earlier", "PROGRAMME +50"),
        story(incident, Duration.ofDays(30)));
  }

  @Test
  void whatIsAgreedAtTheLastMomentNeedsNoReminder() {
    Incident incident = planned(Kind.PRODUCTION, "2026-11-21", Optional.empty());
    assertEquals(List.of("OVERDUE +1", "PROGRAMME +30"), story(incident, Duration.ofHours(1)));
  }

  @Test
  void aDrillRemindsItsOwnerAndNobodyElse() {
    Incident incident = planned(Kind.DRILL, "2026-11-30", Optional.of(CY));
    assertEquals(List.of("REMINDED -3", "OVERDUE +1"), story(incident, Duration.ofHours(1)));
  }

  @Test
  void anotherDayBeginsAnew() {
    Incident late = planned(Kind.PRODUCTION, "2026-11-22", Optional.empty());
    Instant later = NOON.plus(Duration.ofDays(4));
    late = then(late, new ActionChased(1, "", Rung.OVERDUE, 1, false), later);
    ActionPlan old = late.actions().numbered(1).orElseThrow().plan();
    Incident moved =
        then(
            late,
            new ActionAmended(1, old, plan("2026-12-10", Optional.empty()), Optional.of("ill")),
            later);
    assertEquals(
        List.of(new Deadline(Deadline.Kind.ACTION, "1", Instant.parse("2026-12-07T03:30:00Z"))),
        PursuitDue.deadlines(moved));
  }

  @Test
  void whatIsClosedOrWithdrawnIsLeftAlone() {
    Incident incident = planned(Kind.PRODUCTION, "2026-11-30", Optional.empty());
    Incident done = then(incident, new ActionFact.ActionWithdrawn(1, "", "not needed"), NOON);
    assertEquals(List.of(), PursuitDue.deadlines(done));
    assertEquals(List.of(), PursuitDue.ofAction(1, done, NOON.plus(Duration.ofDays(60))));
  }
}
