package muster.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.command.Decision.Decided;
import muster.command.Decision.Stated;
import muster.command.words.MomentWord;
import muster.command.words.NumberWord;
import muster.command.words.TimeWord;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Moment;
import muster.incident.Nearest;
import muster.incident.Recorded;
import muster.incident.TimelineFact;
import muster.incident.UndoFact;
import muster.incident.Wording;

/**
 * {@code milestone}: when it started, was detected, declared, mitigated and resolved, which is not
 * when somebody typed it (P-31). Saying it again moves it; the log keeps what was said before.
 */
final class SetMoment implements IncidentCommand {
  @Override
  public Usage usage() {
    return new Usage(
        "milestone",
        "[started|detected|declared|mitigated|resolved] [time|#12|none] [text]",
        "Say when it started, was detected or mitigated; alone, show what is known",
        "milestone detected 02:10 first alert",
        List.of("milestones"));
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    if (ask.text().isBlank()) {
      return Decision.told(new MomentList(incident, now).words());
    }
    return MomentWord.leading(ask.text())
        .map(word -> of(word, incident, now))
        .orElseGet(() -> which(ask.text().strip().split("\\s+", 2)[0]));
  }

  private Decision of(MomentWord word, Incident incident, Situation now) {
    if (word.rest().equalsIgnoreCase("none")) {
      return cleared(word.moment(), incident, now);
    }
    if (word.rest().startsWith("#")) {
      return entry(word, incident, now);
    }
    return switch (TimeWord.leading(word.rest(), now.now(), now.zone())) {
      case TimeWord.Wrong wrong -> Decision.refused(Wording.shown(wrong.sentence()));
      case TimeWord.None none -> said(word.moment(), none.rest(), Optional.empty(), incident, now);
      case TimeWord.At at ->
          said(word.moment(), at.rest(), Optional.of(at.instant()), incident, now);
    };
  }

  /** What was logged as a moment; without words the moment itself is the entry. */
  static Decision said(
      Moment moment, String text, Optional<Instant> at, Incident incident, Situation now) {
    List<Stated> facts = new ArrayList<>();
    if (text.isBlank()) {
      facts.add(new Stated(new TimelineFact.MomentSet(moment, Optional.empty()), at));
    } else {
      int entry = incident.seq() + 1;
      facts.add(new Stated(new Fact.Logged(text.strip()), at));
      facts.add(new Stated(new TimelineFact.MomentSet(moment, Optional.of(entry)), at));
    }
    return new Decided(facts, Reply.of(new MomentList(incident, now).with(facts).answer(moment)));
  }

  private Decision entry(MomentWord word, Incident incident, Situation now) {
    Optional<NumberWord> number = NumberWord.leading(word.rest());
    if (number.isEmpty() || !number.get().rest().isEmpty()) {
      return Decision.refused(
          "`%s` is not the number of an entry: `/incident milestone %s #12`"
              .formatted(Wording.shown(word.rest()), word.moment().word()));
    }
    return switch (Entries.numbered(number.get(), incident, now)) {
      case Entries.Missing missing -> missing.refusal();
      case Entries.Entry found -> {
        Fact set = new TimelineFact.MomentSet(word.moment(), Optional.of(found.entry().number()));
        List<Stated> facts = List.of(new Stated(set, Optional.of(found.entry().at())));
        yield new Decided(
            facts, Reply.of(new MomentList(incident, now).with(facts).answer(word.moment())));
      }
    };
  }

  private static Decision cleared(Moment moment, Incident incident, Situation now) {
    return said(incident, now).anyMatch(moment::equals)
        ? Decision.decided("", new TimelineFact.MomentCleared(moment))
        : Decision.told("Nobody said when it %s.".formatted(moment.verb()));
  }

  /** The moments that people say, without reading the whole log. */
  private static Stream<Moment> said(Incident incident, Situation now) {
    List<Recorded> about = now.known().about(incident, TimelineFact.MOMENTS);
    List<Moment> said = new ArrayList<>();
    for (Recorded recorded : UndoFact.standing(about)) {
      if (recorded.fact() instanceof TimelineFact.OfMoment fact) {
        said.remove(fact.moment());
        if (fact instanceof TimelineFact.MomentSet) {
          said.add(fact.moment());
        }
      }
    }
    return said.stream();
  }

  /** One press for each moment that the entry may be and that nobody has said yet. */
  static List<Press> offers(int entry, Incident incident, Situation now) {
    List<Moment> known = said(incident, now).toList();
    return Stream.of(Moment.STARTED, Moment.DETECTED, Moment.MITIGATED)
        .filter(moment -> !known.contains(moment))
        .map(
            moment ->
                new Press(
                    "It " + moment.verb() + " then",
                    "%s milestone %s #%d".formatted(incident.id(), moment.word(), entry)))
        .toList();
  }

  private static Decision which(String typed) {
    List<String> words = Arrays.stream(Moment.values()).map(Moment::word).toList();
    String near =
        Nearest.to(typed.toLowerCase(Locale.ROOT), words)
            .map(word -> " Did you mean `/incident milestone %s`?".formatted(word))
            .orElse("");
    return Decision.refused(
        "`%s` is not a milestone. Use one of: %s.%s"
            .formatted(
                Wording.shown(typed).replace("`", "'"),
                words.stream().collect(Collectors.joining(", ")),
                near));
  }
}
