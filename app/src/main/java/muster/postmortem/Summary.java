package muster.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Severity;

/** One paragraph: the impact, how long it took and how it ended (P-30). */
record Summary(History history, Impact impact, boolean actionsWritten) {

  String text() {
    String title = Markdown.line(history.incident().title());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        impact
            .latest()
            .map(words -> title + ": " + Markdown.sentence(words))
            .orElse(Markdown.sentence(history.incident().title())));
    sentences.add(course());
    ending().ifPresent(words -> sentences.add("How it ended: " + Markdown.sentence(words)));
    return String.join(" ", sentences);
  }

  List<String> unknowns() {
    List<String> unknown = new ArrayList<>();
    if (impact.latest().isEmpty()) {
      unknown.add("the impact in one sentence");
    }
    if (ending().isEmpty()) {
      unknown.add("how service was restored");
    }
    if (!actionsWritten) {
      unknown.add("the primary corrective action");
    }
    return List.copyOf(unknown);
  }

  private String course() {
    String declared =
        "Declared "
            + history.incident().declared().severity()
            + " at "
            + history.times().dateTime(history.declaredAt())
            + worst();
    String closed = history.howItEnded();
    return history
        .stretches()
        .length()
        .map(length -> declared + " and " + closed + " after " + Times.length(length) + ".")
        .orElse(declared + " and still open.");
  }

  private String worst() {
    Severity highest = history.highestSeverity();
    return highest == history.incident().declared().severity()
        ? ""
        : ", " + highest + " at its worst,";
  }

  /** The words of whoever closed it last, while it is closed. */
  private Optional<String> ending() {
    if (history.stretches().closed().isEmpty()) {
      return Optional.empty();
    }
    return history.log().reversed().stream()
        .filter(recorded -> isClosing(recorded.fact()))
        .findFirst()
        .filter(ended -> !history.struck().contains(ended.seq()))
        .map(ended -> history.said(ended, words(ended.fact())))
        .filter(words -> !words.isBlank());
  }

  private static boolean isClosing(Fact fact) {
    return fact instanceof Fact.Resolved || fact instanceof Fact.Cancelled;
  }

  private static String words(Fact fact) {
    return fact instanceof Fact.Resolved resolved
        ? resolved.summary()
        : fact instanceof Fact.Cancelled cancelled ? cancelled.why() : "";
  }
}
