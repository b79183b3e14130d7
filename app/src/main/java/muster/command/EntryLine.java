package muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.incident.Fact;
import muster.incident.Source;
import muster.incident.SourceFile;
import muster.incident.Timeline;
import muster.incident.When;
import muster.incident.Wording;

/** One entry of the timeline as it is shown in Slack, each reader's times in their zone. */
final class EntryLine {
  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_FILES = 3;

  private EntryLine() {}

  static String of(Timeline.Entry entry) {
    return "`%s#%d` %s %s%s%s%s"
        .formatted(
            entry.origin().map(id -> id + " ").orElse(""),
            entry.number(),
            When.dated(entry.at()),
            moments(entry),
            Wording.shown(cut(entry.text().replaceAll("\\s+", " "), LONGEST)),
            entry.by().map(person -> " (" + person.mention() + ")").orElse(""),
            notes(entry).stream().map(note -> " " + note).collect(Collectors.joining()));
  }

  /** An entry that Muster took for a moment says so itself. */
  private static String moments(Timeline.Entry entry) {
    boolean event =
        entry.fact().fact() instanceof Fact.Basic && entry.sort() == Timeline.Sort.EVENT;
    return entry.moments().stream()
        .filter(moment -> !event)
        .map(moment -> "*" + moment.word().toUpperCase(Locale.ROOT) + "* ")
        .collect(Collectors.joining());
  }

  private static List<String> notes(Timeline.Entry entry) {
    List<String> notes = new ArrayList<>();
    if (!entry.said().isEmpty()) {
      notes.add("_(amended)_");
    }
    entry.source().filter(Source::edited).ifPresent(source -> notes.add("_(edited)_"));
    entry
        .source()
        .filter(Source::deleted)
        .ifPresent(source -> notes.add("_(deleted in Slack, its words are kept)_"));
    entry.source().flatMap(EntryLine::files).ifPresent(notes::add);
    entry
        .source()
        .filter(source -> !source.deleted())
        .flatMap(EntryLine::link)
        .ifPresent(notes::add);
    return notes;
  }

  private static Optional<String> files(Source source) {
    List<SourceFile> files = source.files();
    if (files.isEmpty()) {
      return Optional.empty();
    }
    String names =
        files.stream().limit(MOST_FILES).map(EntryLine::file).collect(Collectors.joining(", "));
    int more = files.size() - MOST_FILES;
    return Optional.of("📎 " + names + (more > 0 ? " and %d more".formatted(more) : ""));
  }

  private static String file(SourceFile file) {
    String name = Wording.shown(cut(file.name(), LONGEST_NAME));
    return file.copied().isPresent()
        ? name
        : name + " (not copied: " + Wording.shown(file.why()) + ")";
  }

  /** Only what looks like Slack's own address becomes a link. */
  private static Optional<String> link(Source source) {
    return Optional.of(source.permalink())
        .filter(address -> address.matches("https://[\\w.-]+/archives/[\\w/?=&.-]+"))
        .map(address -> "<" + address.replace("&", "&amp;") + "|↗>");
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}
