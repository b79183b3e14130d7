package muster.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The messages behind marked entries, in whatever order their readings, edits and deletions were
 * recorded: which wording is the newest is told by Slack's time of the edit.
 */
public final class Sources {
  private record Said(Instant since, String text) {}

  /** All that is known of one message. */
  private static final class Known {
    private MarkFact.MessageMarked marked;
    private final List<Said> wordings = new ArrayList<>();
    private final Map<String, SourceFile> files = new LinkedHashMap<>();
    private boolean deleted;

    private List<String> inOrder() {
      List<String> texts = new ArrayList<>();
      wordings.sort(Comparator.comparing(Said::since));
      for (Said wording : wordings) {
        if (texts.isEmpty() || !texts.getLast().equals(wording.text())) {
          texts.add(wording.text());
        }
      }
      return texts;
    }

    private Source source() {
      List<String> texts = inOrder();
      return new Source(
          marked.message(),
          marked.author(),
          texts.getLast(),
          marked.permalink(),
          List.copyOf(texts.subList(0, texts.size() - 1)),
          deleted,
          List.copyOf(files.values()));
    }
  }

  private final Map<String, Known> bySubject = new HashMap<>();

  private Known known(MessageRef message) {
    return bySubject.computeIfAbsent(message.subject(), subject -> new Known());
  }

  void follow(Recorded recorded) {
    if (recorded.fact() instanceof MarkFact.MessageMarked marked) {
      Known known = known(marked.message());
      known.marked = known.marked == null ? marked : known.marked;
      known.wordings.add(new Said(marked.edited().orElse(Instant.EPOCH), marked.text()));
    } else if (recorded.fact() instanceof TimelineFact.OfMessage fact) {
      follow(fact, known(fact.message()));
    }
  }

  private static void follow(TimelineFact.OfMessage fact, Known known) {
    switch (fact) {
      case TimelineFact.SourceEdited f -> known.wordings.add(new Said(f.edited(), f.text()));
      case TimelineFact.SourceDeleted f -> known.deleted = true;
      case TimelineFact.FileCopied f ->
          known.files.put(
              f.file(),
              new SourceFile(
                  f.file(),
                  f.name(),
                  Optional.of(new SourceFile.Copied(f.type(), f.size(), f.sha256())),
                  ""));
      case TimelineFact.FileNotCopied f ->
          known.files.putIfAbsent(
              f.file(), new SourceFile(f.file(), f.name(), Optional.empty(), f.why()));
    }
  }

  /** The message behind a fact that put one on the timeline. */
  Optional<Source> of(Fact fact) {
    return fact instanceof MarkFact.MessageMarked marked
        ? Optional.of(known(marked.message()).source())
        : Optional.empty();
  }

  /**
   * Whether an edit or a deletion says anything new.
   *
   * @param about the facts about the message, in order
   */
  public static boolean isNews(TimelineFact.OfMessage news, List<Recorded> about) {
    Sources sources = new Sources();
    about.forEach(sources::follow);
    Known known = sources.known(news.message());
    return switch (news) {
      case TimelineFact.SourceEdited f ->
          known.wordings.stream().noneMatch(said -> said.since().equals(f.edited()))
              && (known.wordings.isEmpty() || !known.inOrder().getLast().equals(f.text()));
      case TimelineFact.SourceDeleted f -> !known.deleted;
      case TimelineFact.FileCopied f -> !known.files.containsKey(f.file());
      case TimelineFact.FileNotCopied f -> !known.files.containsKey(f.file());
    };
  }
}
