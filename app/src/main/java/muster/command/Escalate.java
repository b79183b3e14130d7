package muster.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import muster.command.words.NumberWord;
import muster.command.words.PersonWord;
import muster.incident.Calls;
import muster.incident.EscalationFact.Callee;
import muster.incident.EscalationFact.Escalated;
import muster.incident.EscalationFact.Tried;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Phase;
import muster.incident.Recorded;
import muster.incident.Timeline;
import muster.incident.Wording;

/** {@code escalate}: call another team or person, with what is known so far (P-17). */
public final class Escalate implements IncidentCommand {
  static final String NAME = "escalate";
  private static final String GROUP = "group";
  private static final String HERE = "here";
  private static final String WHOM = "whom";
  private static final String WORDS = "words";
  private static final int MOST = 1000;
  private static final int TRIED = 5;

  @Override
  public Usage usage() {
    return new Usage(
        NAME,
        "@person|@group [text]",
        "Call for help: they are invited and told what is known, tried and asked of them",
        "escalate @payments-oncall Did the 14:20 deploy change the pool size?");
  }

  /** The button by which whoever was called says that they came. */
  public static Press here(Incident incident, int number) {
    return new Press("I am here", "%s %s %s #%d".formatted(incident.id(), NAME, HERE, number));
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    Optional<Decision> closed = Standing.closed(incident, "nobody needs to come any more");
    if (closed.isPresent()) {
      return closed.get();
    }
    if (ask.isForm()) {
      return call(at(ask.field(WHOM).orElse("")), ask.field(WORDS).orElse(""), incident, now);
    }
    String typed = ask.text().strip();
    if (typed.isEmpty()) {
      return Decision.asks(form(incident));
    }
    Optional<Integer> answered =
        typed.startsWith(HERE + " #")
            ? NumberWord.read(typed.substring(HERE.length()))
            : Optional.empty();
    if (answered.isPresent()) {
      return AnswerCall.decide(answered.get(), incident, now);
    }
    return PersonWord.leading(typed)
        .map(word -> call(Optional.of(word.who()), word.rest(), incident, now))
        .orElseGet(() -> byHandle(typed, incident, now));
  }

  /** {@code group @payments-oncall …}, said again after a doubt; see {@link Whom.Doubtful}. */
  private static Decision byHandle(String typed, Incident incident, Situation now) {
    if (!typed.startsWith(GROUP + " ")) {
      return call(Optional.empty(), typed, incident, now);
    }
    return PersonWord.leading(typed.substring(GROUP.length()))
        .filter(word -> word.who() instanceof PersonWord.Named)
        .map(
            word ->
                call(
                    Whom.group(((PersonWord.Named) word.who()).name()), word.rest(), incident, now))
        .orElseGet(() -> call(Optional.empty(), typed, incident, now));
  }

  /** In a form nobody can mention anybody, so that a bare name is one. */
  private static Optional<PersonWord> at(String name) {
    return PersonWord.read(name).or(() -> PersonWord.read("@" + name));
  }

  private static Decision call(
      Optional<PersonWord> word, String words, Incident incident, Situation now) {
    if (word.isEmpty()) {
      return Decision.refusedField(
          WHOM,
          "Whom? Mention a person or a user group first, then say what you ask of them: `/incident escalate @payments-oncall Did the deploy change the pool size?`");
    }
    return switch (Whom.read(word.get(), now)) {
      case Whom.Nobody nobody -> Decision.refusedField(WHOM, nobody.sentence());
      case Whom.Doubtful doubtful -> doubted(doubtful.name(), words, incident);
      case Whom.Found found -> call(found.callee(), words.strip(), incident, now);
    };
  }

  /** Whoever believes that help was called does not call again, so a slip must not pass. */
  private static Decision doubted(String name, String words, Incident incident) {
    if (incident.confidential()) {
      return Decision.refusedField(
          WHOM,
          "Nobody is called `%s`. Choose the person from Slack's list while typing @; %s is private, so no group can be called into it."
              .formatted(Wording.shown(name), incident.id()));
    }
    String again = "%s @%s".formatted(GROUP, name);
    String sentence =
        "Nobody is called `%s`. Choose whom you mean from Slack's list while typing @. If it is a user group: `/incident escalate %s …`"
            .formatted(Wording.shown(name), Wording.shown(again));
    return new Decision.Refused(
        sentence,
        List.of(
            new Press(
                "Call the group @" + name,
                "%s %s %s %s".formatted(incident.id(), NAME, again, words).strip())),
        Optional.of(WHOM));
  }

  private static Decision call(Callee whom, String words, Incident incident, Situation now) {
    if (incident.confidential() && whom.person().isEmpty()) {
      return Decision.refusedField(
          WHOM,
          "%s is private, so only people can be called into it, and `@%s` is a group. Mention the person: `/incident escalate @ben`"
              .formatted(incident.id(), Wording.shown(whom.group())));
    }
    if (words.length() > MOST) {
      return Decision.refusedField(
          WORDS,
          "Say in at most %d characters what you ask of them; what is known goes with it anyway."
              .formatted(MOST));
    }
    int number = incident.calls().made().size() + 1;
    if (number > Calls.MOST) {
      return Decision.refused(
          "%d calls were made in %s, and no more are. Ask the incident commander whom to wait for."
              .formatted(Calls.MOST, incident.id()));
    }
    Optional<String> said = Optional.of(words).filter(text -> !text.isEmpty());
    Fact called = new Escalated(number, whom, said, tried(incident, now));
    boolean unknown = incident.impact().isEmpty() && incident.lastUpdate().isEmpty();
    String advice =
        unknown
            ? "Nobody has said yet what users see, and they will ask: `/incident update …`"
            : "";
    return Decision.decided(advice, called);
  }

  /** Decisions, and what is said to have lessened the impact; the newest last. */
  private static List<Tried> tried(Incident incident, Situation now) {
    List<Recorded> log = now.known().log(incident);
    Set<Integer> mitigations =
        log.stream()
            .filter(Escalate::mitigates)
            .map(Recorded::seq)
            .collect(Collectors.toUnmodifiableSet());
    List<Tried> tried =
        Timeline.of(log).entries().stream()
            .filter(
                entry ->
                    entry.sort() == Timeline.Sort.DECISION || mitigations.contains(entry.number()))
            .map(entry -> new Tried(entry.at(), entry.text()))
            .toList();
    return List.copyOf(tried.subList(Math.max(0, tried.size() - TRIED), tried.size()));
  }

  private static boolean mitigates(Recorded recorded) {
    return recorded.fact() instanceof Fact.PhaseChanged changed && changed.to() == Phase.MITIGATED;
  }

  private static Form form(Incident incident) {
    return new Form(
        NAME,
        Optional.of(incident.id()),
        "Call for help",
        "Call",
        Optional.empty(),
        Optional.of("Hypotheses, what was tried, the impact and the last update go with the call."),
        List.of(
            new Form.Words(
                WHOM, "Whom", "The name of a person or a user group.", "", false, false, 100),
            new Form.Words(
                WORDS,
                "What you ask of them",
                "E.g. did the 14:20 deploy change the pool size?",
                "",
                true,
                true,
                MOST)));
  }
}
