package muster.postmortem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.IncidentId;
import muster.incident.Timeline.Entry;
import muster.incident.Timeline.Sort;

/**
 * The timeline as the document has it: one fact a line, by when it happened, decisions marked
 * (P-30, P-31). An incident that stays within the day of its declaration carries no dates.
 */
final class TimelineText {
  private final History history;

  private TimelineText(History history) {
    this.history = history;
  }

  static String of(History history) {
    List<String> lines = new ArrayList<>();
    LocalDate day = history.times().date(history.declaredAt());
    List<Entry> entries = history.timeline().entries();
    boolean dated =
        !entries.stream().allMatch(entry -> history.times().date(entry.at()).equals(day));
    Optional<LocalDate> shown = Optional.empty();
    for (Entry entry : entries) {
      LocalDate date = history.times().date(entry.at());
      if (dated && !shown.equals(Optional.of(date))) {
        lines.add((shown.isPresent() ? "\n" : "") + "**" + date + "**\n");
        shown = Optional.of(date);
      }
      lines.add(new TimelineText(history).line(entry));
    }
    return String.join("\n", lines);
  }

  private String line(Entry entry) {
    if (entry.origin().isPresent()) {
      return fromDuplicate(entry, entry.origin().get());
    }
    String words = history.roles().nameless(words(entry), entry.at());
    return "- " + history.times().time(entry.at()) + " — " + Markdown.line(words) + source(entry);
  }

  /** People had roles there that are not the roles here, so it is told without them. */
  private String fromDuplicate(Entry entry, IncidentId origin) {
    String words = history.roles().nameless(marked(entry.sort(), entry.text()), entry.at());
    return "- "
        + history.times().time(entry.at())
        + " — "
        + Markdown.line(words)
        + " ("
        + origin
        + ")";
  }

  /** What the entry says, without who says it. */
  private String words(Entry entry) {
    if (!entry.said().isEmpty()) {
      return marked(entry.sort(), entry.text());
    }
    Fact fact = fact(entry);
    if (fact instanceof Fact.RoleAssigned assigned) {
      return assigned.role().title()
          + (isHandover(assigned) ? " handed over" : " appointed")
          + assigned.afterGap(entry.at());
    } else if (fact instanceof Fact.RoleVacated vacated) {
      return vacated.role().title() + " left the role open";
    } else if (fact instanceof Fact.MessageMarked message) {
      return message.text();
    }
    return fact instanceof Fact.Resolved resolved && resolved.summary().isBlank()
        ? "Resolved"
        : marked(entry.sort(), entry.text());
  }

  private static boolean isHandover(Fact.RoleAssigned assigned) {
    return assigned.insteadOf().filter(before -> !before.equals(assigned.person())).isPresent();
  }

  /** A correction is typed without the word that marks what it corrects. */
  private static String marked(Sort sort, String text) {
    return switch (sort) {
      case DECISION -> text.startsWith("Decision:") ? text : "Decision: " + text;
      case UPDATE ->
          text.startsWith("Update:") || text.startsWith("No update") ? text : "Update: " + text;
      case EVENT, MARKED, NOTE -> text;
    };
  }

  /**
   * As in {@code (IC)} or {@code (an integration, amended)}; empty for what Muster did and for a
   * change of roles, in the middle of which nobody has a title.
   */
  private String source(Entry entry) {
    List<String> source = new ArrayList<>();
    Fact fact = fact(entry);
    if (fact instanceof Fact.MessageMarked message) {
      source.add(
          RolesHeld.mentioned(message.author())
              .map(author -> history.roles().title(author, entry.at()))
              .orElse("an integration"));
    } else if (!(fact instanceof Fact.RoleAssigned || fact instanceof Fact.RoleVacated)) {
      entry.by().ifPresent(person -> source.add(history.roles().title(person, entry.at())));
    }
    if (!entry.said().isEmpty()) {
      source.add("amended");
    }
    return source.isEmpty() ? "" : " (" + String.join(", ", source) + ")";
  }

  private Fact fact(Entry entry) {
    return history.fact(entry.number()).fact();
  }
}
