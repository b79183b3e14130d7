package muster.postmortem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.incident.Actions.Action;
import muster.incident.Fact;
import muster.incident.Recorded;
import muster.incident.Severity;

/** One paragraph: the impact, how long it took, how it ended and what follows (P-30). */
record Summary(History history, Impact impact) {
  private static final int DECLARED = 1;

  List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(what());
    sentences.add(
        new Sentence(
            "summary.course",
            course(),
            Stream.concat(Stream.of(DECLARED), lastClosing().map(Recorded::seq).stream())
                .toList()));
    ended()
        .ifPresent(
            ended ->
                sentences.add(
                    Sentence.of(
                        "summary.ending",
                        "How it ended: " + Markdown.sentence(words(ended)),
                        ended.seq())));
    primaryAction()
        .ifPresent(
            action ->
                sentences.add(
                    Sentence.of(
                        "summary.action",
                        "Primary corrective action: "
                            + Markdown.sentence(history.roles().nameless(action.plan().text())))));
    return List.copyOf(sentences);
  }

  List<String> unknowns(boolean actionsWritten) {
    List<String> unknown = new ArrayList<>();
    if (impact.latest().isEmpty()) {
      unknown.add(Prompts.of(history).impactInOneSentence());
    }
    if (ended().isEmpty()) {
      unknown.add(Prompts.of(history).ending());
    }
    if (primaryAction().isEmpty() && !actionsWritten) {
      unknown.add("the primary corrective action");
    }
    return List.copyOf(unknown);
  }

  private Sentence what() {
    String title = history.incident().title();
    return impact
        .latest()
        .map(
            said ->
                Sentence.of(
                    "summary.what",
                    Markdown.line(title) + ": " + Markdown.sentence(said.words()),
                    said.source()))
        .orElseGet(() -> Sentence.of("summary.what", Markdown.sentence(title), DECLARED));
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

  /** The strongest of them, and of those the first that was named (P-35). */
  private Optional<Action> primaryAction() {
    return history.incident().actions().standing().stream()
        .min(Comparator.comparingInt(action -> action.plan().strength().level()));
  }

  /** Whoever closed it last and said how, while it is closed. */
  private Optional<Recorded> ended() {
    return lastClosing()
        .filter(ended -> !history.struck().contains(ended.seq()))
        .filter(ended -> !words(ended).isBlank());
  }

  private Optional<Recorded> lastClosing() {
    if (history.stretches().closed().isEmpty()) {
      return Optional.empty();
    }
    return history.log().reversed().stream()
        .filter(recorded -> isClosing(recorded.fact()))
        .findFirst();
  }

  private static boolean isClosing(Fact fact) {
    return fact instanceof Fact.Resolved || fact instanceof Fact.Cancelled;
  }

  private String words(Recorded ended) {
    String said =
        ended.fact() instanceof Fact.Resolved resolved
            ? resolved.summary()
            : ended.fact() instanceof Fact.Cancelled cancelled ? cancelled.why() : "";
    return history.said(ended, said);
  }
}
