package muster.debrief;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.incident.Audience;
import muster.incident.ExecutiveFact.BriefGiven;
import muster.incident.ExecutiveFact.RiskMarked;
import muster.incident.story.Turn;
import muster.postmortem.Promises;
import muster.postmortem.Times;

/** Communicating: P-18, P-20, P-24. */
final class TellingRules {
  private TellingRules() {}

  static List<Judgement> of(Played played) {
    return Stream.of(
            promise(
                Promises.of(played.play().log(), Audience.INTERNAL),
                "to the channel",
                "\"Nothing new\" is an update, one press or `/incident update same`."),
            promise(
                Promises.of(played.play().log(), Audience.EXTERNAL),
                "to those outside",
                "Silence is read as bad news: `/incident update-external same` says that nothing is new."),
            statusPage(played),
            executives(played))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Updates that came late because Muster had not been running are no one's. */
  private static Optional<Judgement> promise(Promises promises, String whom, String next) {
    int late = promises.late().size() - promises.away();
    if (promises.owed() == 0) {
      return Optional.empty();
    }
    if (late <= 0) {
      return Optional.of(
          Judgement.followed(
              "P-20",
              "Every promise %s was kept, %s."
                  .formatted(whom, FirstHourRules.counted(promises.given(), "update"))));
    }
    return Optional.of(
        Judgement.notFollowed(
            "P-20",
            "%s %s: %s."
                .formatted(
                    late == 1 ? "A promised update" : late + " promised updates",
                    whom + (late == 1 ? " was late" : " were late"),
                    String.join(", ", each(promises))),
            next));
  }

  private static List<String> each(Promises promises) {
    List<String> all = new ArrayList<>();
    for (Promises.Late late : promises.late()) {
      all.add(
          "due %s, %s"
              .formatted(
                  Played.TIMES.time(late.due()),
                  late.by().map(by -> "came " + Times.length(by) + " later").orElse("none came")));
    }
    return all;
  }

  private static Optional<Judgement> statusPage(Played played) {
    Optional<Duration> within = played.incident().declared().terms().statusPageWithin();
    Optional<Instant> told = played.at(Turn.TOLD_OUTSIDE);
    return within.map(
        limit ->
            told.filter(at -> played.sinceDeclared(at).compareTo(limit) <= 0)
                .map(
                    at ->
                        Judgement.followed(
                            "P-24",
                            "Customers could read of it " + played.afterDeclaring(at) + "."))
                .orElseGet(
                    () ->
                        Judgement.notFollowed(
                            "P-24",
                            told.map(
                                    at ->
                                        "Customers first read of it "
                                            + played.afterDeclaring(at)
                                            + ".")
                                .orElse("Customers read nothing of it."),
                            "Tell them within %s, even if it only says that you are looking: `/incident update-external`."
                                .formatted(Times.length(limit)))));
  }

  private static Optional<Judgement> executives(Played played) {
    Optional<Instant> brief = played.first(BriefGiven.class).map(each -> each.happened());
    if (brief.isPresent()) {
      return Optional.of(
          Judgement.followed(
              "P-18", "Executives had a brief " + played.afterDeclaring(brief.get()) + "."));
    }
    boolean marked = !played.incident().risks().marked().isEmpty();
    return played
        .first(RiskMarked.class)
        .filter(each -> marked)
        .map(
            each ->
                Judgement.notFollowed(
                    "P-18",
                    "A risk was marked %s, and executives had no brief."
                        .formatted(played.afterDeclaring(each.happened())),
                    "Write it from the record, it takes two minutes: `/incident brief`."));
  }
}
