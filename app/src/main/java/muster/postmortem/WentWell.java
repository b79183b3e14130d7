package muster.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.incident.Audience;
import muster.incident.Fact;
import muster.incident.Moment;
import muster.incident.PromiseFact;
import muster.incident.Recorded;
import muster.incident.Role;

/** What the record is certain of that went well; the rest is for people to say. */
record WentWell(History history, Promises inside, Promises outside) {
  /** Soon enough to be worth keeping: what the playbook expects of triage and of a first word. */
  private static final Duration SOON = Duration.ofMinutes(5);

  /** A decision that helps within so long was a good one to have ready. */
  private static final Duration QUICK = Duration.ofMinutes(15);

  static WentWell of(History history) {
    return new WentWell(
        history,
        Promises.of(history.log(), Audience.INTERNAL),
        Promises.of(history.log(), Audience.EXTERNAL));
  }

  List<Sentence> sentences() {
    List<Sentence> lines = new ArrayList<>();
    detected().ifPresent(lines::add);
    history
        .mitigated()
        .ifPresent(
            at -> lines.add(said("well.mitigated", "Mitigated " + sinceBeginning(at) + ".")));
    decision().ifPresent(lines::add);
    if (history.firstCommander().isPresent() && history.withoutCommander().isEmpty()) {
      lines.add(
          said(
              "well.commander",
              "There was an incident commander whenever the severity asked for one."));
    }
    roles().ifPresent(lines::add);
    kept(inside)
        .ifPresent(
            count ->
                lines.add(
                    said(
                        "well.updates",
                        "Every promised update was given on time (" + count + ").")));
    kept(outside)
        .ifPresent(
            count ->
                lines.add(
                    said(
                        "well.outside",
                        "Those outside were given every promised update on time ("
                            + count
                            + ").")));
    firstOutside().ifPresent(lines::add);
    return List.copyOf(lines);
  }

  /** Whoever says when it started and was detected says how fast that was. */
  private Optional<Sentence> detected() {
    Optional<Instant> started = history.moments().of(Moment.STARTED);
    return history
        .moments()
        .at(Moment.DETECTED)
        .filter(at -> started.filter(from -> isSoon(from, at.at())).isPresent())
        .map(
            at ->
                Sentence.of(
                    "well.detected",
                    "- Detected %s after it started."
                        .formatted(Times.length(Duration.between(started.orElseThrow(), at.at()))),
                    at.entry()));
  }

  private static boolean isSoon(Instant from, Instant until) {
    return !until.isBefore(from) && !until.isAfter(from.plus(SOON));
  }

  private String sinceBeginning(Instant at) {
    Instant began = Milestone.began(history);
    String beginning =
        history.moments().of(Moment.STARTED).isPresent() ? "it started" : "the declaration";
    return at.isBefore(began)
        ? "before " + beginning
        : Times.length(Duration.between(began, at)) + " after " + beginning;
  }

  /** The last decision before it helped, if it helped soon. */
  private Optional<Sentence> decision() {
    Optional<Instant> mitigated = history.mitigated();
    return history.standing(Fact.DecisionMade.class).reversed().stream()
        .filter(made -> mitigated.filter(at -> !history.at(made).isAfter(at)).isPresent())
        .findFirst()
        .filter(made -> between(made, mitigated.orElseThrow()).compareTo(QUICK) <= 0)
        .map(
            made ->
                Sentence.of(
                    "well.decision." + made.seq(),
                    "- Mitigated %s after it was decided to act: %s"
                        .formatted(
                            Times.length(between(made, mitigated.orElseThrow())),
                            Markdown.sentence(
                                history.said(made, ((Fact.DecisionMade) made.fact()).what()))),
                    made.seq()));
  }

  private Duration between(Recorded from, Instant until) {
    return Duration.between(history.at(from), until);
  }

  /** Which roles were held within minutes, where it was more than the commander's. */
  private Optional<Sentence> roles() {
    List<String> filled =
        Stream.of(Role.values())
            .filter(
                role ->
                    history.roles().of(role).stream()
                        .map(RolesHeld.Tenure::from)
                        .anyMatch(from -> !from.isAfter(history.declaredAt().plus(SOON))))
            .map(role -> role.inText())
            .toList();
    return filled.size() < 2
        ? Optional.empty()
        : Optional.of(
            said(
                "well.roles",
                "%d of %d roles were filled within %s: %s."
                    .formatted(
                        filled.size(),
                        Role.values().length,
                        Times.length(SOON),
                        String.join(", ", filled))));
  }

  private static Optional<String> kept(Promises promises) {
    return promises.given() > 0 && promises.late().isEmpty()
        ? Optional.of(
            promises.given() == 1
                ? "1 update"
                : promises.given() + " of " + promises.given() + " updates")
        : Optional.empty();
  }

  /** Whoever is outside heard soon (P-24). */
  private Optional<Sentence> firstOutside() {
    return history.standing(PromiseFact.ExternalUpdateGiven.class).stream()
        .findFirst()
        .filter(first -> between(history.declaredAt(), first).compareTo(SOON) <= 0)
        .map(
            first ->
                Sentence.of(
                    "well.told",
                    "- Those outside were told %s after the declaration."
                        .formatted(since(history.at(first))),
                    first.seq()));
  }

  private Duration between(Instant from, Recorded until) {
    return Duration.between(from, history.at(until));
  }

  private String since(Instant at) {
    return Times.length(Duration.between(history.declaredAt(), at));
  }

  private static Sentence said(String key, String words) {
    return Sentence.of(key, "- " + words);
  }
}
