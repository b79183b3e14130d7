package muster.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.command.Decision.Stated;
import muster.incident.Incident;
import muster.incident.Moment;
import muster.incident.Moments;
import muster.incident.Recorded;
import muster.incident.Timeline;
import muster.incident.When;

/** What is known of when it started, was detected, declared, mitigated and resolved, in words. */
final class MomentList {
  private final Incident incident;
  private final Situation now;
  private final List<Recorded> log;

  MomentList(Incident incident, Situation now) {
    this(incident, now, now.known().log(incident));
  }

  private MomentList(Incident incident, Situation now, List<Recorded> log) {
    this.incident = incident;
    this.now = now;
    this.log = log;
  }

  /** The same once these facts are appended. */
  MomentList with(List<Stated> facts) {
    List<Recorded> more = new ArrayList<>(log);
    for (Stated stated : facts) {
      more.add(
          new Recorded(
              incident.id(),
              more.size() + 1,
              stated.fact(),
              Optional.of(now.who()),
              stated.happened().orElse(now.now()),
              now.now(),
              Optional.empty()));
    }
    return new MomentList(incident, now, more);
  }

  /** When it was, and what cannot be. */
  String answer(Moment moment) {
    Moments moments = Timeline.of(log).moments();
    String when =
        moments
            .of(moment)
            .map(at -> "It %s %s.".formatted(moment.verb(), When.dated(at)))
            .orElse("");
    return joined(when, warnings(moments));
  }

  /** All of them, with what is missing. */
  String words() {
    Moments moments = Timeline.of(log).moments();
    return joined(
        "*%s*, its milestones:".formatted(incident.id()),
        line(moments).orElse("Nothing is known yet."),
        warnings(moments),
        "To say one: `/incident milestone started 13:40`, or name an entry:"
            + " `/incident milestone detected #12`");
  }

  /** As in {@code *Started* 13:40 · *Declared* 14:00}; empty where nothing is known. */
  static Optional<String> line(Moments moments) {
    return moments.all().isEmpty()
        ? Optional.empty()
        : Optional.of(
            moments.all().entrySet().stream()
                .map(
                    each ->
                        "*%s* %s"
                            .formatted(
                                capital(each.getKey().word()), When.dated(each.getValue().at())))
                .collect(Collectors.joining(" · ")));
  }

  /** What cannot be, one line each. */
  static String warnings(Moments moments) {
    return moments.contradictions().stream()
        .map(wrong -> "⚠️ " + capital(wrong.words(When::dated)) + ". Which is right?")
        .collect(Collectors.joining("\n"));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String joined(String... lines) {
    return Arrays.stream(lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }
}
