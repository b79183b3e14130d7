package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.database.Attachments;
import muster.database.Database;
import muster.database.Facts;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Recorded;
import muster.incident.TimelineFact;
import muster.incident.Wording;

/**
 * Copies files of marked messages into the database, with the bot's own rights: nothing is made
 * public for it. What cannot be copied is said on the timeline.
 */
record FileCopies(Database database, Chat chat) {
  private static final int MEGABYTE = 1024 * 1024;

  /** More than any screenshot; a heap dump belongs elsewhere. */
  static final int LARGEST = 10 * MEGABYTE;

  /** Of one incident. */
  static final long MOST = 100L * MEGABYTE;

  /** From then on what came is all there is. */
  private static final int TRIES = 5;

  private static final int LONGEST_NAME = 200;

  List<Fact> copy(Incident incident, Gathering.CopyFile copy, Attempt attempt) {
    if (isKnown(incident, copy)) {
      return List.of();
    }
    return List.of(
        chat.file(copy.file())
            .map(file -> copied(incident, copy, file, attempt))
            .orElseGet(() -> notCopied(copy, "a file", "it is gone from Slack")));
  }

  private boolean isKnown(Incident incident, Gathering.CopyFile copy) {
    List<Recorded> about =
        database.read(handle -> new Facts(handle).about(incident.id(), copy.message().subject()));
    return about.stream()
        .anyMatch(
            recorded ->
                recorded.fact() instanceof TimelineFact.FileCopied done
                    && done.file().equals(copy.file()));
  }

  private Fact copied(
      Incident incident, Gathering.CopyFile copy, Chat.FileInfo file, Attempt attempt) {
    String name = name(file);
    Optional<String> tooMuch = tooMuch(incident, file.size());
    if (tooMuch.isPresent() || file.address().isEmpty()) {
      return notCopied(copy, name, tooMuch.orElse("it is not kept in Slack"));
    }
    Download download;
    try {
      download = chat.download(file, LARGEST);
    } catch (ChatProblem.Refused refused) {
      return notCopied(copy, name, refused.getMessage());
    }
    if (download.size() < file.size() && attempt.row().attempts() < TRIES) {
      throw new ChatProblem.InDoubt("download: it was cut short", null);
    }
    Optional<String> wrong = download.wrong().or(() -> tooMuch(incident, download.size()));
    if (wrong.isPresent()) {
      return notCopied(copy, name, wrong.get());
    }
    Attachments.Stored stored =
        new Attachments.Stored(
            copy.file(),
            copy.message().subject(),
            name,
            download.type(),
            download.size(),
            download.sha256());
    database.write(
        handle -> {
          new Attachments(handle).keep(incident.id(), stored, download.bytes());
          return null;
        });
    return new TimelineFact.FileCopied(
        copy.message(), copy.file(), name, stored.type(), stored.size(), stored.sha256());
  }

  private Optional<String> tooMuch(Incident incident, long size) {
    if (size > LARGEST) {
      return Optional.of("it is larger than %d MB".formatted(LARGEST / MEGABYTE));
    }
    long kept = database.read(handle -> new Attachments(handle).total(incident.id()));
    return kept + size > MOST
        ? Optional.of(
            "there are %d MB of files of this incident already".formatted(MOST / MEGABYTE))
        : Optional.empty();
  }

  private static String name(Chat.FileInfo file) {
    String name = Wording.clean(file.name()).strip();
    String said = name.isEmpty() ? "a file" : name;
    return said.length() <= LONGEST_NAME ? said : said.substring(0, LONGEST_NAME);
  }

  static Fact notCopied(Gathering.CopyFile copy, String name, String why) {
    return new TimelineFact.FileNotCopied(copy.message(), copy.file(), name, why);
  }
}
