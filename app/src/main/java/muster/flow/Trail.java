package muster.flow;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import muster.command.Command;
import muster.database.DatabaseAway;
import muster.database.NewerFact;
import muster.incident.Incident;
import muster.incident.IncidentId;

/**
 * One request on its way: the id by which its lines are found in the log, and what came of it. It
 * holds nothing of what anybody typed. Bolt carries nothing of ours, so that it goes along with the
 * thread that works on the request.
 */
public final class Trail {
  /** What a person did, or that something merely happened. */
  public enum Kind {
    SLASH,
    BUTTON,
    FORM,
    SHORTCUT,
    EVENT,
    OTHER
  }

  /** What came of it. */
  public enum Outcome {
    /** What was asked for happened, or is shown. */
    DONE,
    /** It did not happen, and the asker was told why. */
    REFUSED,
    /** More has to be asked first, in a form. */
    ASKED,
    /** It was answered before, and got the same answer. */
    REPEATED,
    /** It asked nothing of Muster. */
    HEARD,
    /** It is not for this Muster, not from a member, or not whole. */
    TURNED_AWAY,
    /** It was not answered in time; what came of it is told later. */
    LATE,
    /** The answer could not be sent, so that Slack sends the request again. */
    UNSENT,
    /** The database was away, or holds what only a newer Muster reads. */
    AWAY,
    /** Muster made a mistake of its own. */
    FAULT
  }

  /** Without letters that look alike: people read it off a screen. */
  private static final String LETTERS = "23456789abcdefghjkmnpqrstvwxyz";

  private static final int LENGTH = 8;
  private static final String UNKNOWN = "unknown";
  private static final String PANEL = "panel";

  private static final ThreadLocal<Trail> CURRENT = new ThreadLocal<>();

  private final String id = newId();
  private volatile Optional<String> command = Optional.empty();
  private volatile Optional<IncidentId> incident = Optional.empty();
  private volatile Outcome outcome = Outcome.HEARD;
  private volatile Optional<String> why = Optional.empty();
  private volatile Optional<Throwable> problem = Optional.empty();
  private volatile boolean late;

  private static String newId() {
    StringBuilder id = new StringBuilder();
    for (int letters = 0; letters < LENGTH; letters++) {
      id.append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
    }
    return id.toString();
  }

  /** The one this thread works on; outside of a request one that nobody looks at. */
  public static Trail current() {
    Trail current = CURRENT.get();
    return current == null ? new Trail() : current;
  }

  /** Does the work as a part of this request. */
  public <T> T along(Callable<T> work) throws Exception {
    Trail before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.call();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }

  /** The command that was asked for, if there is one of that name. */
  void asksFor(Optional<Command> named) {
    command =
        named
            .map(found -> found.usage().name())
            .map(name -> name.isEmpty() ? PANEL : name)
            .or(() -> Optional.of(UNKNOWN));
  }

  void isAbout(Optional<Incident> named) {
    incident = named.map(Incident::id);
  }

  void came(Outcome how) {
    outcome = how;
  }

  /**
   * It came to something else than a decision.
   *
   * @param reason words of ours
   */
  public void ended(Outcome how, String reason) {
    outcome = how;
    why = Optional.of(reason);
  }

  /** It could not be decided, because of this. */
  public void failed(Throwable what) {
    if (what instanceof DatabaseAway || what instanceof NewerFact) {
      ended(Outcome.AWAY, what.getMessage());
    } else {
      outcome = Outcome.FAULT;
      problem = Optional.of(what);
    }
  }

  /** Its asker is told to wait, whatever comes of it. */
  public void comesLate() {
    late = true;
  }

  public String id() {
    return id;
  }

  /** The name of a command there is, or {@code unknown}; empty if it asked for none. */
  public Optional<String> command() {
    return command;
  }

  public Optional<IncidentId> incident() {
    return incident;
  }

  public Outcome outcome() {
    return outcome;
  }

  /** What came of it as far as the acknowledgement told. */
  public Outcome told() {
    return late ? Outcome.LATE : outcome;
  }

  public Optional<String> why() {
    return why;
  }

  /** The fault of ours, if it was one. */
  public Optional<Throwable> problem() {
    return problem;
  }
}
