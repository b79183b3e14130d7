package muster.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.incident.ExecutiveFact.BriefAsked;
import muster.incident.ExecutiveFact.RiskCleared;
import muster.incident.ExecutiveFact.RiskMarked;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Risk;
import muster.incident.Wording;

/** {@code risk}: why executives should hear of it: revenue, data or legal exposure (P-18). */
public final class MarkRisk implements IncidentCommand {
  private static final int LONGEST = 300;

  @Override
  public Usage usage() {
    return new Usage(
        "risk",
        "revenue|data|legal [note|none]",
        "Mark why executives should hear of it; `none` takes it back",
        "risk revenue about 4,000 EUR a minute");
  }

  /** One press for each risk that is not marked yet. */
  static List<Press> presses(Incident incident) {
    return marked()
        .filter(risk -> !incident.risks().marked().containsKey(risk))
        .map(risk -> new Press("Risk: " + risk.word(), incident.id() + " risk " + risk.word()))
        .toList();
  }

  /** {@code revenue, legal}, for a line of a card. */
  public static String words(Incident incident) {
    return incident.risks().marked().keySet().stream()
        .map(Risk::word)
        .collect(Collectors.joining(", "));
  }

  /** Those that a person marks. */
  private static Stream<Risk> marked() {
    return Arrays.stream(Risk.values()).filter(risk -> risk != Risk.DURATION);
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    Optional<Decision> closed = Standing.closed(incident, "its risks stay as they are");
    if (closed.isPresent()) {
      return closed.get();
    }
    String[] words = ask.text().strip().split("\\s+", 2);
    String note = words.length == 2 ? words[1].strip() : "";
    return Risk.read(words[0])
        .map(risk -> of(risk, note, incident))
        .orElseGet(() -> which(words[0], incident));
  }

  private static Decision of(Risk risk, String note, Incident incident) {
    if (risk == Risk.DURATION) {
      return Decision.told(
          "Muster watches the duration itself, and asks for a brief when it is long.");
    }
    boolean known = incident.risks().marked().containsKey(risk);
    if (note.equalsIgnoreCase("none")) {
      return known
          ? Decision.decided("", new RiskCleared(risk))
          : Decision.told("No %s risk is marked.".formatted(risk.word()));
    }
    if (note.length() > LONGEST) {
      return Decision.refused(
          "Note it in at most %d characters; the rest can go on the timeline: `/incident log …`"
              .formatted(LONGEST));
    }
    if (known && (note.isEmpty() || note.equals(incident.risks().marked().get(risk)))) {
      return Decision.told(
          "The %s risk is marked already. To take it back: `/incident risk %s none`"
              .formatted(risk.word(), risk.word()));
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new RiskMarked(risk, Optional.of(note).filter(text -> !text.isEmpty())));
    if (!incident.risks().asked().contains(risk)) {
      facts.add(new BriefAsked(incident.briefer(), risk));
    }
    return Decision.decided("", facts.toArray(Fact[]::new));
  }

  private static Decision which(String typed, Incident incident) {
    String words = marked().map(Risk::word).collect(Collectors.joining(", "));
    String sentence =
        typed.isEmpty()
            ? "Which risk? Use one of: %s. %s".formatted(words, standing(incident))
            : "`%s` is not a risk. Use one of: %s".formatted(Wording.shown(typed), words);
    return Decision.refused(sentence.strip(), presses(incident).toArray(Press[]::new));
  }

  private static String standing(Incident incident) {
    return incident.risks().marked().isEmpty()
        ? "None is marked."
        : "Marked: " + words(incident) + ".";
  }
}
