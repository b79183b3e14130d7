package muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.command.BoardWord.Verb;
import muster.incident.Board;
import muster.incident.Board.Hypothesis;
import muster.incident.Board.State;
import muster.incident.HypothesisFact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.When;
import muster.incident.Wording;

/** The board of hypotheses in words: what is confirmed or being checked comes first (P-16). */
public final class BoardList {
  private static final List<State> ORDER =
      List.of(State.CONFIRMED, State.CHECKED, State.OPEN, State.RULED_OUT);

  /** Slack shows 25 buttons; nobody reads as many. */
  private static final int BUTTONS = 8;

  /** What a card has room for. */
  private static final int NAMED = 2;

  private static final int SHORT = 60;

  private BoardList() {}

  static Reply of(Incident incident, PersonId who) {
    List<Hypothesis> all = inOrder(incident);
    Press add = new Press("Add", incident.id() + " " + Hypothesize.NAME + " add");
    if (all.isEmpty()) {
      return new Reply(
          "No hypothesis yet. Add what may be the cause: `/incident hypothesis The 14:20 deploy exhausts the pool`",
          incident.phase().isOpen() ? List.of(add) : List.of());
    }
    List<Press> presses = new ArrayList<>();
    if (incident.phase().isOpen()) {
      all.forEach(each -> presses.addAll(presses(each, incident, who, " #" + each.number())));
    }
    List<Press> shown = new ArrayList<>(presses.subList(0, Math.min(BUTTONS, presses.size())));
    if (incident.phase().isOpen()) {
      shown.add(add);
    }
    String lines = all.stream().map(BoardList::line).collect(Collectors.joining("\n"));
    return new Reply("*Hypotheses of %s*\n%s".formatted(incident.id(), lines), shown);
  }

  static Reply one(Hypothesis found, Incident incident, PersonId who) {
    return new Reply(
        line(found), incident.phase().isOpen() ? presses(found, incident, who, "") : List.of());
  }

  /** All of them, one a line, for whoever has to know at once. */
  public static List<String> lines(Incident incident) {
    return inOrder(incident).stream().map(BoardList::line).toList();
  }

  /** {@code Checking: DB pool @ben · Ruled out 2 · Open 1}, while there is something to check. */
  public static Optional<String> summary(Incident incident) {
    Board board = incident.board();
    if (!incident.phase().isOpen() || board.hypotheses().isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    named("Confirmed", board.in(State.CONFIRMED)).ifPresent(parts::add);
    named("Checking", board.in(State.CHECKED)).ifPresent(parts::add);
    counted("Ruled out", board.in(State.RULED_OUT)).ifPresent(parts::add);
    counted("Open", board.in(State.OPEN)).ifPresent(parts::add);
    boolean namesOne = parts.getFirst().startsWith("*");
    return Optional.of((namesOne ? "" : "*Hypotheses:* ") + String.join(" · ", parts));
  }

  private static Optional<String> counted(String what, List<Hypothesis> some) {
    return some.isEmpty() ? Optional.empty() : Optional.of(what + " " + some.size());
  }

  private static Optional<String> named(String what, List<Hypothesis> some) {
    if (some.isEmpty()) {
      return Optional.empty();
    }
    int more = some.size() - Math.min(NAMED, some.size());
    String names =
        some.stream().limit(NAMED).map(BoardList::shortly).collect(Collectors.joining(", "));
    return Optional.of(
        "*%s:* %s%s".formatted(what, names, more == 0 ? "" : " and " + more + " more"));
  }

  private static String shortly(Hypothesis each) {
    String text = each.text();
    String fits = text.length() <= SHORT ? text : text.substring(0, SHORT - 1) + "…";
    String on =
        each.checkers().stream().limit(2).map(PersonId::mention).collect(Collectors.joining(" "));
    return (Wording.shown(fits) + " " + on).strip();
  }

  /** {@code #2 DB pool exhausted · being checked by @ben}. */
  static String line(Hypothesis each) {
    return "`#%d` %s · %s%s"
        .formatted(each.number(), Wording.shown(each.text()), each.state().word(), by(each));
  }

  private static String by(Hypothesis each) {
    return switch (each.state()) {
      case OPEN -> "";
      case CHECKED -> " by " + names(each.checkers());
      case RULED_OUT, CONFIRMED ->
          each.finding()
              .map(
                  found ->
                      " %s by %s%s"
                          .formatted(
                              When.clock(found.at()),
                              found.by().mention(),
                              found.words().isEmpty() ? "" : ": " + Wording.shown(found.words())))
              .orElse("");
    };
  }

  static String names(List<PersonId> people) {
    return people.stream().map(PersonId::mention).collect(Collectors.joining(" and "));
  }

  private static List<Hypothesis> inOrder(Incident incident) {
    return ORDER.stream().flatMap(state -> incident.board().in(state).stream()).toList();
  }

  /** What somebody will most likely do with it next. */
  private static List<Press> presses(
      Hypothesis each, Incident incident, PersonId who, String which) {
    return switch (each.state()) {
      case OPEN -> List.of(press("Check", which, incident, Verb.TAKE, each));
      case CHECKED ->
          each.checkers().contains(who)
              ? List.of(
                  press("Rule out", which, incident, Verb.RULE_OUT, each),
                  press("Confirm", which, incident, Verb.CONFIRM, each))
              : List.of(press("Join", which, incident, Verb.JOIN, each));
      case RULED_OUT, CONFIRMED ->
          which.isEmpty()
              ? List.of(press("Reopen", which, incident, Verb.REOPEN, each))
              : List.of();
    };
  }

  /** Takes up what nobody checks. */
  public static Press check(Incident incident, HypothesisFact fact) {
    return Hypothesize.press("I check it", incident, Verb.TAKE, fact.number());
  }

  private static Press press(
      String label, String which, Incident incident, Verb verb, Hypothesis each) {
    return Hypothesize.press(label + which, incident, verb, each.number());
  }
}
