package muster.postmortem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.incident.Fact;
import muster.incident.Source;
import muster.incident.Timeline.Entry;
import muster.incident.Timeline.Sort;
import muster.incident.TimelineFact;

/**
 * The timeline as the document has it: one fact a line, by when it happened, decisions marked
 * (P-30, P-31). An incident that stays within the day of its declaration carries no dates.
 */
final class TimelineText {
  private final History history;

  TimelineText(History history) {
    this.history = history;
  }

  static List<Sentence> of(History history) {
    List<Sentence> lines = new ArrayList<>();
    LocalDate day = history.times().date(history.declaredAt());
    List<Entry> entries = history.timeline().entries();
    boolean dated =
        !entries.stream().allMatch(entry -> history.times().date(entry.at()).equals(day));
    Optional<LocalDate> shown = Optional.empty();
    for (Entry entry : entries) {
      LocalDate date = history.times().date(entry.at());
      if (dated && !shown.equals(Optional.of(date))) {
        lines.add(Sentence.of("day." + date, "**" + date + "**"));
        shown = Optional.of(date);
      }
      String line = new TimelineText(history).line(entry);
      lines.add(
          entry
              .origin()
              .map(origin -> Sentence.of("entry." + origin + "." + entry.number(), line))
              .orElseGet(() -> Sentence.of("entry." + entry.number(), line, entry.number())));
    }
    return List.copyOf(lines);
  }

  private String line(Entry entry) {
    String words = Markdown.line(nameless(entry));
    String source =
        entry.origin().map(origin -> " (" + origin + ")").orElseGet(() -> source(entry));
    return "- " + history.times().time(entry.at()) + " — " + words + source;
  }

  /**
   * What the entry says, everybody by the role they held. In a duplicate people had roles that are
   * not the roles here, so it is told without them.
   */
  String nameless(Entry entry) {
    String words = entry.origin().isPresent() ? marked(entry.sort(), entry.text()) : words(entry);
    return history.roles().nameless(words, entry.at());
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
    } else if (entry.source().isPresent()) {
      return entry.source().get().text();
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
      case UPDATE -> text.matches("(?s)(?:Update[:,]|No update).*") ? text : "Update: " + text;
      case EVENT, MARKED, NOTE -> text;
    };
  }

  private String source(Entry entry) {
    List<String> about = about(entry).stream().map(Markdown::line).toList();
    return about.isEmpty() ? "" : " (" + String.join(", ", about) + ")";
  }

  /** What there is to know of an entry besides its words, as in {@code IC} and {@code amended}. */
  List<String> about(Entry entry) {
    List<String> about = new ArrayList<>();
    speaker(entry).ifPresent(about::add);
    if (!entry.said().isEmpty()) {
      about.add("amended");
    }
    entry.source().filter(Source::edited).ifPresent(message -> about.add("edited in Slack"));
    entry.source().filter(Source::deleted).ifPresent(message -> about.add("deleted in Slack"));
    entry.source().ifPresent(message -> files(message).ifPresent(about::add));
    moments(entry).ifPresent(about::add);
    return List.copyOf(about);
  }

  /**
   * Whose words an entry of the incident itself is; empty for what Muster did and for a change of
   * roles, in the middle of which nobody has a title.
   */
  Optional<String> speaker(Entry entry) {
    if (entry.source().isPresent()) {
      return Optional.of(
          RolesHeld.mentioned(entry.source().get().author())
              .map(author -> history.roles().title(author, entry.at()))
              .orElse("an integration"));
    }
    Fact fact = fact(entry);
    return fact instanceof Fact.RoleAssigned || fact instanceof Fact.RoleVacated
        ? Optional.empty()
        : entry.by().map(person -> history.roles().title(person, entry.at()));
  }

  /** As in {@code with p99.png and trace.txt, which was not copied}. */
  private static Optional<String> files(Source message) {
    return message.files().isEmpty()
        ? Optional.empty()
        : Optional.of(
            message.files().stream()
                .map(
                    file ->
                        file.name() + (file.copied().isPresent() ? "" : ", which was not copied"))
                .collect(Collectors.joining(" and ", "with ", "")));
  }

  /** Which moment it is, where a person said so and the line itself does not. */
  private Optional<String> moments(Entry entry) {
    boolean says = fact(entry) instanceof TimelineFact.MomentSet;
    return entry.moments().stream()
        .filter(moment -> !says && history.moments().at(moment).orElseThrow().said())
        .map(moment -> "when it " + moment.verb())
        .reduce((one, other) -> one + " and " + other);
  }

  private static Fact fact(Entry entry) {
    return entry.fact().fact();
  }
}
