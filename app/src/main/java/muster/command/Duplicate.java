package muster.command;

import java.util.List;
import java.util.Optional;
import muster.command.Decision.Decided;
import muster.command.Decision.Elsewhere;
import muster.command.Decision.Stated;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.Kind;
import muster.incident.LinkFact;
import muster.incident.Phase;
import muster.incident.Wording;

/** {@code duplicate}: this incident is another one; it ends, and the other goes on for both. */
final class Duplicate implements IncidentCommand {
  private static final int OFFERED = 5;

  @Override
  public Usage usage() {
    return new Usage(
        "duplicate",
        "INC-…",
        "End this incident in favour of another, which shows both timelines",
        "duplicate INC-2026-0142");
  }

  @Override
  public String whoMay() {
    return "the incident commander or the leader; while nobody has command,"
        + " whoever declared it as well";
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    if (!incident.phase().isOpen()) {
      return Standing.closed(incident, "there is nothing to end").orElseThrow();
    }
    if (ask.text().isBlank()) {
      return which(incident, now);
    }
    Optional<Integer> number = IncidentId.readNumber(ask.text());
    Optional<Incident> other = number.flatMap(wanted -> now.known().numbered(wanted));
    if (other.isEmpty()) {
      return Decision.refused(
          "There is no incident `%s`. `/incident list recent` shows the last ones."
              .formatted(Wording.shown(ask.text())));
    }
    return whyNot(incident, other.get(), now).orElseGet(() -> merged(incident, other.get()));
  }

  private static Decision which(Incident incident, Situation now) {
    Press[] others =
        now.known().open().stream()
            .filter(other -> !other.id().equals(incident.id()))
            .limit(OFFERED)
            .map(
                other -> new Press(other.id() + " · " + other.title(), words(incident, other.id())))
            .toArray(Press[]::new);
    return Decision.refused("Which incident goes on? Name it: `/incident duplicate INC-…`", others);
  }

  private static String words(Incident incident, IncidentId other) {
    return incident.id() + " duplicate " + other;
  }

  private static Optional<Decision> whyNot(Incident incident, Incident other, Situation now) {
    if (other.id().equals(incident.id())) {
      return Optional.of(
          Decision.refused(
              other.id()
                  + " is this incident itself. Name the one that goes on:"
                  + " `/incident duplicate INC-…`"));
    }
    if (!Standing.leadsOrDeclared(incident, now)) {
      return Optional.of(Standing.notLeading(incident, "ends an incident"));
    }
    return notOpen(incident, other, now).or(() -> apart(incident, other));
  }

  /** Follows a duplicate to the incident that goes on for it. */
  private static Optional<Decision> notOpen(Incident incident, Incident other, Situation now) {
    if (other.phase().isOpen()) {
      return Optional.empty();
    }
    Optional<Incident> survivor = survivor(other, now);
    if (survivor.isEmpty()) {
      return Optional.of(
          Decision.refused(
              "%s is closed, so nothing goes on there. Open it again first: `/incident %s reopen because …`"
                  .formatted(other.id(), other.id()),
              new Press("Reopen " + other.id(), other.id() + " reopen")));
    }
    IncidentId goesOn = survivor.get().id();
    return Optional.of(
        goesOn.equals(incident.id())
            ? Decision.told(other.id() + " is a duplicate of this one already.")
            : Decision.refused(
                "%s is itself a duplicate, and %s goes on for it.".formatted(other.id(), goesOn),
                new Press("Duplicate of " + goesOn, words(incident, goesOn))));
  }

  /** At the end of the chain; empty if that is not for the asker to know, or there is none. */
  private static Optional<Incident> survivor(Incident duplicate, Situation now) {
    Optional<Incident> next =
        duplicate.links().into().flatMap(link -> now.known().numbered(link.into().number()));
    return next.filter(incident -> incident.phase() == Phase.DUPLICATE)
        .map(incident -> survivor(incident, now))
        .orElse(next);
  }

  /** What is known to others than this one's people must not become known by being put together. */
  private static Optional<Decision> apart(Incident incident, Incident other) {
    if (incident.confidential()) {
      return Optional.of(
          Decision.refused(
              "%s is private, and who knows of %s need not know of it. Write there what may be known, then: `/incident cancel because …`"
                  .formatted(incident.id(), other.id())));
    }
    return (incident.kind() == Kind.DRILL) == (other.kind() == Kind.DRILL)
        ? Optional.empty()
        : Optional.of(
            Decision.refused(
                "One of the two is a drill, and a drill is never part of an incident."
                    + " `/incident cancel because …` ends this one."));
  }

  private static Decision merged(Incident incident, Incident other) {
    boolean quietly = other.confidential();
    Optional<String> channel = quietly ? Optional.empty() : other.places().channel();
    return new Decided(
        List.of(new Stated(new LinkFact.Merged(other.id(), channel, quietly), Optional.empty())),
        Reply.of(
            quietly
                ? "%s is private: people here read only that this one is closed."
                    .formatted(other.id())
                : ""),
        Optional.of(
            elsewhere(other, new LinkFact.Absorbed(incident.id(), incident.places().channel()))));
  }

  /** What the other incident is told once this one is opened again, if it was a duplicate. */
  static Optional<Elsewhere> parted(Incident incident, Situation now) {
    return now.known()
        .survivorOf(incident)
        .map(survivor -> elsewhere(survivor, new LinkFact.Parted(incident.id())));
  }

  private static Elsewhere elsewhere(Incident other, LinkFact fact) {
    return new Elsewhere(other, List.of(new Stated(fact, Optional.empty())));
  }
}
