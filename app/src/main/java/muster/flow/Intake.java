package muster.flow;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import muster.command.Ask;
import muster.command.Command;
import muster.command.Commands;
import muster.command.Decision;
import muster.command.Decision.Decided;
import muster.command.Decision.Elsewhere;
import muster.command.Reply;
import muster.command.Situation;
import muster.command.Undo;
import muster.command.words.Line;
import muster.database.Database;
import muster.database.DatabaseAway;
import muster.database.Inbox;
import muster.database.Incidents;
import muster.database.Json;
import muster.database.People;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.Person;
import muster.playbook.Playbook;
import org.jdbi.v3.core.Handle;

/**
 * The one path every request takes: read, decide, append, commit. What it returns is durable, and
 * nothing on the way waits for Slack.
 */
public final class Intake {
  private final Database database;
  private final Clocks clocks;
  private final Supplier<Playbook> playbooks;
  private final Delivery delivery;
  private final Turns turns = new Turns();

  /**
   * @param playbooks the one in force; a request is decided under one from beginning to end
   */
  public Intake(Database database, Clocks clocks, Supplier<Playbook> playbooks, Delivery delivery) {
    this.database = database;
    this.clocks = clocks;
    this.playbooks = playbooks;
    this.delivery = delivery;
  }

  /** Answers the request; a repeat of a request gets the first answer and changes nothing. */
  public Answer answer(Request request) {
    return answer(request, playbooks.get());
  }

  /** The same under a playbook that was looked into already. */
  Answer answer(Request request, Playbook playbook) {
    Committed committed = committed(request, playbook);
    delivery.wake(committed.lanes());
    return committed.answer();
  }

  /** The inbox makes it safe to repeat what may have been committed without an answer. */
  private Committed committed(Request request, Playbook playbook) {
    try {
      return inOneTransaction(request, playbook);
    } catch (DatabaseAway once) {
      if (once.nothingBegun()) {
        throw once;
      }
      try {
        return inOneTransaction(request, playbook);
      } catch (DatabaseAway again) {
        // What the first try came to is not known, whatever the second did.
        once.addSuppressed(again);
        throw once;
      }
    }
  }

  private Committed inOneTransaction(Request request, Playbook playbook) {
    return turns.retried(
        about(request), () -> database.write(handle -> inTransaction(handle, request, playbook)));
  }

  /** The incident it names, else where it was typed, which may be the channel of one. */
  private static String about(Request request) {
    return Line.read(request.words()).incident().or(request::channel).orElse("");
  }

  private record Committed(Answer answer, Set<String> lanes) {}

  private Committed inTransaction(Handle handle, Request request, Playbook playbook) {
    Inbox inbox = new Inbox(handle);
    if (!inbox.take(request.key(), clocks.machineNow())) {
      return new Committed(repeated(inbox, request), Set.of());
    }
    Chronicle chronicle = new Chronicle(handle, clocks);
    Answer answer = decided(handle, chronicle, request, playbook);
    if (answer.form().isPresent() || (!answer.done() && request.isForm())) {
      inbox.forget(request.key());
    } else {
      inbox.answered(request.key(), Json.write(answer));
    }
    return new Committed(answer, chronicle.lanes());
  }

  private static Answer repeated(Inbox inbox, Request request) {
    return inbox
        .answer(request.key())
        .map(json -> Json.read(json, Answer.class))
        .orElseThrow(() -> new IllegalStateException("No answer is kept for " + request.key()));
  }

  private Answer decided(Handle handle, Chronicle chronicle, Request request, Playbook playbook) {
    Optional<Person> asker = new People(handle).find(request.who());
    if (asker.isPresent() && !asker.get().canTakePart()) {
      return notTheirs(asker.get());
    }
    Line line = Line.read(request.words());
    Optional<Command> command = Commands.named(line.command());
    if (command.isEmpty()) {
      return refused(Commands.unknown(line));
    }
    Optional<Incident> incident = incident(handle, line, request);
    if (incident.isEmpty() && line.incident().isPresent()) {
      return refused(Commands.noSuchIncident(line));
    }
    Ask ask =
        new Ask(
            line.rest(), request.fields(), request.message(), request.quote(), request.slackTs());
    return concluded(
        chronicle,
        request,
        incident,
        command.get().decide(ask, situation(handle, request, asker, incident, playbook)));
  }

  /**
   * The incident that was named, else the one whose channel this is; only if the asker may know.
   */
  private static Optional<Incident> incident(Handle handle, Line line, Request request) {
    Incidents incidents = new Incidents(handle);
    if (line.incident().isPresent()) {
      return IncidentId.readNumber(line.incident().get())
          .flatMap(number -> incidents.visible(number, request.who()));
    }
    return request.channel().flatMap(channel -> incidents.visibleIn(channel, request.who()));
  }

  private static Answer notTheirs(Person asker) {
    return Answer.refused(
        "You are %s here. Muster takes commands from members of this workspace: ask one of them to do it."
            .formatted(asker.inWords()),
        List.of(),
        Optional.empty());
  }

  private Situation situation(
      Handle handle,
      Request request,
      Optional<Person> asker,
      Optional<Incident> incident,
      Playbook playbook) {
    var zone = asker.map(Person::zone).orElse(ZoneOffset.UTC);
    return new Situation(
        incident,
        request.who(),
        zone,
        clocks.now(),
        playbook,
        new KnownTo(request.who(), handle, playbook));
  }

  private static Answer concluded(
      Chronicle chronicle, Request request, Optional<Incident> incident, Decision decision) {
    return switch (decision) {
      case Decision.Refused refused -> refused(refused);
      case Decision.Asked asked -> Answer.asks(asked.form());
      case Decision.Decided decided -> {
        if (!decided.facts().isEmpty()) {
          append(chronicle, request, incident, decided);
        }
        Reply reply = Undo.offered(decided, incident, request.who());
        yield Answer.told(reply.text(), reply.buttons());
      }
    };
  }

  /** Two logs are appended to in the order of their numbers, so that nobody waits in a circle. */
  private static void append(
      Chronicle chronicle, Request request, Optional<Incident> incident, Decided decided) {
    boolean begins = decided.facts().getFirst().fact() instanceof Fact.Declared;
    Optional<Incident> before = begins ? Optional.empty() : incident;
    Optional<Elsewhere> first =
        decided
            .elsewhere()
            .filter(other -> other.incident().id().number() < before.orElseThrow().id().number());
    first.ifPresent(other -> append(chronicle, request, other));
    chronicle.append(before, decided.facts(), Optional.of(request.who()), request.slackTs());
    decided
        .elsewhere()
        .filter(other -> first.isEmpty())
        .ifPresent(other -> append(chronicle, request, other));
  }

  private static void append(Chronicle chronicle, Request request, Elsewhere other) {
    chronicle.append(
        Optional.of(other.incident()),
        other.facts(),
        Optional.of(request.who()),
        request.slackTs());
  }

  private static Answer refused(Decision.Refused refused) {
    return Answer.refused(refused.sentence(), refused.wayOut(), refused.field());
  }
}
