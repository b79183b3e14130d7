package muster.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that somebody still owes after or during an incident: an action or a workaround, found
 * again by its number.
 */
public record Owing(Incident incident, Kind kind, int number) {
  /** What it is. */
  public enum Kind {
    ACTION("Action"),
    WORKAROUND("Workaround");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** Everything that is owed because of an incident. */
  public static List<Owing> of(Incident incident) {
    List<Owing> owed = new ArrayList<>();
    incident
        .actions()
        .owed()
        .forEach(each -> owed.add(new Owing(incident, Kind.ACTION, each.number())));
    incident
        .workarounds()
        .live()
        .forEach(each -> owed.add(new Owing(incident, Kind.WORKAROUND, each.number())));
    return owed;
  }

  public String text() {
    return switch (kind) {
      case ACTION -> action().plan().text();
      case WORKAROUND -> workaround().terms().text();
    };
  }

  public PersonId owner() {
    return switch (kind) {
      case ACTION -> action().plan().owner();
      case WORKAROUND -> workaround().terms().owner();
    };
  }

  public Optional<PersonId> sponsor() {
    return switch (kind) {
      case ACTION -> action().plan().sponsor();
      case WORKAROUND -> workaround().terms().sponsor();
    };
  }

  public DueDay due() {
    return switch (kind) {
      case ACTION -> action().plan().due();
      case WORKAROUND -> workaround().terms().expires();
    };
  }

  /** The step it is at, as in "implemented". */
  public String state() {
    return switch (kind) {
      case ACTION -> action().step().word();
      case WORKAROUND -> "in place";
    };
  }

  public boolean isOverdue(Instant now) {
    return due().isOver(now);
  }

  private Actions.Action action() {
    return incident.actions().numbered(number).orElseThrow();
  }

  private Workarounds.Workaround workaround() {
    return incident.workarounds().numbered(number).orElseThrow();
  }
}
