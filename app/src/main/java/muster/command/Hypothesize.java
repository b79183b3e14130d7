package muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.command.BoardWord.Verb;
import muster.incident.Board;
import muster.incident.Board.Hypothesis;
import muster.incident.HypothesisFact.HypothesisAdded;
import muster.incident.Incident;

/** {@code hypothesis}: what may be the cause, who checks it, and what came of it (P-16). */
final class Hypothesize implements IncidentCommand {
  static final String NAME = "hypothesis";
  private static final String TEXT = "text";

  @Override
  public Usage usage() {
    return new Usage(
        NAME,
        "[list]|text|take #2|rule-out #2 because …|confirm #2 [how]|reopen #2 because …",
        "Show what may be the cause and who checks it, add to it, or say what came of it",
        "hypothesis The 14:20 deploy exhausts the connection pool",
        List.of("hypotheses", "hypo"));
  }

  /** Pressing it is typing this verb about this hypothesis. */
  static Press press(String label, Incident incident, Verb verb, int number) {
    return new Press(
        label, "%s %s %s #%d".formatted(incident.id(), NAME, BoardWord.typed(verb), number));
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    return decided(BoardWord.read(ask.text()), ask, incident, now);
  }

  private static Decision decided(BoardWord word, Ask ask, Incident incident, Situation now) {
    if (word.verb() == Verb.LIST) {
      return Decision.told(BoardList.of(incident, now.who()));
    }
    if (word.verb() == Verb.SHOW && word.number().isPresent()) {
      return numbered(word, incident)
          .map(found -> (Decision) Decision.told(BoardList.one(found, incident, now.who())))
          .orElseGet(() -> missing(word, incident));
    }
    Optional<Decision> closed = Standing.closed(incident, "its hypotheses stay as they are");
    if (closed.isPresent()) {
      return closed.get();
    }
    return switch (word.verb()) {
      case ADD -> add(ask.field(TEXT).orElse(word.rest()), false, ask.isForm(), incident);
      case ADD_ANYWAY -> add(word.rest(), true, ask.isForm(), incident);
      case LIST, SHOW, TAKE, JOIN, TAKE_OVER, TAKE_AGAIN, RULE_OUT, CONFIRM, REOPEN ->
          numbered(word, incident)
              .map(found -> CheckHypothesis.decide(word, found, ask, incident, now))
              .orElseGet(() -> missing(word, incident));
    };
  }

  private static Optional<Hypothesis> numbered(BoardWord word, Incident incident) {
    return word.number().flatMap(incident.board()::numbered);
  }

  private static Decision missing(BoardWord word, Incident incident) {
    Press list = new Press("Show them", incident.id() + " " + NAME + " list");
    String typed = BoardWord.typed(word.verb());
    if (word.number().isPresent()) {
      return Decision.refused(
          "There is no hypothesis `#%d` in %s.".formatted(word.number().get(), incident.id()),
          list);
    }
    List<Press> ways = new ArrayList<>(List.of(list));
    if (!word.rest().isBlank() && word.rest().length() <= Board.LONGEST) {
      String text = typed + " " + word.rest();
      ways.add(new Press("Add it as a new one", incident.id() + " " + NAME + " add " + text));
    }
    return Decision.refused(
        "Which hypothesis? Name it by its number: `/incident hypothesis %s #2`".formatted(typed),
        ways.toArray(Press[]::new));
  }

  private static Decision add(String typed, boolean anyway, boolean asked, Incident incident) {
    String text = typed.strip().replaceAll("\\s+", " ");
    Board board = incident.board();
    if (text.isEmpty()) {
      return asked
          ? Decision.refusedField(TEXT, "Say what may be the cause.")
          : Decision.asks(form(incident));
    }
    if (text.length() > Board.LONGEST) {
      return Decision.refusedField(
          TEXT,
          "A hypothesis is one sentence of at most %d characters, and this has %d. Shorten it; the rest can go on the timeline: `/incident log …`"
              .formatted(Board.LONGEST, text.length()));
    }
    Optional<Hypothesis> alike = board.like(text);
    boolean same = alike.map(found -> found.text().equalsIgnoreCase(text)).orElse(false);
    if (alike.isPresent() && (same || !anyway)) {
      return thereAlready(alike.get(), text, same, incident);
    }
    if (board.hypotheses().size() >= Board.MOST) {
      return Decision.refused(
          "There are %d hypotheses already, and nobody can follow more. Check those first: `/incident hypothesis list`"
              .formatted(Board.MOST));
    }
    return Decision.decided("", new HypothesisAdded(board.hypotheses().size() + 1, text));
  }

  private static Decision thereAlready(
      Hypothesis found, String text, boolean same, Incident incident) {
    List<Press> ways = new ArrayList<>();
    ways.add(press("It is #" + found.number(), incident, Verb.SHOW, found.number()));
    if (!same) {
      ways.add(new Press("Add anyway", incident.id() + " " + NAME + " add-anyway " + text));
    }
    String again = same ? "" : "\nTo add yours all the same: `/incident hypothesis add-anyway …`";
    return Decision.refused(
        "%s: %s%s"
            .formatted(
                same ? "It is on the board" : "One like it is on the board",
                BoardList.line(found),
                again),
        ways.toArray(Press[]::new));
  }

  private static Form form(Incident incident) {
    return new Form(
        NAME + " add",
        Optional.of(incident.id()),
        "Hypothesis",
        "Add",
        Optional.empty(),
        Optional.empty(),
        List.of(
            new Form.Words(
                TEXT,
                "What may be the cause",
                "One sentence that somebody can check and rule out.",
                "",
                true,
                false,
                Board.LONGEST)));
  }

  /** {@code take #2} and the like, typed without the word hypothesis. */
  record Shortcut(Verb verb) implements IncidentCommand {
    @Override
    public Usage usage() {
      String word = BoardWord.typed(verb);
      return new Usage(word, "#2", "As `hypothesis " + word + "`", word + " #2");
    }

    @Override
    public Decision decide(Ask ask, Incident incident, Situation now) {
      return decided(BoardWord.read(BoardWord.typed(verb) + " " + ask.text()), ask, incident, now);
    }
  }
}
