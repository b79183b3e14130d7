package muster.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import muster.command.Decision.Decided;
import muster.command.Decision.Stated;
import muster.command.words.NumberWord;
import muster.incident.AlertFact;
import muster.incident.BuiltOn;
import muster.incident.Compensation;
import muster.incident.ExecutiveFact;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.LinkFact;
import muster.incident.MarkFact;
import muster.incident.PersonId;
import muster.incident.PostmortemFact;
import muster.incident.PutBack;
import muster.incident.Recorded;
import muster.incident.RoleFact;
import muster.incident.UndoFact;
import muster.incident.Wording;

/**
 * {@code undo}: takes one's own last change back, within a minute and as long as nothing builds on
 * it. The log keeps it; what puts it right is a fact as well.
 */
public final class Undo implements IncidentCommand {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Override
  public Usage usage() {
    return new Usage("undo", "[#12]", "Take your last change back, within a minute", "undo");
  }

  /** Adds the button that takes back what was just decided, where that is possible. */
  public static Reply offered(Decided decided, Optional<Incident> before, PersonId who) {
    Reply reply = decided.reply();
    boolean severalMarks =
        decided.facts().stream().filter(each -> each.fact() instanceof MarkFact.MarkAsked).count()
            > 1;
    if (decided.facts().isEmpty() || before.isEmpty() || severalMarks) {
      return reply;
    }
    Incident incident = before.get();
    Fact fact = decided.facts().getFirst().fact();
    Recorded change =
        new Recorded(
            incident.id(),
            incident.seq() + 1,
            fact,
            Optional.of(who),
            incident.declaredAt(),
            incident.declaredAt(),
            Optional.empty());
    if (!(Compensation.of(change, incident) instanceof Compensation.Possible)) {
      return reply;
    }
    List<Press> buttons = new ArrayList<>(reply.buttons());
    buttons.add(new Press("Undo", incident.id() + " undo #" + change.seq()));
    return new Reply(
        reply.text().isBlank() ? "Done. Not what you meant? You have a minute." : reply.text(),
        buttons);
  }

  @Override
  public String whoMay() {
    return "whoever did it";
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    List<Recorded> log = now.known().log(incident);
    Optional<Integer> asked = NumberWord.read(ask.text());
    if (!ask.text().isBlank() && asked.isEmpty()) {
      return Decision.refused(
          "`%s` is not the number of a change. Alone, `/incident undo` takes your last one back."
              .formatted(Wording.shown(ask.text())));
    }
    int seq = asked.orElseGet(() -> lastOf(now.who(), log));
    if (seq < 1 || seq > log.size()) {
      return Decision.refused(
          asked.isPresent()
              ? "There is no `#%d` in %s.".formatted(seq, incident.id())
              : "You have changed nothing in %s.".formatted(incident.id()));
    }
    Recorded change = change(seq, log);
    Incident before = change.seq() == 1 ? incident : Incident.of(log.subList(0, change.seq() - 1));
    return switch (Compensation.of(change, before)) {
      case Compensation.Impossible impossible -> impossible(change, impossible);
      case Compensation.Possible possible ->
          takenBack(change, possible, before, incident, log, now);
    };
  }

  private static int lastOf(PersonId who, List<Recorded> log) {
    return log.reversed().stream()
        .filter(recorded -> recorded.by().equals(Optional.of(who)))
        .map(Recorded::seq)
        .findFirst()
        .orElse(0);
  }

  /** One change may be several facts: the first of them says what was done. */
  private static Recorded change(int seq, List<Recorded> log) {
    Recorded recorded = log.get(seq - 1);
    boolean follows =
        (recorded.by().isPresent() && followsAnother(recorded.fact()))
            || undoneBy(log).stream().anyMatch(undone -> undone.restored().contains(seq));
    return follows && seq > 1 ? change(seq - 1, log) : recorded;
  }

  /** Whether such a fact only ever comes after what the same person did in the same moment. */
  private static boolean followsAnother(Fact fact) {
    return fact instanceof PostmortemFact.PostmortemOpened
        || fact instanceof MarkFact.MessageMarked
        || fact instanceof AlertFact.AlertsCounted
        || fact instanceof ExecutiveFact.BriefAsked
        || fact instanceof RoleFact.HandoverAccepted
        || (fact instanceof RoleFact.HandoverWithdrawn withdrawn
            && withdrawn.why() == RoleFact.Withdrawal.ROLE_CHANGED);
  }

  private static List<UndoFact.Undone> undoneBy(List<Recorded> log) {
    return log.stream()
        .map(Recorded::fact)
        .filter(UndoFact.Undone.class::isInstance)
        .map(UndoFact.Undone.class::cast)
        .toList();
  }

  private static Decision impossible(Recorded change, Compensation.Impossible impossible) {
    if (change.fact() instanceof UndoFact.Undone undone) {
      return alreadyUndone(undone.entry());
    }
    return Decision.refused(
        "`#%d` cannot be undone: %s.".formatted(change.seq(), impossible.because()));
  }

  private static Decision alreadyUndone(int seq) {
    return Decision.told(
        "`#%d` is undone already. To have it again, type it again.".formatted(seq));
  }

  private static Decision takenBack(
      Recorded change,
      Compensation.Possible possible,
      Incident before,
      Incident incident,
      List<Recorded> log,
      Situation now) {
    if (undoneBy(log).stream().anyMatch(undone -> undone.entry() == change.seq())) {
      return alreadyUndone(change.seq());
    }
    return whyNot(change, incident, log, now)
        .<Decision>map(
            why ->
                Decision.refused(
                    "%s What comes to the same: %s".formatted(why, possible.otherwise())))
        .orElseGet(
            () ->
                undone(
                    change,
                    PutBack.of(change, possible, before, incident, now.now()),
                    possible.happened(),
                    incident,
                    now));
  }

  private static Optional<String> whyNot(
      Recorded change, Incident incident, List<Recorded> log, Situation now) {
    int seq = change.seq();
    if (!change.by().equals(Optional.of(now.who()))) {
      String whose = change.by().map(PersonId::mention).orElse("Muster");
      return Optional.of("`#%d` was done by %s, and only they undo it.".formatted(seq, whose));
    }
    Optional<Recorded> later = BuiltOn.by(change, log);
    if (later.isPresent()) {
      return Optional.of(
          "`#%d` cannot be undone any more: `#%d` came after it."
              .formatted(seq, later.get().seq()));
    }
    if (!BuiltOn.stands(change.fact(), incident)) {
      return Optional.of(
          "`#%d` cannot be undone any more: %s has gone on since and is %s."
              .formatted(seq, incident.id(), incident.phase().word()));
    }
    Instant until = change.recorded().plus(MINUTE);
    return now.now().isAfter(until)
        ? Optional.of("The minute in which `#%d` could be undone is over.".formatted(seq))
        : Optional.empty();
  }

  private static Decision undone(
      Recorded change,
      List<Fact> putBack,
      Optional<Instant> happened,
      Incident incident,
      Situation now) {
    int first = incident.seq() + 2;
    List<Integer> restored = IntStream.range(first, first + putBack.size()).boxed().toList();
    List<Stated> facts = new ArrayList<>();
    facts.add(
        new Stated(
            new UndoFact.Undone(change.seq(), restored, change.fact().subject()),
            Optional.empty()));
    putBack.forEach(fact -> facts.add(new Stated(fact, happened)));
    return new Decided(
        facts,
        Reply.of(""),
        change.fact() instanceof LinkFact.Merged
            ? Duplicate.parted(incident, now)
            : Optional.empty());
  }
}
